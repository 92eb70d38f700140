"""How events are told in a conversation: page groups bring a `happened.py`, found by walking.

It holds `TELLERS`: an event, and a function that says in a few words what happened, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from evenhand.desk.base.walking import modules_called
from evenhand.desk.journal.events import Event

Who = Callable[[int | None], str]
"""From a teammate's id to the name that they are called by; None is the desk itself."""

Teller = Callable[[Any, Who], str]


@cache
def tellers() -> Mapping[str, Teller]:
    """Every teller of every page group, by the name of its event."""
    found: dict[type[Event], Teller] = {}
    for one in modules_called("happened", "evenhand.desk.pages"):
        found |= one.TELLERS
    return {event.__name__: tell for event, tell in found.items()}
