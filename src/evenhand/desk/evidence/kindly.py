"""Plain, kind explanations of what a sheet shows, and what to ask, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True)
class Kindly:
    """What would explain it, the likeliest first, and what to ask the customer."""

    explains: tuple[str, ...]
    ask: tuple[str, ...]


def kindly(about: str) -> Kindly:
    """What to think of first for one of About."""
    return _all()[about]


@cache
def _all() -> Mapping[str, Kindly]:
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {name: Kindly(tuple(one["kindly"]), tuple(one["ask"])) for name, one in read.items()}
