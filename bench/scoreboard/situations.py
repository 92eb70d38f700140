"""Situations, flags and cues: what is read of messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.messages import UNSEEN, Labelled, customers, labelled
from bench.scoreboard.boards import Board, Scored, by_situation, compared
from bench.scoreboard.counting import COLUMNS, Count, counted, table
from bench.scoreboard.readers import READERS, Reader, coach
from evenhand.coach.reading import cues
from evenhand.coach.reading.weights import weights
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import FLAGS, SITUATIONS


def sets(folder: Path | None) -> Mapping[str, Sequence[Labelled]]:
    """The sets to score, by name: our own set aside, the unseen, and those of `folder`."""
    own: dict[str, Sequence[Labelled]] = {
        "Set aside": customers("aside"),
        "Unseen": list(labelled(UNSEEN)),
    }
    files = sorted(folder.glob("situations*.jsonl")) if folder else []
    return {**own, **{named(file): list(labelled(file)) for file in files}}


def named(file: Path) -> str:
    """A labelled file's name, to be read: `situations.dev.jsonl` is "Labelled, dev"."""
    return ", ".join(("Labelled", *file.stem.split(".")[1:]))


def score(name: str, rows: Sequence[Labelled], readers: Mapping[str, Reader] = READERS) -> Scored:
    """What every one of `readers` makes of `rows`."""
    texts = [row.text for row in rows]
    heard = {by: reader(texts) for by, reader in readers.items()}
    boards = {
        by: Board([(row, one.situation) for row, one in zip(rows, all_heard, strict=True)])
        for by, all_heard in heard.items()
    }
    return Scored(name, len(rows), boards)


def told(scored: Scored) -> Iterator[str]:
    """The tables of one set."""
    yield from compared(scored)
    yield ""
    yield from by_situation(scored.coach)


def flags_and_cues(rows: Sequence[Labelled]) -> Iterator[str]:
    """Two tables: how rightly each flag is raised, and what each cue says rightly."""
    heard = coach([row.text for row in rows])
    raised = counted((one.flags, row.flags, ()) for row, one in zip(rows, heard, strict=True))
    counts = [(flag, raised.get(flag, Count())) for flag in FLAGS]
    yield from table(("flag", *COLUMNS), [(flag, *one.row) for flag, one in counts])
    yield ""
    noticed = [(row, one.cues) for row, one in zip(rows, heard, strict=True)]
    said = [(rule.name, speaks_for(rule.name, rule.concern)) for rule in rules_in(cues)]
    each = [(name, what, _cue(name, what, noticed)) for name, what in said if what]
    shown = [(name, what, *one.row) for name, what, one in each if one.right or one.false]
    yield from table(("cue", "speaks for", *COLUMNS), shown)


def speaks_for(cue: str, concern: str) -> str:
    """The flag or situation that a cue speaks for most; "" if for none."""
    weight = weights()[cue]
    if weight.flag:
        return weight.flag
    if concern in SITUATIONS:
        return concern
    points = {name: number for name, number in weight.situations.items() if name in SITUATIONS}
    return max(points, key=points.__getitem__, default="")


def _cue(cue: str, what: str, noticed: Sequence[tuple[Labelled, frozenset[str]]]) -> Count:
    """Right where `what` is a label of the message; missed where it is the first, or a flag."""
    count = Count()
    for row, heard in noticed:
        there = what in (*row.accepted, *row.flags)
        count.right += cue in heard and there
        count.false += cue in heard and not there
        count.missed += cue not in heard and what in (row.situation, *row.flags)
    return count
