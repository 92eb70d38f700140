"""What is still open with a customer beside promises: while it is, nothing is asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evenhand.coach.guidance.unsettled import UNHAPPY
from evenhand.desk.asks import queries as asks
from evenhand.desk.inbox.models import Conversation, Listing
from evenhand.desk.remedies import queries as remedies


def open_with(conversation: Conversation, others: Iterable[Listing]) -> tuple[str, ...]:
    """What we asked them for, what we offered, and another matter in which they are unhappy.

    `others` are the customer's other conversations. Each fits before "is still open". Two plain
    statements where nothing was asked or offered, five at most.
    """
    return tuple(_open_with(conversation, others))


def _open_with(conversation: Conversation, others: Iterable[Listing]) -> Iterator[str]:
    if asks.is_asked_in(conversation.pk) and asks.missing(conversation).exists():
        yield "what we asked them for"
    if remedies.is_offered_in(conversation.pk):
        yield from _offered_in(conversation)
    if any(one.is_open and one.situation in UNHAPPY for one in others):
        yield "another matter of theirs"


def _offered_in(conversation: Conversation) -> Iterator[str]:
    if remedies.chosen_options(conversation).exists():
        yield "what we give them to put it right"
    elif remedies.running().filter(conversation=conversation).exists():
        yield "what we offered them"
