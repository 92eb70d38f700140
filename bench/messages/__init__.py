"""Customer messages and replies written for this project, and which of them are set aside.

`customers(part)` and `replies(part)` give what every author wrote, a file each in `customers/` and
`replies/`; the folders are walked. Without a part they give only what one may learn from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

FOLDER = Path(__file__).parent
CUSTOMERS = FOLDER / "customers"
REPLIES = FOLDER / "replies"
SECOND = FOLDER / "second"
"""What another hand labelled a second time: `<author>.tsv`, a line each: id, tab, situation."""

UNSEEN = FOLDER / "unseen.jsonl"
"""Messages written after the rules that were first there to read them, kept apart since."""

GERMAN = FOLDER / "german.jsonl"
"""The few messages in the second language that the coach reads."""

FIRST = 0.7
"""How much of a message counts for its first situation; those that are right too share the rest."""

SET_ASIDE = 10
"""One row in this many is set aside: its errors are not read."""

STRANGERS = frozenset(("p", "q"))
"""Authors from whom nothing is learnt. What they wrote is developed on: lines and thresholds."""

Part = Literal["learn", "develop", "aside", "all"]


class Row(Protocol):
    """Whatever has an id and an author, which settle on which side it lies."""

    @property
    def id(self) -> str: ...
    @property
    def author(self) -> str: ...


AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A customer's message with the situation it is in and those that count as right too.

    `second` is what another hand labelled it without having seen the first label, "" if nobody has.
    """

    id: str
    text: str
    situation: str
    also: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    channel: str = ""
    trade: str = ""
    author: str = ""
    second: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """Every situation that counts as right, the first choice first."""
        return (self.situation, *self.also)

    @property
    def shares(self) -> dict[str, float]:
        """How much of the message counts for each situation: 1 in sum."""
        also = [situation for situation in self.also if situation != self.situation]
        shared = dict.fromkeys(also, (1 - FIRST) / max(len(also), 1))
        return {**shared, self.situation: FIRST if also else 1.0}


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in a reply: the rule, and the words that show it (None: something lacks)."""

    rule: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """What a reply promises, in its own words."""

    words: str
    what: str = ""
    vague: bool = False
    condition: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply with what must be found in it (`findings`), what may be (`unsure`), and its promises.

    `promises` is None where nobody marked the words; `promise` says whether it promises anything at
    all, None for "do not count".
    """

    id: str
    text: str
    in_reply_to: str = ""
    findings: tuple[Wrong, ...] = ()
    unsure: tuple[str, ...] = ()
    promises: tuple[Promised, ...] | None = None
    promise: bool | None = None
    channel: str = ""
    trade: str = ""
    author: str = ""


def customers(part: Part = "learn") -> list[Labelled]:
    """What the authors wrote as customers: to learn from, to develop on, set aside, or all."""
    return _of(part, (row for file in _files(CUSTOMERS) for row in _twice_labelled(file)))


def replies(part: Part = "learn") -> list[Reply]:
    """What the authors wrote as replies: the part to learn from, the one set aside, or all."""
    return _of(part, (row for file in _files(REPLIES) for row in answers(file)))


def labelled(file: Path) -> Iterator[Labelled]:
    """The messages of a JSONL file that has `text` and `situation` in each row; all else may lack.

    Raises:
        KeyError: a row lacks its text or its situation.
        json.JSONDecodeError: a line is no JSON.
    """
    for number, row in _rows(file):
        yield Labelled(
            id=str(row.get("id", number)),
            text=row["text"],
            situation=row["situation"],
            also=tuple(row.get("also", ())),
            flags=tuple(row.get("flags", ())),
            channel=row.get("channel", ""),
            trade=row.get("trade", ""),
            author=file.stem,
        )


def answers(file: Path) -> Iterator[Reply]:
    """The replies of a JSONL file that has `text` in each row; all else may lack.

    A finding is an object with `rule` and `words`, or the rule's name alone. Whether there is a
    promise is told by `promises` (marked words) or by `promise` (true, false, null).

    Raises:
        KeyError: a row lacks its text.
        json.JSONDecodeError: a line is no JSON.
    """
    for number, row in _rows(file):
        marked = row.get("promises")
        yield Reply(
            id=str(row.get("id", number)),
            text=row["text"],
            in_reply_to=row.get("in_reply_to", ""),
            findings=tuple(_wrong(one) for one in row.get("findings", ())),
            unsure=tuple(row.get("unsure", ())),
            promises=None if marked is None else tuple(Promised(**one) for one in marked),
            promise=row.get("promise") if marked is None else bool(marked),
            channel=row.get("channel", ""),
            trade=row.get("trade", ""),
            author=file.stem,
        )


def second_labels(author: str) -> Mapping[str, str]:
    """The situation that a second hand chose, by the id of the message; empty if nobody has."""
    file = SECOND / f"{author}.tsv"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else ()
    pairs = (line.split("\t") for line in lines if line.strip())
    return {pair[0].strip(): pair[1].strip() for pair in pairs}


def is_set_aside(row: Row) -> bool:
    """Whether `row` is for the scoreboard alone; its id settles that for good."""
    return int(sha256(row.id.encode()).hexdigest(), 16) % SET_ASIDE == 0


def part_of(row: Row) -> Part:
    """The part in which `row` lies, "learn", "develop" or "aside": settled for good."""
    if is_set_aside(row):
        return "aside"
    return "develop" if row.author in STRANGERS else "learn"


def _of(part: Part, rows: Iterable[AnyRow]) -> list[AnyRow]:
    return [row for row in rows if part in {"all", part_of(row)}]


def _twice_labelled(file: Path) -> Iterator[Labelled]:
    """The messages of `file`; what a second hand chose otherwise counts as right too."""
    chosen = second_labels(file.stem)
    for row in labelled(file):
        second = chosen.get(row.id, "")
        new = second and second not in row.accepted
        yield replace(row, second=second, also=(*row.also, second) if new else row.also)


def _wrong(one: str | Mapping[str, Any]) -> Wrong:
    return Wrong(one) if isinstance(one, str) else Wrong(one["rule"], one.get("words"))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))


def _rows(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield number, json.loads(line)
