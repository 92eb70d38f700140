"""The pane at the right: what the coach says, and whom one is writing to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from evenhand.coach.spoken import Guidance
from evenhand.desk.coaching.threads import understood
from evenhand.desk.learning.knowing import Named
from evenhand.desk.pages.conversation.beside import Beside, beside_of
from evenhand.desk.pages.conversation.facts import facts_of
from evenhand.desk.pages.conversation.lessons import lesson_for
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.conversation.readings import ReadAs, read_as
from evenhand.desk.pages.explained import explained
from evenhand.desk.ui.templatetags.coach import FactLine, StepLine

MOST_REASONS = 8


@dataclass(frozen=True)
class Reason:
    """Words of the customer that showed something, and what the rule noticed in them."""

    words: str
    noticed: str
    means: str


@dataclass(frozen=True)
class CoachPane:
    """The line to take in at a glance, the stance, the steps, what to avoid, and why.

    `read` is None when the customer has written nothing that could be read.
    """

    read: ReadAs | None
    lead: str
    rest: str
    tone: str
    empathy: int
    firmness: int
    steps: tuple[StepLine, ...]
    avoid: tuple[str, ...]
    reasons: tuple[Reason, ...]
    facts: tuple[FactLine, ...]
    beside: Beside


def coach_of(material: Material) -> CoachPane:
    """The coach's pane for a conversation."""
    reading = material.reading
    shown = read_as(reading) if reading else None
    guidance = material.advice.guidance
    lead, rest = glance(guidance.glance)
    return CoachPane(
        read=shown,
        lead=lead,
        rest=rest,
        tone=shown.situation.tone if shown else "",
        empathy=guidance.stance.empathy,
        firmness=guidance.stance.firmness,
        steps=steps_of(guidance, material.lessons),
        avoid=guidance.avoid,
        reasons=_reasons(material),
        facts=facts_of(understood(reading), material.now),
        beside=beside_of(material),
    )


def glance(line: str) -> tuple[str, str]:
    """The glance in two: its first words, up to the first stop, and the rest with that stop."""
    for place, sign in enumerate(line):
        if sign in ",.:;":
            return line[:place], line[place:]
    return line, ""


def steps_of(guidance: Guidance, about: Mapping[str, Named]) -> tuple[StepLine, ...]:
    """The steps, ready to be shown, each with the lesson `about` it."""
    return tuple(
        StepLine(one.do, one.say, one.done, one.step, lesson_for(one.step, about))
        for one in guidance.steps
    )


def _reasons(material: Material) -> tuple[Reason, ...]:
    """The cues of the reading, each rule once."""
    seen = {cue.rule: cue for cue in reversed(understood(material.reading).cues)}
    first = sorted(seen.values(), key=lambda cue: cue.span)
    return tuple(
        Reason(cue.words, explained(cue.rule).title, explained(cue.rule).why)
        for cue in islice(first, MOST_REASONS)
    )
