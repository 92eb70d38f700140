"""A go: begun, answered, taken away."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.scenarios.forms import ReplyForm
from evenhand.desk.pages.scenarios.going import going
from evenhand.desk.pages.scenarios.views.reading import HERE
from evenhand.desk.scenarios import access, actions
from evenhand.desk.scenarios.models import Go


@require_POST
@login_required
def goes(request: HttpRequest, slug: str) -> HttpResponse:
    """A new go at a scenario."""
    teammate = signed_in(request)
    go = actions.begin(access.scenario(teammate, slug), by=teammate)
    return redirect("scenarios:go", go.pk)


@require_safe
@login_required
def go(request: HttpRequest, pk: int) -> HttpResponse:
    """A go that is on; `?coach=1` has the coach beside it."""
    found = access.go(signed_in(request), pk)
    if found.is_over:
        return redirect("scenarios:debrief", pk)
    return _shown(request, found, ReplyForm(), with_coach="coach" in request.GET)


@require_POST
@login_required
def replies(request: HttpRequest, pk: int) -> HttpResponse:
    """The next reply, or with `look` a look at the draft before it is sent."""
    found, form = access.go(signed_in(request), pk), ReplyForm(request.POST)
    with_coach = "coach" in request.POST
    if not form.is_valid() or "look" in request.POST:
        return _shown(request, found, form, with_coach=with_coach or "look" in request.POST)
    try:
        actions.reply(found, form.cleaned_data["words"], place=form.cleaned_data["place"])
    except actions.SaidElsewhere:
        messages.warning(request, _("This go went on in another window. Read on from here."))
    there = reverse("scenarios:go", args=[pk])
    return redirect(f"{there}{'?coach=1' if with_coach else ''}#newest")


@require_POST
@login_required
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """The teammate takes a go of theirs away."""
    found = access.go(signed_in(request), pk)
    actions.forget(found)
    messages.success(request, _("The go is gone."))
    return redirect("scenarios:scenario", found.version.slug)


def _shown(request: HttpRequest, found: Go, form: ReplyForm, *, with_coach: bool) -> HttpResponse:
    words = str(form.data.get("words", ""))
    page = going(found, with_coach=with_coach, draft=words)
    shown = {"nav": nav_for(found.teammate, HERE), "page": page, "form": form, "words": words}
    return render(request, "scenarios/go.html", shown, status=422 if form.errors else 200)
