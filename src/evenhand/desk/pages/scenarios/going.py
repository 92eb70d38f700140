"""A go as it looks while it is on: a conversation, and the coach beside it if one likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from evenhand.coach import check, guide
from evenhand.coach.checking import first_shown
from evenhand.coach.practice import parsed
from evenhand.coach.practice.heard import reading_of
from evenhand.coach.practice.playing import Standing
from evenhand.coach.practice.scenario import Scenario
from evenhand.coach.spoken import Draft, Finding, Thread
from evenhand.desk.pages.scenarios.page import Beside, beside
from evenhand.desk.pages.scenarios.words import Word, heat_word
from evenhand.desk.scenarios import queries
from evenhand.desk.scenarios.models import Go, Turn
from evenhand.desk.ui.templatetags.coach import StepLine

NEWEST = "newest"


@dataclass(frozen=True)
class Said:
    """One bubble: who said what, and, below the customer's, how heated they are.

    The last one has an `id`, to which a sent reply leads back.
    """

    kind: str
    who: str
    words: str
    at: datetime
    heat: Word | None = None
    id: str = ""


@dataclass(frozen=True)
class Coach:
    """The coach's view of the moment, and of a draft that is not sent yet."""

    glance: str
    steps: tuple[StepLine, ...]
    avoid: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Going:
    """A go that is on, after `place` turns; `is_last` when they wait for one reply more only."""

    pk: int
    scenario: Scenario
    said: tuple[Said, ...]
    beside: Beside
    place: int
    is_last: bool
    coach: Coach | None


def going(go: Go, *, with_coach: bool, draft: str = "") -> Going:
    """A go of a teammate, with the coach beside it if wanted."""
    scenario, turns = parsed(go.version.text), queries.turns_of(go)
    standing = queries.standing_of(scenario, turns)
    return Going(
        pk=go.pk,
        scenario=scenario,
        said=tuple(said_in(go, scenario, turns)),
        beside=beside(scenario),
        place=len(turns),
        is_last=len(turns) + 1 >= scenario.temper.patience,
        coach=coach_of(scenario, standing, draft) if with_coach else None,
    )


def said_in(go: Go, scenario: Scenario, turns: list[Turn]) -> Iterator[Said]:
    """All that was said in a go, oldest first."""
    who, heat = scenario.customer, heat_word(scenario.temper.heat)
    yield Said("message", who, scenario.opening, go.at, heat)
    for turn in turns:
        newest = NEWEST if turn is turns[-1] else ""
        yield Said("reply", str(go.teammate), turn.reply, turn.at)
        yield Said("message", who, turn.answer, turn.at, heat_word(turn.heat_after), newest)


def coach_of(scenario: Scenario, standing: Standing, draft: str) -> Coach:
    """What the coach advises here, and what it finds in the draft."""
    reading = reading_of(scenario, standing.state, standing.heat)
    guidance = guide(reading, thread=Thread(standing.said), draft=draft)
    theirs, before = standing.said[-1].text, standing.said[:-1]
    found = check(Draft(draft, theirs, before), reading) if draft.strip() else ()
    return Coach(
        glance=guidance.glance,
        steps=tuple(StepLine(s.do, s.say, s.done, s.step) for s in guidance.steps),
        avoid=guidance.avoid,
        findings=first_shown(found),
    )
