"""What we still need, beside the conversation."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.asks import queries
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.asks.page import Asked, asked_of
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate

PLACE = 12
AGAIN = 2
"""In how many replies a thing was asked for before one numbered ask is proposed."""


@dataclass(frozen=True)
class Beside:
    """The newest numbered ask, or what could become one. Without either, a way to begin."""

    conversation: int
    asked: Asked | None
    again: tuple[str, ...]


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:  # noqa: ARG001 - all see it
    """What a customer is asked for, in three statements."""
    ask = queries.newest(conversation)
    wanted = () if ask else queries.asked_before(conversation)
    again = tuple(one.text for one in wanted if one.times >= AGAIN)
    shown = Beside(conversation.pk, asked_of(ask) if ask else None, again)
    return Panel(PLACE, "asks/panel.html", shown, a_way=ask is None and not again)
