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
    known = queries.decided()
    if not known:
        return None
    likes = queries.like_this(conversation, known)
    here = {key for key, one in known.items() if one.conversation == conversation.pk}
    differing = _unexplained(known, here) if here else []
    if not likes and not differing:
        return None
    shown = LikeBefore(
        likes=tuple(line_of(known[one.case.key]) for one in likes),
        differing=tuple(line_of(known[key]) for key in differing),
    )
    return Panel(15, "fairness/panel.html", shown)


def _unexplained(known: queries.Known, here: set[str]) -> list[str]:
    """Decisions of this conversation that differ from like ones and were not explained."""
    pairs = (pair for pair in queries.unlike(known) if not pair.is_explained)
    found = {case.key: None for pair in pairs for case in (pair.earlier, pair.later)}
    return [key for key in found if key in here]
