"""What people decide about a step. Each view does one thing and goes back to where one was.

What is not possible is said in one sentence at the top of the step's page.
"""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from evenhand.desk.limits import access, actions, composing
from evenhand.desk.limits.models import Limit
from evenhand.desk.pages.asking import back, for_a_part, signed_in
from evenhand.desk.pages.limits.forms import ReviewForm
from evenhand.desk.pages.reminders import reminders_for


def _done(request: HttpRequest, limit: Limit, act: Callable[[], object]) -> HttpResponse:
    """Do it, or say why not; then the step as it is now."""
    try:
        act()
    except actions.NotPossible as why:
        messages.error(request, str(why))
    return redirect("limits:step", limit.pk)


@require_POST
@login_required
def opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """The second pair of eyes: `agrees` is yes or no, with the reason."""
    teammate = signed_in(request)
    limit, agrees = access.limit(teammate, pk), request.POST.get("agrees") == "yes"
    reason = request.POST.get("reason", "")
    return _done(
        request,
        limit,
        lambda: actions.give_opinion(limit, agrees=agrees, reason=reason, by=teammate),
    )


@require_POST
@login_required
def telling(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts the words of a step, or of its end, into the teammate's draft and goes there."""
    teammate = signed_in(request)
    limit = access.limit(teammate, pk)
    try:
        if request.POST.get("of") == "end":
            words = composing.end_of(limit, lifted=hasattr(limit, "lifting"))
            actions.put_end_into_draft(limit, actions.Words(*words), by=teammate)
        else:
            actions.put_step_into_draft(limit, by=teammate)
    except actions.NotPossible as why:
        messages.error(request, str(why))
        return redirect("limits:step", pk)
    return redirect("conversation:conversation", limit.conversation_id)


@require_POST
@login_required
def lifting(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a step back, or ends a limit before its day."""
    teammate = signed_in(request)
    limit, reason = access.limit(teammate, pk), request.POST.get("reason", "")
    return _done(request, limit, lambda: actions.lift(limit, reason=reason, by=teammate))


@require_POST
@login_required
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """A lead looked at a limit again and leaves it standing until the next look."""
    teammate = signed_in(request)
    limit = access.limit(access.lead(teammate), pk)
    form = ReviewForm(request.POST)
    next_at, reason = form.next_at, request.POST.get("reason", "")
    return _done(
        request,
        limit,
        lambda: actions.leave_standing(limit, reason=reason, next_at=next_at, by=teammate),
    )


@require_POST
@login_required
def appeals(request: HttpRequest, pk: int) -> HttpResponse:
    """A teammate writes down an appeal that came by mail or telephone."""
    teammate = signed_in(request)
    limit, text = access.limit(teammate, pk), request.POST.get("text", "")
    return _done(request, limit, lambda: actions.appeal(limit, text, by=teammate))


@require_POST
@login_required
def ruling(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer to an appeal: `stands` is yes or no, with the reason."""
    teammate = signed_in(request)
    appeal, stands = access.appeal(teammate, pk), request.POST.get("stands") == "yes"
    reason = request.POST.get("reason", "")
    return _done(
        request,
        appeal.limit,
        lambda: actions.answer_appeal(appeal, stands=stands, reason=reason, by=teammate),
    )


@require_POST
@login_required
def ruling_telling(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts the answer to an appeal into the teammate's draft and goes there."""
    teammate = signed_in(request)
    appeal = access.answered_appeal(teammate, pk)
    words = actions.Words(*composing.ruling_of(appeal))
    actions.put_ruling_into_draft(appeal, words, by=teammate)
    return redirect("conversation:conversation", appeal.limit.conversation_id)


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a reminder of a review away."""
    teammate = signed_in(request)
    actions.put_away(access.own_reminder(teammate, pk))
    if for_a_part(request):
        return render(request, "pages/reminders.html", {"reminders": reminders_for(teammate)})
    return redirect(back(request, reverse("limits:standing")))
