"""Closing, snoozing, assigning; each is a thing that is made, and deleted to undo it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evenhand.desk.care import actions as care
from evenhand.desk.inbox import access, actions
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.conversation.answers import answer
from evenhand.desk.pages.conversation.assigning import Nobody, chosen, told_of
from evenhand.desk.pages.conversation.forms import SnoozeForm, first_error


@require_POST
@login_required
def closure(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a conversation; its promises stand."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    actions.close(conversation, by=teammate)
    return answer(request, conversation, "head", "flow", "reminders", told=_("Closed"))


@require_POST
@login_required
def reopening(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete the closure: the conversation is open again."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    actions.reopen(conversation, by=teammate)
    return answer(request, conversation, "head", "flow", told=_("Open again"))


@require_POST
@login_required
def snooze(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a conversation out of the lists until a moment."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    form = SnoozeForm(request.POST)
    if not form.is_valid():
        return answer(request, conversation, "problem", problem=first_error(form))
    actions.snooze(conversation, until=form.cleaned_data["until"], by=teammate)
    return answer(request, conversation, "head", "flow", told=_("Snoozed"))


@require_POST
@login_required
def waking(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete the snooze: the conversation is in the lists again."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    actions.wake(conversation, by=teammate)
    return answer(request, conversation, "head", "flow", told=_("Back in the lists"))


@require_POST
@login_required
def assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a conversation to the teammate `to`, to whoever is `next`, or without one back to all.

    With somebody who takes the next one later it is held until then. Raises Http404.
    """
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    to = chosen(conversation, request.POST.get("to", ""), by=teammate)
    if isinstance(to, Nobody):
        return answer(request, conversation, "head", "problem", problem=to.sentence)
    held = care.give(conversation, to=to, by=teammate)
    return answer(request, conversation, "head", "flow", told=told_of(held, to, by=teammate))
