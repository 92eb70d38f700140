"""Answering the coach: not here, no promise, read otherwise."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from evenhand.desk.coaching import access as coaching
from evenhand.desk.coaching import actions
from evenhand.desk.inbox import access
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.conversation import changing
from evenhand.desk.pages.conversation.answers import answer
from evenhand.desk.pages.conversation.forms import ReadingForm, first_error
from evenhand.desk.pages.conversation.writing import Refused


@require_POST
@login_required
def dismissals(request: HttpRequest, pk: int) -> HttpResponse:
    """Not here: the finding is not shown again in this draft."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    try:
        aside = changing.dismiss(conversation, request, by=teammate)
    except Refused as refused:
        return answer(request, conversation, "problem", problem=refused.sentence)
    return answer(request, conversation, "advice", aside=aside)


@require_POST
@login_required
def amendments(request: HttpRequest, pk: int) -> HttpResponse:
    """Another act or time for a promise in the draft, or that it is none."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    try:
        changing.amend(conversation, request, by=teammate)
    except Refused as refused:
        return answer(request, conversation, "problem", problem=refused.sentence)
    return answer(request, conversation, "advice")


@require_POST
@login_required
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a message otherwise than the coach did."""
    teammate = signed_in(request)
    found = coaching.reading(teammate, pk)
    conversation, form = found.message.conversation, ReadingForm(request.POST)
    if not form.is_valid():
        return answer(request, conversation, "problem", problem=first_error(form))
    actions.correct(found, form.cleaned_data["situation"], by=teammate)
    return answer(request, conversation, "head", "flow", "coach")
