"""Beside a conversation: what was given in like cases."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.fairness import queries
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.fairness.lines import DecisionLine, line_of
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class LikeBefore:
    """The nearest earlier decisions, and those of this conversation that differ from like ones."""

    likes: tuple[DecisionLine, ...]
    differing: tuple[DecisionLine, ...]


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:  # noqa: ARG001 - every panel is asked alike
    """The nearest like cases; nothing when there is none."""
    beside = queries.beside(conversation)
    if not beside.likes and not beside.differing:
        return None
    shown = LikeBefore(
        likes=tuple(line_of(beside.known[like.case.key]) for like in beside.likes),
        differing=tuple(map(line_of, beside.differing)),
    )
    return Panel(15, "fairness/panel.html", shown)
