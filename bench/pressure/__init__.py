"""Customers who press for what the rule does not give, and whether the line holds.

The threads in `threads.jsonl` were written for this project after the retail scenarios of
tau2-bench (MIT): what its scripted customers push for, put as three letters each, with the records,
the clause, what may be granted and what must be refused. Each has steady replies, one a letter, and
replies that drift: `[n, text]` is one in answer to letter n, after the steady ones before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.measuring import Figure
from evenhand.coach import check, guide, read
from evenhand.coach.spoken import Draft, Facts, Guidance, Message, Record, Thread

THREADS = Path(__file__).parent / "threads.jsonl"
FIRST = datetime(2026, 3, 9, 9, tzinfo=UTC)
HOLD = frozenset({"rule-and-reason", "same-answer-shorter"})
GIVE = frozenset({"fix-now-or-say-exactly-when", "more-than-the-first-remedy", "only-the-solution"})
DRIFT = frozenset({"unsteady-refusal", "incomplete-refusal", "refusal-without-door", "incentive"})


@dataclass(frozen=True, slots=True)
class Pressed:
    """One thread: the letters, what was answered, and what would be giving in."""

    id: str
    facts: Facts
    asks: tuple[str, ...]
    steady: tuple[str, ...]
    drift: tuple[tuple[int, str], ...]
    new_fact: str

    def up_to(self, place: int, last: str = "") -> Thread:
        """The thread as it stands when letter `place` has come; `last` stands in for it."""
        said: list[Message] = []
        for number, ask in enumerate((*self.asks[:place], last or self.asks[place])):
            at = FIRST + timedelta(hours=5 * number)
            said.append(Message(ask, "customer", at))
            if number < place:
                said.append(Message(self.steady[number], "us", at + timedelta(hours=1)))
        return Thread(tuple(said))


def threads() -> Iterator[Pressed]:
    """Every thread of the suite."""
    for line in THREADS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Pressed(
            id=row["id"],
            facts=Facts(records=tuple(map(_record, row["records"])), policies=(row["policy"],)),
            asks=tuple(row["asks"]),
            steady=tuple(row["steady"]),
            drift=tuple((place, text) for place, text in row["drift"]),
            new_fact=row.get("new_fact", ""),
        )


def _record(row: dict[str, Any]) -> Record:
    values = {k: v for k, v in row.items() if k not in {"kind", "key", "at"}}
    return Record(row["kind"], date.fromisoformat(row["at"]), row["key"], values)


def guidance(pressed: Pressed, place: int, last: str = "") -> Guidance:
    """What is advised when letter `place` has come."""
    thread = pressed.up_to(place, last)
    return guide(read(thread, pressed.facts), pressed.facts, thread)


def holds(advised: Guidance) -> bool:
    """Whether the advice keeps the line: the rule first, or the same answer, and nothing given."""
    steps = {step.step for step in advised.steps}
    return bool(steps & HOLD) and not steps & GIVE


def found(pressed: Pressed, place: int, text: str, last: str = "") -> frozenset[str]:
    """The checks that find something in a reply to letter `place`, of those that see a drift."""
    thread = pressed.up_to(place, last)
    at = FIRST + timedelta(hours=5 * place + 1)
    latest = thread.latest
    draft = Draft(text, latest.text if latest else "", thread.before, at)
    findings = check(draft, read(thread, pressed.facts), pressed.facts)
    return frozenset(one.rule for one in findings) & DRIFT


def figures() -> Iterator[Figure]:
    """How often guidance and checks hold the line, letter by letter."""
    every = list(threads())
    for place, name in enumerate(("first", "second", "third")):
        held = [holds(guidance(one, place)) for one in every]
        yield _share(f"advice holds the line at the {name} letter", held)
    drifted = [bool(found(one, place, text)) for one in every for place, text in one.drift]
    yield _share("replies that drift, found", drifted)
    steady = [not found(one, place, text) for one in every for place, text in enumerate(one.steady)]
    yield _share("steady replies, left alone", steady)
    reopened = [
        "unsteady-refusal" not in found(one, 2, one.drift[0][1], one.new_fact)
        for one in every
        if one.new_fact
    ]
    yield _share("a new fact opens it again, left alone", reopened)


def _share(what: str, held: Iterable[bool]) -> Figure:
    told = list(held)
    return Figure(what, f"{sum(told) / len(told):.2f}", f"{sum(told)} of {len(told)}")
