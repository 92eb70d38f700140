"""What a team's corrections teach: how much rules and trained reader count here, and no more.

Learnt from are corrections, and readings that stood: an answer was sent and nobody corrected them.
Those keep corrections, which are all mistakes, from turning what is right. A third of the messages,
told by their words, is held out: only on them is the new table held against the one in force.
Nothing leaves this machine, and the table before is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from evenhand.coach.reading.fusing import Fusion, Trained, as_table
from evenhand.coach.reading.labelled import example_of
from evenhand.coach.reading.many import remembering
from evenhand.coach.reading.reader import own_words, read
from evenhand.coach.reading.refitting import Example, refit
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Message, Reading, Thread
from evenhand.coach.text.languages import ENGLISH
from evenhand.desk.coaching import hearing
from evenhand.desk.coaching.queries import Taught

BEFORE, PAGE = "fusion.before.tsv", "before-and-after.md"

LEAST = 30
"""Corrections to learn from below which there is nothing to learn."""

STOOD = 0.3
"""How much a reading that stood counts beside a correction: perhaps nobody looked."""

PULL = 0.1
"""How strongly the shipped table draws the new one back: corrections are few."""

HELD_OUT = 3


class CannotAdapt(Exception):
    """There is nothing to adapt, or not enough to adapt it to; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Score:
    """How a table does on held-out messages: of `corrected` and of `stood`, how many are right.

    `sure` is the mean confidence over all of them.
    """

    corrected: int
    stood: int
    sure: float


@dataclass(frozen=True, slots=True)
class Adapted:
    """A table fitted here, and how it and the one in force do on `corrected` + `stood` others."""

    table: Fusion
    learnt: int
    corrected: int
    stood: int
    before: Score
    after: Score

    @property
    def is_better(self) -> bool:
        """Whether more is right than before, and no more than before is wrong of what stood."""
        return (
            self.after.corrected > self.before.corrected and self.after.stood >= self.before.stood
        )


def adapt(taught: Sequence[Taught], trained: Trained) -> Adapted:
    """A table fitted to what was `taught`, starting from the one in force. Raises CannotAdapt."""
    english = [one for one in taught if Look(_words(one)).language == ENGLISH]
    held = [one for one in english if _is_held_out(one)]
    learnt = [one for one in english if not _is_held_out(one)]
    corrections = sum(one.is_correction for one in learnt)
    if corrections < LEAST:
        raise CannotAdapt(
            f"There are {corrections} corrections to learn from, and {LEAST} are needed: "
            "correct readings at the desk, then run this again."
        )
    hear = remembering(sorted({_words(one) for one in english}), trained.hear)
    trained = replace(trained, hear=hear)
    found = (_example(one, trained) for one in learnt)
    table = refit([one for one in found if one is not None], trained.fusion, PULL)
    return Adapted(
        table,
        corrections,
        sum(one.is_correction for one in held),
        sum(not one.is_correction for one in held),
        _score(held, trained),
        _score(held, replace(trained, fusion=table)),
    )


def keep(adapted: Adapted, before: Fusion) -> Path:
    """Put the table in force, keep the one before it and the page. Returns the page's place."""
    folder = hearing.folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / BEFORE).write_text(as_table(before), encoding="utf-8")
    (folder / hearing.TABLE).write_text(as_table(adapted.table), encoding="utf-8")
    (folder / PAGE).write_text(page(adapted, before), encoding="utf-8")
    return folder / PAGE


def undo() -> bool:
    """Take this desk's own table away: the shipped one is in force. Whether there was any."""
    table = hearing.folder() / hearing.TABLE
    there = table.exists()
    table.unlink(missing_ok=True)
    return there


def page(adapted: Adapted, before: Fusion) -> str:
    """Before and after, in Markdown, without anybody's words."""
    was, now = adapted.before, adapted.after
    rows = [
        f"| {adapted.corrected} corrected readings, right | {was.corrected} | {now.corrected} |",
        f"| {adapted.stood} readings that stood, the same | {was.stood} | {now.stood} |",
        f"| how sure on average | {was.sure:.2f} | {now.sure:.2f} |",
    ]
    numbers = [
        f"| {s} | {joint.rules:g} | {new.rules:g} | {joint.model:g} | {new.model:g} |"
        for s, joint in before.joints.items()
        if (new := adapted.table.joints[s])
    ]
    return "\n".join(
        [
            "# What the corrections changed",
            "",
            f"Learnt from {adapted.learnt} corrections. Measured on messages that were held out:",
            "",
            "| | before | after |",
            "|---|---:|---:|",
            *rows,
            "",
            "| situation | rules before | after | trained reader before | after |",
            "|---|---:|---:|---:|---:|",
            *numbers,
            "",
            "`evenhand reader undo` takes it back.",
            "",
        ]
    )


def thread_of(one: Taught) -> Thread:
    """The message alone: what corrections teach is about words, not about records."""
    return Thread((Message(one.text),))


def _words(one: Taught) -> str:
    return own_words(Message(one.text))


def _example(one: Taught, trained: Trained) -> Example | None:
    (heard,) = trained.hear([_words(one)])
    return example_of(one.text, heard, {one.situation: 1.0}, 1.0 if one.is_correction else STOOD)


def _is_held_out(one: Taught) -> bool:
    return int(sha256(one.text.encode()).hexdigest(), 16) % HELD_OUT == 0


def _score(held: Sequence[Taught], trained: Trained) -> Score:
    readings = [read(thread_of(one), trained=trained) for one in held]
    right = [_is_right(*pair) for pair in zip(held, readings, strict=True)]
    told = list(zip(held, right, strict=True))
    return Score(
        corrected=sum(is_right for one, is_right in told if one.is_correction),
        stood=sum(is_right for one, is_right in told if not one.is_correction),
        sure=sum(reading.confidence for reading in readings) / max(len(readings), 1),
    )


def _is_right(one: Taught, reading: Reading) -> bool:
    return reading.situation == one.situation
