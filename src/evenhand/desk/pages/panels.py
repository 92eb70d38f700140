"""What page groups show beside a conversation: each brings a `panel.py`, found by walking.

The panels are asked for once the page stands, in a request of their own, so that they may grow in
number without slowing the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from evenhand.desk.base.walking import modules_called
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Panel:
    """A card beside a conversation: its template, and the frozen value that it shows as `panel`.

    `place` orders them, the smallest on top: below ten what somebody waits for, then what is to be
    decided, then what is known. One that is only `a_way`, with nothing to tell yet or nothing left
    to do, is folded away below the others.
    """

    place: int
    template: str
    shown: object
    a_way: bool = False


Maker = Callable[[Conversation, Teammate], Panel | None]


def panels_for(conversation: Conversation, teammate: Teammate) -> tuple[Panel, ...]:
    """What the groups have to show of a conversation to that teammate, in order."""
    return in_order(maker(conversation, teammate) for maker in _makers())


def in_order(made: Iterable[Panel | None]) -> tuple[Panel, ...]:
    """Those that there are, the ones to stand on top first."""
    there = (panel for panel in made if panel is not None)
    return tuple(sorted(there, key=lambda one: (one.a_way, one.place)))


@cache
def _makers() -> tuple[Maker, ...]:
    return tuple(one.panel for one in modules_called("panel", "evenhand.desk.pages"))
