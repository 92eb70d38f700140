"""Customer messages written for this project, and which of them are set aside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

OWN = Path(__file__).parent / "customers" / "0.jsonl"
UNSEEN = Path(__file__).parent / "unseen.jsonl"
"""Messages written after the rules that read them: the figure to believe."""

SET_ASIDE = 10
"""One message in this many is set aside: its errors are not read."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with the situation it is in and those that count as right too."""

    id: str
    text: str
    situation: str
    also: tuple[str, ...] = ()


def labelled(file: Path) -> Iterator[Labelled]:
    """The rows of a JSONL file that have `text` and `situation`, and maybe `id` and `also`.

    Raises:
        KeyError: a row lacks its text or its situation.
        json.JSONDecodeError: a line is no JSON.
    """
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        row = json.loads(line)
        yield Labelled(
            id=str(row.get("id", number)),
            text=row["text"],
            situation=row["situation"],
            also=tuple(row.get("also", ())),
        )


def is_set_aside(message: Labelled) -> bool:
    """Whether `message` is for the scoreboard alone; its id settles that for good."""
    return int(sha256(message.id.encode()).hexdigest(), 16) % SET_ASIDE == 0


def parted(messages: Iterable[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """`messages` to learn from, and those set aside."""
    to_learn: list[Labelled] = []
    aside: list[Labelled] = []
    for message in messages:
        (aside if is_set_aside(message) else to_learn).append(message)
    return to_learn, aside
