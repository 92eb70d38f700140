"""What helped in a reply and what did not, with the words: for looking back at a go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evenhand.coach.checking import first_shown
from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import step_named
from evenhand.coach.practice.heard import Heard
from evenhand.coach.practice.playing import Exchange
from evenhand.coach.practice.scenario import Scenario
from evenhand.coach.practice.signs import steps_known
from evenhand.coach.practice.tempering import calming, heating

_OWN = {
    "exact-promise": "A time that they can hold you to.",
    "vague-promise": "A promise without a time: they can only wait.",
    "promise": "You said what you will do.",
    "refuses": "A clear no.",
    "insults": "Insults. Whatever they did, answering in kind ends the talk.",
    "asks": "A question, so that they can tell you more.",
    "says-nothing-new": "The same words as before. They asked again because those had not helped.",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a reply did: its sign, what it means, and the words (empty when missing)."""

    sign: str
    says: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """An exchange looked back at: what helped, what did not, and what was given in."""

    helped: tuple[Remark, ...]
    hindered: tuple[Remark, ...]
    gave: tuple[Remark, ...] = ()


def looked_at(scenario: Scenario, exchange: Exchange) -> Looked:
    """What helped and what did not in one reply, the weightiest first."""
    heard, temper = exchange.heard, scenario.temper
    minded = heating(heard, temper)
    shown = (one.rule for one in first_shown(heard.findings) if one.rule not in temper.calms)
    hindered = dict.fromkeys((*minded, *shown))
    liked = dict.fromkeys((*calming(heard, temper), *_promised(heard)))
    given = heard.signs.get("gives-forbidden", "")
    return Looked(
        helped=tuple(
            _remark(sign, heard)
            for sign in liked
            if sign not in hindered and not (given and given in heard.signs.get(sign, ""))
        ),
        hindered=tuple(_remark(s, heard) for s in hindered if s != "gives-forbidden"),
        gave=tuple(_given(scenario, heard)),
    )


def _promised(heard: Heard) -> Iterator[str]:
    if "exact-promise" in heard.signs:
        yield "exact-promise"


def _remark(sign: str, heard: Heard) -> Remark:
    return Remark(sign, _meaning(sign, heard), heard.signs.get(sign, ""))


def _meaning(sign: str, heard: Heard) -> str:
    for finding in heard.findings:
        if finding.rule == sign:
            return finding.hint
    if sign in steps_known():
        return f"{step_named(sign, steps).advice.do}."
    return _OWN.get(sign, "What this customer listens for.")


def _given(scenario: Scenario, heard: Heard) -> Iterator[Remark]:
    if scenario.policy is not None and "gives-forbidden" in heard.signs:
        number, title = scenario.policy.number, scenario.policy.title
        says = f"Given away, though {number} ({title}) does not give it."
        yield Remark("gives-forbidden", says, heard.signs["gives-forbidden"])
