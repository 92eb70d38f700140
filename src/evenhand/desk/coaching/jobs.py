"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.coaching import actions
from evenhand.desk.inbox.events import MessageReceived, ReplySent
from evenhand.desk.inbox.models import Message, Reply


def read_message(event: MessageReceived) -> None:
    """Read what came in."""
    for message in Message.objects.filter(pk=event.message).select_related(
        "conversation__customer"
    ):
        actions.read_message(message)


def settle_findings(event: ReplySent) -> None:
    """See what became of the findings in what was sent."""
    rows = Reply.objects.select_related("by", "conversation__customer", "in_reply_to")
    for reply in rows.filter(pk=event.reply):
        actions.settle_findings(reply)
