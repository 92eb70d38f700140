"""The sheet itself: shown, begun, written on, put away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.evidence import access, actions
from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.evidence.forms import ExplanationForm, begin_form, decision_form
from evenhand.desk.pages.evidence.page import sheet_page
from evenhand.desk.pages.nav import nav_for


def shown(request: HttpRequest, conversation: Conversation, **forms: Any) -> HttpResponse:
    """The whole sheet, with a form that was filled in wrongly in its place; 422 then."""
    teammate = signed_in(request)
    page = sheet_page(conversation, teammate)
    given: dict[str, Any] = {
        "decide": decision_form(how=request.GET.get("how", "")),
        "explain": ExplanationForm(auto_id="explain-%s"),
        "begin": begin_form(queries.newest_message(conversation) if page.held is None else None),
        **forms,
    }
    around = {"nav": nav_for(teammate, "limits"), "page": page}
    return render(request, "evidence/sheet.html", {**around, **given}, status=422 if forms else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet of a conversation; POST begins one, in words of the newest message."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    message = queries.newest_message(conversation)
    if request.method != "POST" or message is None:
        return shown(request, conversation)
    form = begin_form(message, request.POST)
    if not form.is_valid():
        return shown(request, conversation, begin=form)
    given = form.cleaned_data
    actions.begin(message, given["about"], words=given["words"], by=teammate)
    return redirect("evidence:sheet", pk)


@require_POST
@login_required
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a sheet away that is not needed and bears no decision."""
    teammate = signed_in(request)
    if not actions.put_away(access.sheet(teammate, pk), by=teammate):
        messages.error(request, _("A decision stands on this sheet. Lift it, and let it rest."))
        return redirect("evidence:sheet", pk)
    return redirect("conversation:conversation", pk)


@require_POST
@login_required
def explanations(request: HttpRequest, pk: int) -> HttpResponse:
    """Adds what would explain it kindly."""
    teammate = signed_in(request)
    found = access.sheet(teammate, pk)
    form = ExplanationForm(request.POST, auto_id="explain-%s")
    if not form.is_valid():
        return shown(request, found.conversation, explain=form)
    actions.explain(found, form.cleaned_data["text"], by=teammate)
    return redirect(f"{reverse('evidence:sheet', args=[pk])}#kindly")


@require_POST
@login_required
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a question to the customer into the teammate's reply."""
    teammate = signed_in(request)
    question = request.POST.get("question", "").strip()
    if question:
        actions.put_question(access.sheet(teammate, pk), question[:500], by=teammate)
    return redirect("conversation:conversation", pk)


@require_POST
@login_required
def records(request: HttpRequest, pk: int, record: int) -> HttpResponse:
    """Lays a record of the customer's beside the claim."""
    teammate = signed_in(request)
    found = access.sheet(teammate, pk)
    actions.lay_beside(found, access.record(found, record), by=teammate)
    return redirect("evidence:sheet", pk)


@require_POST
@login_required
def correction(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a fact with its source and date into the teammate's reply."""
    teammate = signed_in(request)
    fact = access.sayable(teammate, pk)
    actions.put_correction(fact, by=teammate)
    return redirect("conversation:conversation", fact.sheet_id)
