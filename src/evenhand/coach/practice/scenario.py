"""What a scenario's file holds, once it is read and found sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

MOST_HEAT = 4
"""Heat in a scenario goes from 0, at ease, to this; there nobody stays."""

Manner = Literal["good", "bad", "giving-in"]

MANNERS: tuple[Manner, ...] = ("good", "bad", "giving-in")
"""In which a scenario's scripts play it."""

ENDINGS: Mapping[str, Manner] = {
    "calmed": "good",
    "helped": "good",
    "kept-the-line": "good",
    "put-right": "good",
    "passed-on": "good",
    "kept-safe": "good",
    "left": "bad",
    "escalated": "bad",
    "fell-flat": "bad",
    "unsafe": "bad",
    "gave-in": "giving-in",
}
"""How a go may end, and in which manner one gets there."""


class ScenarioError(ValueError):
    """A scenario cannot be played as it is written; the text says in one sentence where and why.

    `line` is the line of the file, from 1, as far as it is known.
    """

    def __init__(self, sentence: str, line: int = 0) -> None:
        super().__init__(f"Line {line}: {sentence}" if line else sentence)
        self.line = line


@dataclass(frozen=True, slots=True)
class Known:
    """A dated fact on record: what it says in one line, when it was, and who tells it."""

    at: date
    says: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """The policy that stands: what it gives, why, what is possible instead, what it `forbids`.

    `forbids` names kinds of gift, such as "refund": who gives one has given in.
    """

    number: str
    title: str
    rule: str
    reason: str = ""
    instead: tuple[str, ...] = ()
    forbids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the customer goes on a reply that holds all signs `on`, one of `any`, none of `unless`.

    `cooler` and `hotter` are the heat, after the reply, at which it is taken at most and at least.
    `to` names a state or an ending; empty to stay. `says` are their words, one of which is said.
    """

    on: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    cooler: int = MOST_HEAT
    hotter: int = 0
    to: str = ""
    says: tuple[str, ...] = ()

    def is_taken(self, signs: frozenset[str], heat: int) -> bool:
        """Whether it is taken on a reply with these signs, at that heat."""
        return (
            signs.issuperset(self.on)
            and (not self.any or not signs.isdisjoint(self.any))
            and signs.isdisjoint(self.unless)
            and self.hotter <= heat <= self.cooler
        )


@dataclass(frozen=True, slots=True)
class State:
    """Where the customer stands. `says` is for replies that no turn is taken on.

    `situation`, where it is given, is how the coach reads them here.
    """

    name: str
    says: tuple[str, ...]
    turns: tuple[Turn, ...] = ()
    situation: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a go ended: one of ENDINGS, the customer's last words, and what to take from it."""

    name: str
    says: tuple[str, ...]
    debrief: str

    @property
    def manner(self) -> Manner:
        """The manner that leads here."""
        return ENDINGS[self.name]


@dataclass(frozen=True, slots=True)
class Temper:
    """How hot they begin, how many replies they wait for, how far one reply moves them.

    `boils` is the ending when the heat is at its most, `leaves` when the replies are used up.
    `heats` and `calms` are signs with their weight, beside what every customer minds and likes.
    """

    heat: int = 1
    patience: int = 6
    rises: int = 1
    falls: int = 1
    boils: str = "left"
    leaves: str = "left"
    heats: Mapping[str, int] = field(default_factory=dict)
    calms: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Script:
    """Replies typed in one manner, and the ending that they must reach."""

    replies: tuple[str, ...]
    ends: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scripted customer: who writes what, what is known, where they stand and where it may end.

    `sharper` is said in place of a state's own words where a reply made them hotter and no turn is
    taken. `words` names phrases of this scenario alone; a reply that holds one has the sign
    "says-NAME".
    `anywhere` holds the turns of every state: those to an ending are taken before its own turns,
    the others after them.
    """

    slug: str
    title: str
    situation: str
    customer: str
    summary: str
    wants: str
    opening: str
    begins: str
    temper: Temper
    states: Mapping[str, State]
    endings: Mapping[str, Ending]
    anywhere: tuple[Turn, ...] = ()
    flags: tuple[str, ...] = ()
    lesson: str = ""
    sharper: tuple[str, ...] = ()
    record: tuple[Known, ...] = ()
    policy: Clause | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scripts: Mapping[str, Script] = field(default_factory=dict)

    def turns(self) -> tuple[Turn, ...]:
        """Every turn there is."""
        return (*(turn for state in self.states.values() for turn in state.turns), *self.anywhere)
