"""Offering a choice, and noting what was chosen."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.inbox import access as inbox
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.remedies.answers import REFUSALS, done, given, page_of, sentence_of, to
from evenhand.desk.pages.remedies.choosing import chosen_by
from evenhand.desk.pages.remedies.forms import ReasonForm
from evenhand.desk.pages.remedies.offering import Bench, building_of
from evenhand.desk.policies import access as policies
from evenhand.desk.remedies import access, actions

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@asking_or_doing
@login_required
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an offer together; `?order=` names the order, `?clause=` the version that it bends."""
    teammate, problem = signed_in(request), ""
    conversation = inbox.conversation(teammate, pk)
    clause, order = number(request, "clause"), number(request, "order")
    version = policies.version(teammate, clause) if clause else None
    bench = Bench(conversation, teammate, order=order, clause=version, data=given(request))
    try:
        if request.method == "POST" and bench.offered():
            return to(page_of(pk))
    except REFUSALS as refused:
        problem = sentence_of(refused)
    shown = {"nav": nav_for(teammate, "remedies"), "page": building_of(bench, problem)}
    status = 422 if request.method == "POST" else 200
    return render(request, "remedies/new.html", {**shown, "around": bench.around}, status=status)


@require_POST
@login_required
def choice(request: HttpRequest, pk: int) -> HttpResponse:
    """Note what the customer chose: by word of mouth, or confirming what their answer says."""
    teammate = signed_in(request)
    found = access.option(teammate, pk)
    place = found.offer.conversation_id
    told = _("Noted what they chose.")
    return done(request, place, lambda: chosen_by(found, request.POST, by=teammate), told)


@require_POST
@login_required
def choice_anew(request: HttpRequest, pk: int) -> HttpResponse:
    """The choice is open again."""
    teammate = signed_in(request)
    found = access.offer(teammate, pk)
    act = lambda: actions.choose_anew(found, by=teammate)  # noqa: E731 - done() takes the act
    return done(request, found.conversation_id, act, _("The choice is open again."))


@require_POST
@login_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the choice, as it is now, into the teammate's draft."""
    teammate = signed_in(request)
    found = access.offer(teammate, pk)
    actions.say_again(found, by=teammate)
    return to(page_of(found.conversation_id))


@asking_or_doing
@login_required
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an offer back, with a reason. GET asks for it."""
    teammate = signed_in(request)
    found = access.offer(teammate, pk)
    form, back = ReasonForm(given(request)), page_of(found.conversation_id)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        act = lambda: actions.take_back(found, by=teammate, reason=reason)  # noqa: E731 - done() takes the act
        return done(request, found.conversation_id, act, _("The offer was taken back."))
    shown = {"nav": nav_for(teammate, "remedies"), "form": form, "back": back}
    return render(request, "remedies/withdrawal.html", shown, status=422 if form.is_bound else 200)
