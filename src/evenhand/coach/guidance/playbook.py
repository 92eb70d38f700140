"""What to do in each situation, and what changes it: `playbook.toml`, read once."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from evenhand.coach.spoken import Stance

MOST = 3
"""How much empathy and firmness there is."""

MOST_AVOIDED = 6
"""More than that nobody keeps in mind; what a turn adds goes before what a situation has."""


@dataclass(frozen=True, slots=True)
class Play:
    """What `they` do in a situation, how to begin, the steps in order, and what to avoid."""

    they: str
    begin: str
    steps: tuple[str, ...]
    avoid: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What changes the steps and the stance once all of `when` was noticed; `says` tells why.

    `when` and `unless` name flags, cues and "still-open", `situations` where the turn is taken
    (empty: anywhere).
    """

    when: frozenset[str]
    says: str
    situations: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    instead: Mapping[str, str] = field(default_factory=dict)
    avoid: tuple[str, ...] = ()
    empathy: int = 0
    firmness: int = 0

    def is_taken(self, situation: str, signs: frozenset[str]) -> bool:
        """Whether it is taken in `situation` when `signs` (flags and cues) were noticed."""
        return (
            self.when <= signs
            and (not self.situations or situation in self.situations)
            and self.unless.isdisjoint(signs)
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps and what to avoid once all turns are taken, and how they move the stance."""

    steps: tuple[str, ...]
    avoid: tuple[str, ...]
    empathy: int = 0
    firmness: int = 0

    def stance(self, usual: Stance) -> Stance:
        """The situation's `usual` stance, moved; where it is as firm as can be, it stays."""
        if usual.firmness == MOST or not (self.empathy or self.firmness):
            return usual
        return Stance(_bound(usual.empathy + self.empathy), _bound(usual.firmness + self.firmness))


@cache
def plays() -> Mapping[str, Play]:
    """The play of each situation."""
    return {
        situation: Play(said["they"], said["begin"], tuple(said["steps"]), tuple(said["avoid"]))
        for situation, said in _book()["situation"].items()
    }


@cache
def turns() -> tuple[Turn, ...]:
    """All turns, in the order in which they are taken."""
    return tuple(map(_turn, _book()["turn"]))


@cache
def before_all() -> tuple[str, ...]:
    """The steps that come before all others, in order."""
    return tuple(_book()["before-all"])


@cache
def signs() -> frozenset[str]:
    """The flags, cues and other signs that change anything."""
    return frozenset[str]().union(*(turn.when | turn.unless for turn in turns()))


@lru_cache(maxsize=2048)
def planned(situation: str, noticed: frozenset[str]) -> Plan:
    """What to do in a situation, with the turns taken for the flags and cues `noticed`.

    Raises:
        KeyError: there is no such situation.
    """
    play = plays()[situation]
    taken = [turn for turn in turns() if turn.is_taken(situation, noticed)]
    steps = play.steps
    for turn in taken:
        steps = turn.only or tuple(turn.instead.get(step, step) for step in steps)
    without = frozenset[str]().union(*(turn.without for turn in taken))
    first = _all(turn.first for turn in taken)
    last = _all(turn.last for turn in taken)
    kept = tuple(step for step in dict.fromkeys((*first, *steps, *last)) if step not in without)
    usual = () if any(turn.only for turn in taken) else play.avoid
    avoid = dict.fromkeys((*_all(turn.avoid for turn in taken), *usual))
    return Plan(
        steps=(
            *(s for s in before_all() if s in kept),
            *(s for s in kept if s not in before_all()),
        ),
        avoid=tuple(avoid)[:MOST_AVOIDED],
        empathy=max((turn.empathy for turn in taken), key=abs, default=0),
        firmness=max((turn.firmness for turn in taken), key=abs, default=0),
    )


def _all(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(one for part in parts for one in part)


def _bound(strength: int) -> int:
    return min(max(strength, 0), MOST)


def _turn(said: Mapping[str, Any]) -> Turn:
    return Turn(
        when=frozenset(said["when"]),
        says=said["says"],
        situations=frozenset(said.get("in", ())),
        unless=frozenset(said.get("unless", ())),
        first=tuple(said.get("first", ())),
        last=tuple(said.get("last", ())),
        only=tuple(said.get("only", ())),
        without=frozenset(said.get("without", ())),
        instead=said.get("instead", {}),
        avoid=tuple(said.get("avoid", ())),
        empathy=said.get("empathy", 0),
        firmness=said.get("firmness", 0),
    )


@cache
def _book() -> dict[str, Any]:
    return tomllib.loads((pkgutil.get_data(__name__, "playbook.toml") or b"").decode())
