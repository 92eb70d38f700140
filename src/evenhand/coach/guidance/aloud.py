"""The playbook as a page that one can read aloud, made from `playbook.toml` and the steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import LoadedStep, steps_in
from evenhand.coach.guidance.playbook import Turn, before_all, plays, turns
from evenhand.coach.guidance.slots import Slots
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import FACT_SITUATIONS, FLAGS, SITUATIONS

_NUMBERS = {1: "one", 2: "two", 3: "three"}

_OPENING = """\
# The playbook

What the coach advises, in full: for each situation how to begin, the steps in their order with
words that one may use, and what to avoid; then what changes the steps when something joins; then
why each step is there. It is advice from a colleague: nothing in it is ever sent by itself, and
none of it holds a reply back.

`make docs` makes this page from `src/evenhand/coach/guidance/playbook.toml` and the files of the
steps. Where more is known (a name, the thing, what was hoped for, a day, a promise of ours, a dated
fact), the words are filled with it. `evenhand explain own-it` tells where a step is known from.
"""


def page() -> str:
    """The whole page, as Markdown."""
    told = steps_in(steps)
    parts = [
        _OPENING,
        "## Read from what they write\n",
        *(_situation(name, told) for name in SITUATIONS),
        "## Read from dated facts\n\nNever from a text alone, and always with the facts shown.\n",
        *(_situation(name, told) for name in FACT_SITUATIONS),
        "## What changes the steps\n",
        _first_of_all(told),
        *(_turn(turn, told) for turn in turns()),
        "\n## Why each step is there\n",
        *(f"- **{step.advice.do}.** {step.why}" for step in told.values()),
    ]
    return "\n".join(parts) + "\n"


def _situation(name: str, told: Mapping[str, LoadedStep]) -> str:
    play, stance = plays()[name], STANCES[name]
    lines = [
        f"### {_capital(name)}",
        "",
        f"They {play.they}. Empathy {stance.empathy}, firmness {stance.firmness}. {play.begin}",
        "",
        *(f"{n}. {_with_words(told[step])}" for n, step in enumerate(play.steps, 1)),
        "",
        f"Avoid: {_in_a_row(play.avoid)}.",
        "",
    ]
    return "\n".join(lines)


def _with_words(step: LoadedStep) -> str:
    said = Slots().fill(step.advice.say)
    return f"{step.advice.do}: “{said}”" if said else f"{step.advice.do}."


def _first_of_all(told: Mapping[str, LoadedStep]) -> str:
    named = " and ".join(f"“{told[step].advice.do}”" for step in before_all())
    return f"Whatever joins, {named} come before all else where they are among the steps.\n"


def _turn(turn: Turn, told: Mapping[str, LoadedStep]) -> str:
    changes = (f"  - {_capital(change)}." for change in _changes(turn, told))
    return "\n".join((f"- {_when(turn)} {turn.says}", *changes))


def _when(turn: Turn) -> str:
    names = " and ".join(f"**{name}**" for name in sorted(turn.when, key=_flags_first))
    unless = f", unless {_or(sorted(turn.unless))}" if turn.unless else ""
    return f"{names}{_in(turn.situations)}{unless}:"


def _in(situations: frozenset[str]) -> str:
    every = (*SITUATIONS, *FACT_SITUATIONS)
    if not situations:
        return ""
    others = [name for name in every if name not in situations]
    if len(others) < len(situations) / 2:
        return f", in all but {_or(others)}"
    return f", in {_or(name for name in every if name in situations)}"


def _changes(turn: Turn, told: Mapping[str, LoadedStep]) -> Iterator[str]:
    def named(names: Iterable[str]) -> str:
        return ", ".join(f"“{told[name].advice.do}”" for name in names)

    if turn.only:
        yield f"then only: {named(turn.only)}"
    if turn.first:
        yield f"first: {named(turn.first)}"
    for new in dict.fromkeys(turn.instead.values()):
        old = [name for name, instead in turn.instead.items() if instead == new]
        yield f"instead of {named(old)}: {named((new,))}"
    if turn.last:
        yield f"last: {named(turn.last)}"
    if turn.without:
        yield f"without: {named(sorted(turn.without))}"
    for name, moved in (("empathy", turn.empathy), ("firmness", turn.firmness)):
        if moved:
            yield f"{_NUMBERS[abs(moved)]} {'more' if moved > 0 else 'less'} {name}"
    if turn.avoid:
        yield f"avoid: {_in_a_row(turn.avoid)}"


def _flags_first(name: str) -> tuple[bool, str]:
    return name not in FLAGS, name


def _or(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def _in_a_row(told: Sequence[str]) -> str:
    return "; ".join((*told[:1], *(one[:1].lower() + one[1:] for one in told[1:])))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
