"""How a message was read, as the page shows it: a word, underlined cues, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evenhand.coach.text.languages import is_read
from evenhand.desk.coaching.models import Reading
from evenhand.desk.pages.explained import explained
from evenhand.desk.pages.situations import SITUATIONS, Situation, situation
from evenhand.desk.ui.marking import Mark

SURE = 0.5


@dataclass(frozen=True)
class ReadAs:
    """A reading in a word. `by` names who read it otherwise than the coach, else empty.

    `is_read` is False for a message in a language that the coach does not read.
    """

    message: int
    situation: Situation
    by: str
    is_sure: bool
    is_read: bool = True

    @property
    def otherwise(self) -> Iterable[Situation]:
        """As what else its words could be read."""
        return [one for one in SITUATIONS.values() if not one.is_of_facts]

    @property
    def beside(self) -> Iterable[Situation]:
        """As what else it could be read with facts beside the words."""
        return [one for one in SITUATIONS.values() if one.is_of_facts]


def read_as(reading: Reading) -> ReadAs:
    """The word to show for a reading."""
    correction = getattr(reading, "correction", None)
    return ReadAs(
        message=reading.message_id,
        situation=situation(reading.shown),
        by=str(correction.by) if correction else "",
        is_sure=correction is not None or reading.confidence >= SURE,
        is_read=correction is not None or is_read(reading.understood.language),
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
