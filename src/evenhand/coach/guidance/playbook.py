"""What to do in each situation: `playbook.toml`, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Play:
    """The steps of one situation, in order, and what to avoid."""

    steps: tuple[str, ...]
    avoid: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What a flag changes: a step before all others, one after them, or one instead of them."""

    first: str = ""
    last: str = ""
    only: str = ""
    avoid: tuple[str, ...] = ()


@cache
def plays() -> Mapping[str, Play]:
    """The play of each situation."""
    return {
        situation: Play(tuple(said["steps"]), tuple(said["avoid"]))
        for situation, said in _book()["situation"].items()
    }


@cache
def turns() -> Mapping[str, Turn]:
    """The turn of each flag, in the order in which they are taken."""
    return {
        flag: Turn(
            first=str(said.get("first", "")),
            last=str(said.get("last", "")),
            only=str(said.get("only", "")),
            avoid=tuple(said.get("avoid", ())),
        )
        for flag, said in _book()["flag"].items()
    }


@lru_cache(maxsize=1024)
def planned(situation: str, flags: tuple[str, ...]) -> Play:
    """The steps and what to avoid in a situation, with the turns of its flags taken.

    Raises:
        KeyError: there is no such situation.
    """
    play = plays()[situation]
    taken = [turn for flag, turn in turns().items() if flag in flags]
    instead = [turn.only for turn in taken if turn.only]
    first = [turn.first for turn in taken if turn.first]
    last = [turn.last for turn in taken if turn.last]
    avoid = [warning for turn in taken for warning in turn.avoid]
    steps = dict.fromkeys((*first, *(instead or play.steps), *last))
    return Play(tuple(steps), (*play.avoid, *avoid))


@cache
def _book() -> dict[str, dict[str, dict[str, Any]]]:
    text = (files(__package__) / "playbook.toml").read_text(encoding="utf-8")
    book: dict[str, dict[str, dict[str, Any]]] = tomllib.loads(text)
    return book
