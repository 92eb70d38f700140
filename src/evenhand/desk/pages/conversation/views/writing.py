"""Writing: drafts, replies, notes, and taking a reply back."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evenhand.desk.inbox import access, actions
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.conversation import writing
from evenhand.desk.pages.conversation.answers import answer
from evenhand.desk.pages.conversation.forms import DraftForm, NoteForm, ReplyForm


@require_POST
@login_required
def drafts(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is being written, and say what the coach thinks of it."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    if writing.keep(conversation, DraftForm(request.POST), by=teammate) is None:
        return HttpResponse(status=204)
    material = writing.hear(conversation, by=teammate)
    return answer(request, conversation, "advice", told=_("Draft saved"), material=material)


@require_POST
@login_required
def replies(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a reply; it leaves when the time to undo is over."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    try:
        sent = writing.send(conversation, ReplyForm(request.POST), by=teammate)
    except writing.Refused as refused:
        return answer(request, conversation, "head", "flow", "problem", problem=refused.sentence)
    return answer(
        request, conversation, "head", "flow", "coach", "composer", "reminders", sent=sent
    )


@require_POST
@login_required
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a note; only the team sees it."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    try:
        writing.note(conversation, NoteForm(request.POST), by=teammate)
    except writing.Refused as refused:
        return answer(request, conversation, "problem", problem=refused.sentence)
    return answer(request, conversation, "flow", "composer")


@require_POST
@login_required
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an own reply back; its words stand in the composer again."""
    teammate = signed_in(request)
    reply = access.own_reply(teammate, pk)
    try:
        actions.withdraw(reply, by=teammate)
    except actions.TooLate:
        problem = _("The reply has left already. Write another one to put it right.")
        return answer(request, reply.conversation, "flow", "problem", problem=problem)
    told = _("The reply was taken back. Its words are in the composer again.")
    return answer(request, reply.conversation, "head", "flow", "coach", "composer", told=told)


@require_POST
@login_required
def delivery(request: HttpRequest, pk: int) -> HttpResponse:
    """Try once more to deliver a reply."""
    teammate = signed_in(request)
    reply = access.reply(teammate, pk)
    actions.try_again(reply, by=teammate)
    return answer(request, reply.conversation, "flow", told=_("The reply is tried again."))
