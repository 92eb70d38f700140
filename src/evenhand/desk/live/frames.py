"""What goes down a stream: server-sent events made of ids, and of teammates' names.

The form is that of the HTML standard, chapter "Server-sent events".
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from evenhand.desk.live.happenings import Happening
from evenhand.desk.live.presence import Person

HELLO = b"retry: 2000\n\n"  # a lost page comes back after two seconds
STILL_HERE = b": still here\n\n"


@dataclass(frozen=True, slots=True)
class Frame:
    """One event on the wire. `entry` is the journal's id that it carries, 0 for a signal."""

    text: bytes
    entry: int = 0


def entry(happening: Happening) -> Frame:
    """Something happened: what kind, in which conversation, by whom."""
    data = {
        "kind": happening.kind,
        "conversation": happening.conversation,
        "by": happening.by,
    }
    return _frame("entry", data, happening.id)


def reload(newest: int) -> Frame:
    """Too much happened to tell it one by one: fetch everything, and go on after `newest`."""
    return _frame("reload", {}, newest)


def presence(conversation: int, people: Sequence[Person]) -> Frame:
    """Who is in a conversation now; an empty list when nobody is left."""
    data = {"conversation": conversation, "people": [asdict(person) for person in people]}
    return _frame("presence", data)


def _frame(event: str, data: Mapping[str, object], entry: int = 0) -> Frame:
    lines = [f"event: {event}", *([f"id: {entry}"] if entry else []), f"data: {json.dumps(data)}"]
    return Frame(("\n".join(lines) + "\n\n").encode(), entry)
