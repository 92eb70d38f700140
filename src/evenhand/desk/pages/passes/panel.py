"""The customer's page, beside the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.panels import Panel
from evenhand.desk.passes import queries
from evenhand.desk.people.models import Teammate

PLACE = 90


@dataclass(frozen=True)
class Beside:
    """Until when the longest link works, None when there is none."""

    conversation: int
    ends_at: datetime | None


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:  # noqa: ARG001 - all see it
    """A way to look at the page, and to end its link, in one statement."""
    held = queries.live(conversation).first()
    shown = Beside(conversation.pk, held.ends_at if held else None)
    return Panel(PLACE, "passes/panel.html", shown, a_way=True)
