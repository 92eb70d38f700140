"""Reviews: written down for the customer, and answered by somebody else than who decided."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from evenhand.desk.evidence import access, actions
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.evidence.forms import AnswerForm, ReviewForm
from evenhand.desk.pages.evidence.views.sheet import shown


@require_POST
@login_required
def reviews(request: HttpRequest, pk: int) -> HttpResponse:
    """The customer asked for a review, by mail or by telephone."""
    teammate = signed_in(request)
    decision = access.decision(teammate, pk)
    form = ReviewForm(request.POST)
    if not form.is_valid():
        return shown(request, decision.sheet.conversation, review=form, reviewed=pk)
    actions.ask_review(decision, form.cleaned_data["text"], by=teammate)
    return redirect("evidence:sheet", decision.sheet_id)


@require_POST
@login_required
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else has looked: the outcome goes into their reply."""
    teammate = signed_in(request)
    review = access.review(teammate, pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return shown(request, review.decision.sheet.conversation, answer=form, answered=pk)
    given = form.cleaned_data
    actions.answer_review(review, given["outcome"], reason=given["reason"], by=teammate)
    return redirect("conversation:conversation", review.decision.sheet_id)
