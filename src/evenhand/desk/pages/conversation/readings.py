"""How a message was read, as the page shows it: a word, underlined cues, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import Reading as Understood
from evenhand.desk.coaching.models import Reading
from evenhand.desk.pages.conversation.rules import explained
from evenhand.desk.pages.situations import SITUATIONS, Situation, situation
from evenhand.desk.ui.marking import Mark

SURE = 0.5
NOTHING_READ = Understood("routine", 0.0, STANCES["routine"])


@dataclass(frozen=True)
class ReadAs:
    """A reading in a word. `by` names who read it otherwise than the coach, else empty."""

    message: int
    situation: Situation
    by: str
    is_sure: bool

    @property
    def otherwise(self) -> Iterable[Situation]:
        """As what else it could be read."""
        return SITUATIONS.values()


def read_as(reading: Reading) -> ReadAs:
    """The word to show for a reading."""
    correction = getattr(reading, "correction", None)
    return ReadAs(
        message=reading.message_id,
        situation=situation(reading.shown),
        by=str(correction.by) if correction else "",
        is_sure=correction is not None or reading.confidence >= SURE,
    )


def understood(reading: Reading | None) -> Understood:
    """The coach's value behind a reading, with a teammate's correction in its place."""
    if reading is None:
        return NOTHING_READ
    if reading.shown == reading.situation:
        return reading.understood
    return replace(
        reading.understood,
        situation=reading.shown,
        stance=STANCES.get(reading.shown, NOTHING_READ.stance),
        confidence=1.0,
    )


def cue_marks(reading: Reading) -> tuple[Mark, ...]:
    """The cued words of a message, each with what its rule noticed."""
    tone = situation(reading.shown).tone
    return tuple(
        Mark(cue.span.start, cue.span.end, "cue", _tip(cue.rule), tone)
        for cue in reading.understood.cues
    )


def _tip(name: str) -> str:
    rule = explained(name)
    return f"{rule.title} {rule.hint}".strip()
