"""Changing a promise while it is still in a draft."""

from __future__ import annotations

from datetime import datetime

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises.models import Amendment


def amend(
    conversation: Conversation, words: str, *, what: str, due: datetime | None, by: Teammate
) -> Amendment:
    """Keep another act or moment (aware) for the promise with these words."""
    row, _ = Amendment.objects.update_or_create(
        conversation=conversation,
        by=by,
        words=words,
        defaults={"what": what[:200], "due": due, "dropped": False},
    )
    return row


def drop(conversation: Conversation, words: str, *, by: Teammate) -> Amendment:
    """These words are no promise."""
    row, _ = Amendment.objects.update_or_create(
        conversation=conversation, by=by, words=words, defaults={"dropped": True}
    )
    return row


def forget_amendments(conversation: Conversation, *, by: Teammate) -> None:
    """The draft was sent; what was changed in it lives in the ledger now."""
    Amendment.objects.filter(conversation=conversation, by=by).delete()
