"""Word lists as plain files, one phrase a line, in the signs of `phrase.py`.

The first line of each file names its source and licence. Further lines that start with # divide
the list for people who read it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The phrases of the list `name`, in the order of its file.

    Raises:
        FileNotFoundError: there is no such list.
    """
    return tuple(line for line in _lines(name) if line and not line.startswith("#"))


def source(name: str) -> str:
    """Where the list `name` comes from and under which licence it may be used."""
    return _lines(name)[0].removeprefix("#").strip()


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines())
