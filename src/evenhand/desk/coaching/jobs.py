"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.coaching import actions
from evenhand.desk.inbox.events import MessageReceived, ReplySent
from evenhand.desk.inbox.following import received, sent


def read_message(event: MessageReceived) -> None:
    """Read what came in."""
    for message in received(event):
        actions.read_message(message)


def settle_findings(event: ReplySent) -> None:
    """See what became of the findings in what was sent."""
    for reply in sent(event):
        actions.settle_findings(reply)
