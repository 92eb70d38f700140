"""Playing a scenario: a reply comes in, the customer moves and answers.

A pure function of the scenario and what was said, so that the same draft always gets the same
answer. Several lines fit most moments; the draft itself picks one, and none is said twice while
another is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from evenhand.coach.practice.heard import Heard, heard, plain, reading_of
from evenhand.coach.practice.scenario import MOST_HEAT, Scenario, Turn
from evenhand.coach.practice.tempering import heat_after
from evenhand.coach.spoken import Message

WORDS = "{words}"
MOST_QUOTED = 70


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a go stands: the customer's state and heat, and all that was said, oldest first."""

    state: str
    heat: int
    said: tuple[Message, ...]

    @property
    def replies(self) -> int:
        """How many replies they have had."""
        return sum(one.by == "us" for one in self.said)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A reply, what was heard in it, and what came of it.

    `state` is where they stand then; `ending` is "" while the go is on.
    """

    reply: str
    heard: Heard
    before: int
    after: int
    answer: str
    state: str
    ending: str = ""


def begun(scenario: Scenario) -> Standing:
    """Where every go begins: the customer has written, nobody has answered."""
    return Standing(scenario.begins, scenario.temper.heat, (Message(scenario.opening),))


def answered(scenario: Scenario, standing: Standing, reply: str) -> Exchange:
    """What the customer says to `reply`. Raises KeyError for a standing of another scenario."""
    reading = reading_of(scenario, standing.state, standing.heat)
    found = heard(scenario, reading, standing.said, reply)
    heat = heat_after(standing.heat, found, scenario.temper)
    turn = _turn(scenario, standing, found, heat)
    to = turn.to or standing.state
    ends = to if to in scenario.endings else ""
    says = turn.says or (scenario.endings[to].says if ends else scenario.states[to].says)
    return Exchange(
        reply=reply,
        heard=found,
        before=standing.heat,
        after=heat,
        answer=_line(says, _quotable(turn, found), standing.said, reply),
        state=standing.state if ends else to,
        ending=ends,
    )


def after(standing: Standing, exchange: Exchange) -> Standing:
    """Where the go stands after an exchange."""
    said = (*standing.said, Message(exchange.reply, "us"), Message(exchange.answer))
    return Standing(exchange.state, exchange.after, said)


def played(scenario: Scenario, replies: Iterable[str]) -> tuple[Exchange, ...]:
    """What came of these replies, one after the other; those after an ending are left out."""
    standing, exchanges = begun(scenario), list[Exchange]()
    for reply in replies:
        exchange = answered(scenario, standing, reply)
        exchanges.append(exchange)
        if exchange.ending:
            break
        standing = after(standing, exchange)
    return tuple(exchanges)


def _turn(scenario: Scenario, standing: Standing, found: Heard, heat: int) -> Turn:
    """The first turn that is taken: what ends a go anywhere, the state's own, the rest.

    Where it does not end the go, the heat or the patience may be at its end.
    """
    state, signs = scenario.states[standing.state], frozenset(found.signs)
    ends = [one for one in scenario.anywhere if one.to in scenario.endings]
    rest = [one for one in scenario.anywhere if one.to not in scenario.endings]
    ways = (*ends, *state.turns, *rest)
    turn = next((one for one in ways if one.is_taken(signs, heat)), Turn(says=state.says))
    if turn.to in scenario.endings:
        return turn
    if heat == MOST_HEAT:
        return Turn(to=scenario.temper.boils)
    if standing.replies + 1 >= scenario.temper.patience:
        return Turn(to=scenario.temper.leaves)
    if scenario.sharper and not (turn.to or turn.on or turn.any) and heat > standing.heat:
        return Turn(says=scenario.sharper)
    return turn


def _quotable(turn: Turn, found: Heard) -> str:
    """Words of the reply that the turn was taken on, short enough to be thrown back."""
    named = (found.signs.get(sign, "") for sign in (*turn.any, *turn.on))
    words = (re.sub(r"\s+", " ", one).strip(' .,;:!?"“”') for one in named)
    return next((one for one in words if 0 < len(one) <= MOST_QUOTED), "")


def _line(lines: Sequence[str], words: str, said: tuple[Message, ...], reply: str) -> str:
    """One of the lines, with the words of the reply where it quotes them."""
    filled = [one.replace(WORDS, words) for one in lines if words or WORDS not in one]
    told = {one.text for one in said}
    fresh = [one for one in filled if one not in told] or filled
    return fresh[crc32(plain(reply).encode()) % len(fresh)]
