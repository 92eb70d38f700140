"""Lessons as Markdown files, out and in: a head, the takeaways, then a heading a card.

What `exported` writes, `parsed` reads as the same, to the character. A line that would be taken for
a heading or for the line between front and back, and is none, is written with a backslash before
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.desk.learning.lines import FENCE, HEAD, LISTS, TAKEAWAYS, escaped, heading_of
from evenhand.desk.learning.parsing import CannotRead, parsed
from evenhand.desk.learning.written import LABELS, WrittenCard, WrittenLesson, tidy

__all__ = ["CannotRead", "exported", "parsed"]


def exported(written: WrittenLesson) -> str:
    """The lesson as one Markdown file, its last line ended."""
    return "\n\n".join(_parts(written)) + "\n"


def _parts(written: WrittenLesson) -> Iterator[str]:
    head = ((name, _value(written, name)) for name in HEAD)
    yield "\n".join((FENCE, *(f"{name}: {value}" for name, value in head if value), FENCE))
    if written.takeaways:
        yield "\n".join((TAKEAWAYS, *(f"- {one}" for one in written.takeaways)))
    for card in written.cards:
        yield from _card(card)


def _value(written: WrittenLesson, name: str) -> str:
    value = getattr(written, name)
    return ", ".join(value) if name in LISTS else str(value)


def _card(card: WrittenCard) -> Iterator[str]:
    yield heading_of(card, LABELS[card.kind])
    yield _body(card.front)
    if card.back:
        yield FENCE
        yield _body(card.back)


def _body(words: str) -> str:
    return "\n".join(map(escaped, tidy(words).split("\n")))
