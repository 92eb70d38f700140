"""The ledger's views. Each changes one promise and answers its line, or the page one came from."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.asking import back, for_a_part, number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.promises.answers import asked, done
from evenhand.desk.pages.promises.forms import EndingForm, PromiseForm, blank_form, form_for
from evenhand.desk.pages.promises.page import ledger_of, written_of
from evenhand.desk.pages.reminders import reminders_for
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import access, actions
from evenhand.desk.promises.models import How, Promise

NEEDS_REASON = _("Say in a few words why it is no longer owed.")
asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@login_required
def ledger(request: HttpRequest, show: str) -> HttpResponse:
    """The promises that `show` names; asked for by the page itself, the list alone."""
    teammate = signed_in(request)
    shown = {"ledger": ledger_of(teammate, show, number(request, "page", 1))}
    if for_a_part(request):
        return render(request, "promises/ledger.html", shown)
    nav = nav_for(teammate, "promises")
    return render(request, "promises/promises.html", {"nav": nav, **shown})


@asking_or_doing
@login_required
def promise(request: HttpRequest, pk: int) -> HttpResponse:
    """A promise with the form to change it; POST changes it."""
    teammate = signed_in(request)
    found = access.promise(teammate, pk)
    form = form_for(found, request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return asked(request, found, {"change": form})
    _change(found, form, by=teammate)
    return done(request, pk, moved=True)


def _change(found: Promise, form: PromiseForm, *, by: Teammate) -> None:
    due, due_date = form.due, form.due_date
    if not form.is_retimed:
        due, due_date = found.due, found.due_date
    owner = form.cleaned_data["owner"] or found.owner
    what = form.cleaned_data["what"]
    actions.change(found, what=what, due=due, due_date=due_date, owner=owner, by=by)


@asking_or_doing
@login_required
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a promise: `how` is kept, missed or released. GET asks for the reason first."""
    teammate = signed_in(request)
    found = access.promise(teammate, pk)
    form = EndingForm(request.POST or request.GET, auto_id=f"promise-{pk}-%s")
    if not form.is_valid() or request.method != "POST":
        return asked(request, found, {"end": form})
    try:
        _end(found, form.cleaned_data["how"], form.cleaned_data["reason"], by=teammate)
    except actions.NeedsReason:
        form.add_error("reason", NEEDS_REASON)
        return asked(request, found, {"end": form})
    return done(request, pk)


def _end(found: Promise, how: str, reason: str, *, by: Teammate) -> None:
    if how == How.KEPT:
        actions.keep(found, by=by)
    elif how == How.MISSED:
        actions.miss(found, by=by, reason=reason)
    else:
        actions.release(found, by=by, reason=reason)


@require_POST
@login_required
def condition(request: HttpRequest, pk: int) -> HttpResponse:
    """What the customer was to do has come: from now on our part counts."""
    teammate = signed_in(request)
    actions.meet_condition(access.promise(teammate, pk), by=teammate)
    return done(request, pk, moved=True)


@asking_or_doing
@login_required
def written(request: HttpRequest, pk: int) -> HttpResponse:
    """The promises of a conversation; POST writes one down that was made by telephone."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    form = blank_form(teammate, request.POST if request.method == "POST" else None)
    if form.is_valid():
        _write_down(conversation, form, by=teammate)
        return redirect(back(request, reverse("conversation:conversation", args=[pk])))
    nav, page = nav_for(teammate, "promises"), written_of(conversation, teammate)
    shown = {"nav": nav, "page": page, "form": form}
    return render(request, "promises/written.html", shown, status=422 if form.is_bound else 200)


def _write_down(conversation: Conversation, form: PromiseForm, *, by: Teammate) -> None:
    what, owner = form.cleaned_data["what"], form.cleaned_data["owner"] or by
    due, due_date = form.due, form.due_date
    actions.make(conversation, what=what, due=due, due_date=due_date, owner=owner, by=by)


@require_safe
@login_required
def reminders(request: HttpRequest) -> HttpResponse:
    """What the teammate is reminded of, as of now."""
    return _reminders(request)


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a reminder away."""
    actions.put_away(access.own_reminder(signed_in(request), pk))
    if for_a_part(request):
        return _reminders(request)
    return redirect(back(request, reverse("promises:mine")))


def _reminders(request: HttpRequest) -> HttpResponse:
    shown = {"reminders": reminders_for(signed_in(request))}
    return render(request, "pages/reminders.html", shown)
