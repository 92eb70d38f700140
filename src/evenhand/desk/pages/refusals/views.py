"""Building a no, saying it again, opening the matter again, and the list of what was refused."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.asking import for_a_part, number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.refusals.building import building, choosing
from evenhand.desk.pages.refusals.forms import NewFactForm, RefusalForm
from evenhand.desk.pages.refusals.page import listed
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import access as policies
from evenhand.desk.refusals import access, actions

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])
HERE = "limits"


@require_safe
@login_required
def refusals(request: HttpRequest) -> HttpResponse:
    """What was refused, newest first; `?clause=` shows one clause alone."""
    teammate = signed_in(request)
    found = listed(number(request, "clause"), number(request, "page", 1))
    return render(
        request, "refusals/refusals.html", {"nav": nav_for(teammate, HERE), "listed": found}
    )


@asking_or_doing
@login_required
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Builds a no upon `?clause=` and puts it into the draft; without one, asks for the clause."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    asked = number(request, "clause")
    if not asked:
        return _choose(request, conversation, teammate)
    version = policies.version(teammate, asked)
    form = RefusalForm(version, request.POST if request.method == "POST" else None)
    if form.is_valid() and "put" in request.POST:
        actions.refuse(conversation, version, form.no, by=teammate)
        return redirect("conversation:conversation", pk)
    return _build(request, conversation, form, teammate)


def _choose(request: HttpRequest, conversation: Conversation, teammate: Teammate) -> HttpResponse:
    shown = {
        "nav": nav_for(teammate),
        "conversation": conversation,
        "choosing": choosing(conversation, timezone.localdate()),
    }
    return render(request, "refusals/choose.html", shown)


def _build(
    request: HttpRequest, conversation: Conversation, form: RefusalForm, teammate: Teammate
) -> HttpResponse:
    built = building(conversation, form.version, form.no, teammate)
    if for_a_part(request):
        return render(request, "refusals/preview.html", {"building": built})
    shown = {"conversation": conversation, "form": form, "building": built}
    status = 422 if form.errors else 200
    return render(request, "refusals/new.html", {"nav": nav_for(teammate), **shown}, status=status)


@require_POST
@login_required
def again(request: HttpRequest, pk: int, refusal: int) -> HttpResponse:
    """Puts the same answer into the draft, shorter, with no new reason."""
    teammate = signed_in(request)
    actions.answer_again(access.standing(teammate, pk, refusal), by=teammate)
    return redirect("conversation:conversation", pk)


@asking_or_doing
@login_required
def fact(request: HttpRequest, pk: int, refusal: int) -> HttpResponse:
    """Asks for the new fact and why it matters; POST opens the matter again."""
    teammate = signed_in(request)
    found = access.standing(teammate, pk, refusal)
    form = NewFactForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.open_again(found, **form.cleaned_data, by=teammate)
        return redirect("conversation:conversation", pk)
    shown = {"nav": nav_for(teammate), "refusal": found, "form": form}
    return render(request, "refusals/fact.html", shown, status=422 if form.errors else 200)
