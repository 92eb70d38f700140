"""Looking back at a go: turn by turn what helped and what did not, beside one's last go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from evenhand.coach.practice import parsed
from evenhand.coach.practice.scenario import Scenario
from evenhand.desk.learning import knowing
from evenhand.desk.pages.scenarios.page import Gone, gone
from evenhand.desk.pages.scenarios.words import Word, ending_word, heat_word
from evenhand.desk.scenarios import queries
from evenhand.desk.scenarios.models import Go, Turn


@dataclass(frozen=True)
class Lesson:
    """A lesson that fits."""

    title: str
    href: str


@dataclass(frozen=True)
class Remark:
    """One thing that helped or did not, with the words, and a lesson where one can learn."""

    says: str
    words: str
    lesson: Lesson | None


@dataclass(frozen=True)
class Turned:
    """A turn looked back at: `moved` is -1 when they grew calmer, 1 when hotter, else 0."""

    number: int
    reply: str
    answer: str
    before: Word
    after: Word
    moved: int
    helped: tuple[Remark, ...]
    hindered: tuple[Remark, ...]
    gave: tuple[Remark, ...]


@dataclass(frozen=True)
class LookedBack:
    """One go looked back at."""

    go: Gone
    word: Word
    debrief: str
    turns: tuple[Turned, ...]


@dataclass(frozen=True)
class Debrief:
    """A go, and the one before it when it is compared. `lesson` fits the scenario as a whole."""

    scenario: Scenario
    now: LookedBack
    earlier: LookedBack | None
    has_earlier: bool
    lesson: Lesson | None


def debrief_of(go: Go, *, compared: bool) -> Debrief:
    """Looking back at a go that is over; with `compared`, at the one before it as well."""
    scenario, before = parsed(go.version.text), queries.go_before(go)
    about = knowing.about()
    fits = (scenario.lesson, scenario.situation)
    lessons = (_lesson(about, name) for name in fits if name)
    return Debrief(
        scenario=scenario,
        now=_looked_back(go, about),
        earlier=_looked_back(before, about) if before and compared else None,
        has_earlier=before is not None,
        lesson=next((one for one in lessons if one), None),
    )


def _looked_back(go: Go, about: Mapping[str, knowing.Named]) -> LookedBack:
    scenario = parsed(go.version.text)
    ending = scenario.endings.get(go.end.ending)
    turns = (_turned(turn, about) for turn in queries.turns_of(go))
    return LookedBack(
        go=gone(go),
        word=ending_word(go.end.ending),
        debrief=ending.debrief if ending else "",
        turns=tuple(turns),
    )


def _turned(turn: Turn, about: Mapping[str, knowing.Named]) -> Turned:
    moved = turn.heat_after - turn.heat_before
    return Turned(
        number=turn.place + 1,
        reply=turn.reply,
        answer=turn.answer,
        before=heat_word(turn.heat_before),
        after=heat_word(turn.heat_after),
        moved=(moved > 0) - (moved < 0),
        helped=_remarks(turn.helped, {}),
        hindered=_remarks(turn.hindered, about),
        gave=_remarks(turn.gave, about),
    )


def _remarks(
    kept: Sequence[Mapping[str, str]], about: Mapping[str, knowing.Named]
) -> tuple[Remark, ...]:
    """The remarks; words that several in a row share stand at the last of them."""
    following = [*(one["words"] for one in kept), ""][1:]
    return tuple(
        Remark(
            says=one["says"],
            words="" if one["words"] == after else one["words"],
            lesson=_lesson(about, one["sign"]),
        )
        for one, after in zip(kept, following, strict=True)
    )


def _lesson(about: Mapping[str, knowing.Named], name: str) -> Lesson | None:
    named = about.get(name)
    return Lesson(named.title, reverse("learning:lesson", args=[named.slug])) if named else None
