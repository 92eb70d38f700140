"""Words that carry a meaning, underlined where they stand, each with its explanation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

Kind = Literal["cue", "finding", "said"]


@dataclass(frozen=True)
class Mark:
    """One underlined stretch of a text, `start` to `end` in characters of that text."""

    start: int
    end: int
    kind: Kind
    tip: str
    tone: str = ""


def marked(text: str, marks: Iterable[Mark], name: str = "") -> SafeString:
    """`text` escaped, its `marks` underlined. Of two that overlap the earlier, longer one stays.

    A mark that does not lie inside the text is left out. With `name`, unique on the page, each
    mark explains itself (its tip's id starts with the name); without, it is an underline only.
    """
    return mark_safe("".join(_pieces(text, marks, name)))  # noqa: S308 - every piece is escaped


def _pieces(text: str, marks: Iterable[Mark], name: str) -> Iterator[str]:
    written = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if written <= mark.start < mark.end <= len(text):
            yield escape(text[written : mark.start])
            words = text[mark.start : mark.end]
            yield _explained(words, mark, f"{name}-{mark.start}") if name else _lined(words, mark)
            written = mark.end
    yield escape(text[written:])


def _lined(words: str, mark: Mark) -> SafeString:
    return format_html('<span class="{}">{}</span>', f"{mark.kind} {mark.tone}".strip(), words)


def _explained(words: str, mark: Mark, tip: str) -> SafeString:
    return format_html(
        '<span class="{}" tabindex="0" role="note" aria-describedby="{}">{}'
        '<span class="tip" role="tooltip" id="{}">{}</span></span>',
        f"{mark.kind} {mark.tone}".strip(),
        tip,
        words,
        tip,
        mark.tip,
    )
