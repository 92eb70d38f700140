"""Deciding, telling, and lifting before the time."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from evenhand.desk.evidence import access, actions
from evenhand.desk.evidence.models import Sheet
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.evidence.forms import DecisionForm, LiftingForm, decision_form
from evenhand.desk.pages.evidence.views.sheet import shown
from evenhand.desk.people.models import Teammate


@require_POST
@login_required
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """A decision on a sheet. When it is to be told, the reply is filled and opened."""
    teammate = signed_in(request)
    sheet = access.sheet(teammate, pk)
    form = decision_form(request.POST)
    if not form.is_valid():
        return shown(request, sheet.conversation, decide=form)
    _decide(sheet, form, by=teammate)
    told = form.cleaned_data["tell"]
    return redirect("conversation:conversation" if told else "evidence:sheet", pk)


def _decide(sheet: Sheet, form: DecisionForm, *, by: Teammate) -> None:
    given = form.cleaned_data
    decision = actions.decide(
        sheet,
        given["how"],
        reason=given["reason"],
        by=by,
        expires_at=form.expires_at,
        version=given["version"],
    )
    if given["tell"]:
        actions.put_in_draft(decision, by=by)


@require_POST
@login_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts what the customer is told into the teammate's reply."""
    teammate = signed_in(request)
    decision = access.decision(teammate, pk)
    actions.put_in_draft(decision, by=teammate)
    return redirect("conversation:conversation", decision.sheet_id)


@require_POST
@login_required
def telling(request: HttpRequest, pk: int) -> HttpResponse:
    """The customer was told by word of mouth."""
    teammate = signed_in(request)
    decision = access.decision(teammate, pk)
    actions.tell(decision, by=teammate)
    return redirect("evidence:sheet", decision.sheet_id)


@require_POST
@login_required
def lifting(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends a decision before its time."""
    teammate = signed_in(request)
    decision = access.decision(teammate, pk)
    form = LiftingForm(request.POST)
    if not form.is_valid():
        return shown(request, decision.sheet.conversation, lift=form, lifted=pk)
    actions.lift(decision, reason=form.cleaned_data["reason"], by=teammate)
    return redirect("evidence:sheet", decision.sheet_id)
