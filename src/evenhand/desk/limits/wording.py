"""The words of the ladder, from `wording.toml`: data that one can read aloud.

Source of their shape: published policies on unreasonable behaviour (name the behaviour, warn with
the consequence, limit, end; reason, second decision, review date, appeal, a minimum contact left
open); Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.desk.limits.models import Step

KEYS = {
    Step.NAMING: "naming",
    Step.WARNING: "warning",
    Step.LIMIT: "limit",
    Step.ENDING: "ending",
}
"""How the steps are called in the file, and in the lists of conversations."""


@cache
def _written() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("wording.toml").read_text("utf-8"))


def written(*names: str) -> Any:
    """What stands in the file under these names: `written("steps", "naming", "wording")`."""
    found: Any = _written()
    for name in names:
        found = found[name]
    return found


def filled(template: str, **values: str) -> str:
    """A template with its braces filled; words that hold braces themselves stay as they are."""
    return template.strip().format_map(values)


def behaviours() -> Sequence[str]:
    """What it may be called, in plain words."""
    names: list[str] = written("behaviours")
    return names


def channel_word(slug: str) -> str:
    """How one says a way of answering in a sentence; one that is not in the file, by its name."""
    return str(written("channels").get(slug, slug))


def hello(first_name: str) -> str:
    """How a letter begins: "Ray, ", or nothing when no name is known."""
    return f"{first_name}, " if first_name else ""
