"""Beside a conversation: what caused it."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.causes import queries
from evenhand.desk.causes.models import Cause
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate

WENT_WRONG = frozenset({"problem", "disappointed", "angry", "confused", "repeating"})


@dataclass(frozen=True)
class CausePanel:
    """The list to choose from, and what was chosen: its id, None as long as nobody has said."""

    conversation: int
    causes: tuple[Cause, ...]
    named: int | None
    product: str
    who: str


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:  # noqa: ARG001 - every panel is asked alike
    """What it came from; nothing where nothing went wrong."""
    naming = queries.naming_of(conversation)
    if naming is None and conversation.listing.situation not in WENT_WRONG:
        return None
    shown = CausePanel(
        conversation=conversation.pk,
        causes=tuple(queries.listed()),
        named=naming.cause_id if naming else None,
        product=naming.product if naming else "",
        who=str(naming.by) if naming else "",
    )
    return Panel(70, "causes/panel.html", shown, a_way=naming is not None)
