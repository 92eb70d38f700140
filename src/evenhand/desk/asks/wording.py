"""A numbered ask as the customer reads it, and how its items are found again in a reply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

_NUMBER = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•–])?\s*")


def letter(items: Sequence[str], *, some_came: bool, again: bool) -> str:
    """The words to send: `items` numbered from 1, each in a line of its own.

    `again` says that they were asked for before, and `some_came` that others have come since.
    """
    return "\n".join((_lead(some_came, again), "", *numbered(items), "", _end(len(items))))


def numbered(items: Iterable[str]) -> list[str]:
    """The items as lines, numbered from 1."""
    return [f"{number}. {text}" for number, text in enumerate(items, 1)]


def _lead(some_came: bool, again: bool) -> str:
    if some_came:
        return _("Thank you for what you have sent. This is what I still need to go on:")
    if again:
        return _("Here is once more, in one list, what I need to go on:")
    return _("This is what I need to go on, in one list:")


def _end(many: int) -> str:
    if many == 1:
        return _("Tell me if that is hard to get; there may be another way.")
    return _("Tell me if one of them is hard to get; there may be another way.")


def stands_in(item: str, reply: str) -> bool:
    """Whether a reply asks for an item: its words begin a line, with a number or without."""
    wanted = _even(item)
    lines = (_even(_NUMBER.sub("", line, count=1)) for line in reply.splitlines())
    return any(line.startswith(wanted) for line in lines)


def _even(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(" .?!;,")
