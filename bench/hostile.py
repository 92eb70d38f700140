"""Texts made to slow a rule down, and all that must bear them: rules and steps, in any language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.mutation import every_rule, named
from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import LoadedStep, steps_in
from evenhand.coach.rule import Example, Loaded, Look, marked
from evenhand.coach.spoken import Message

PIECES = (
    *(
        "a ",
        "a a b ",
        "Aa",
        "\u00e9\u0301",
        "e\u0301 ",
        "\u6f22\u5b57",
        "\u6f22\u5b57 ",
        "\U0001f602",
    ),
    *(
        " ",
        "\n",
        "\t ",
        "\r\n\n",
        "!",
        "!!!! ",
        "?",
        "?!",
        ".",
        ". ",
        "...",
        ",",
        ", ",
        "-",
        "'",
        "''s ",
    ),
    *(
        '"',
        "\u201c",
        "\u201d ",
        "\u00ab",
        "(",
        ")",
        "[",
        "> ",
        ">",
        "1",
        "1 ",
        "12:",
        "1.",
        "@",
        "a@",
    ),
    *("i'll ", "you ", "we have ", "is ", "sorry, but ", "it was the ", "if you a by 2 i'll "),
)
"""What is repeated; what a rule itself listens for comes on top."""

UPSET = "This is unacceptable. The lamp broke, I am furious. When does a new one come?"
CALM = "Dear Ann, the new lamp leaves us today. I am sorry about the first one. Tom"
_ENDS = re.compile(r"[.!?;,\n]")


@dataclass(frozen=True, slots=True)
class Bearer:
    """What must bear any text: its name, what it does with a text, and words of its own."""

    name: str
    bear: Callable[[Look], object]
    own: tuple[str, ...]


def bearers() -> Iterator[Bearer]:
    """Every rule and every step, each with pieces of its own examples, whole and without a stop."""
    for kind, rule in every_rule():
        yield Bearer(f"{kind} {named(rule)}", _finding(rule), _own(rule.notices))
    for step in steps_in(steps).values():
        yield Bearer(f"step {step.name}", _doing(step), _own(step.does))


def looks(piece: str, length: int) -> tuple[Look, Look, Look]:
    """`piece` over and over: as a draft, as the message answered, and as an earlier one."""
    text = (piece * (length // len(piece) + 1))[:length]
    earlier = (Message(text), Message(text, by="us"))
    return Look(text, UPSET), Look(CALM, text), Look(UPSET, before=earlier)


def _finding(rule: Loaded) -> Callable[[Look], object]:
    return rule.spans


def _doing(step: LoadedStep) -> Callable[[Look], object]:
    fits = step.advice.fits
    return lambda look: (step.done(look), list(fits(look)) if fits else ())


def _own(examples: tuple[Example, ...]) -> tuple[str, ...]:
    texts = [marked(example)[0] for example in examples[:2]]
    return tuple(piece for text in texts for piece in (f"{text} ", f"{_ENDS.sub('', text)} "))
