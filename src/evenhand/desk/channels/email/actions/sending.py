"""Writing down what leaves, before it does."""

from __future__ import annotations

from evenhand.desk.channels.email import tokens
from evenhand.desk.channels.email.models import Sent
from evenhand.desk.inbox.models import Reply


def note_sending(reply: Reply, domain: str) -> Sent:
    """The row of a reply's letter; tried again, the letter carries the same Message-ID."""
    given = {"message_id": tokens.message_id(reply.pk, domain)}
    return Sent.objects.get_or_create(reply=reply, defaults=given)[0]


def note_given_id(sent: Sent, given_id: str) -> None:
    """Keep the Message-ID that a delivery service put in the place of ours."""
    given_id = given_id.strip().strip("<>")[:500]
    if given_id and given_id != sent.message_id:
        sent.given_id = given_id
        sent.save(update_fields=["given_id"])
