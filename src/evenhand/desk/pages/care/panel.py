"""What stands beside a conversation: back-up, and what its teammate did right."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.care import queries
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.care.asked import Asked, asked_in
from evenhand.desk.pages.care.right import Right, right_of
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate

ASKED, LATER = 4, 60


@dataclass(frozen=True)
class Shown:
    """Back-up that is open, and what the reader alone is told."""

    asked: Asked | None
    right: Right | None


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:
    """Back-up that was asked for, and "you did it right"; nothing where there is neither."""
    asked = asked_in(conversation, teammate)
    told = queries.done_right_for(teammate).filter(strain__conversation=conversation).first()
    if asked is None and told is None:
        return None
    shown = Shown(asked, right_of(told) if told else None)
    return Panel(ASKED if asked else LATER, "care/panel.html", shown)
