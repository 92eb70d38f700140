"""Asking a lead for a yes, and answering."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.remedies.answers import REFUSALS, done, given, page_of, sentence_of, to
from evenhand.desk.pages.remedies.approvals import answer_with, approvals_of, asking_of
from evenhand.desk.pages.remedies.forms import AnswerForm, AskForm
from evenhand.desk.remedies import access, actions


@require_safe
@login_required
def approvals(request: HttpRequest) -> HttpResponse:
    """What waits for the reader's yes, and what was answered lately."""
    teammate = signed_in(request)
    shown = {
        "nav": nav_for(teammate, "remedies"),
        "page": approvals_of(teammate, number(request, "page", 1)),
    }
    return render(request, "remedies/approvals.html", shown)


@require_POST
@login_required
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Yes, yes to less, or no with a reason."""
    teammate = signed_in(request)
    found = access.approval(teammate, pk)
    form = AnswerForm(request.POST)
    place = found.option.offer.conversation_id
    return done(request, place, lambda: answer_with(found, form, by=teammate), _("Answered"))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a lead for a yes for an option, with one line on why."""
    teammate = signed_in(request)
    found = access.option(teammate, pk)
    form = AskForm(teammate, given(request), initial={"story": found.offer.story})
    if form.is_valid():
        try:
            actions.ask(found, **form.cleaned_data, by=teammate)
            return to(page_of(found.offer.conversation_id))
        except REFUSALS as refused:
            form.add_error("story", sentence_of(refused))
    shown = {"nav": nav_for(teammate, "remedies"), "page": asking_of(found, teammate), "form": form}
    return render(request, "remedies/ask.html", shown, status=422 if form.is_bound else 200)
