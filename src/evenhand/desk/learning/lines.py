"""What a lesson's lines mean, said once for those who read the file and those who write it."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from evenhand.desk.learning.written import WrittenCard, slugged

FENCE = "---"
HEAD = ("title", "slug", "topic", "source", "note", "summary", "keywords", "about", "related")
LISTS = ("keywords", "about", "related")
TAKEAWAYS = "Takeaways:"

_HEADING = re.compile(r"##(?!#)")
_KEY = re.compile(r"\s*\{#(?P<key>[^{}]*)\}\s*$")


class CannotRead(Exception):
    """What is wrong: a `sentence`, the `line` that it is about, and both as one sentence."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(_("Line %(line)d: %(sentence)s") % {"line": line, "sentence": sentence})
        self.line = line
        self.sentence = sentence


def is_heading(line: str) -> bool:
    """Whether the line opens a card, or would."""
    return _HEADING.match(line) is not None


def is_fence(line: str) -> bool:
    """Whether the line parts front and back, or would."""
    return line.rstrip() == FENCE


def escaped(line: str) -> str:
    """The line with a backslash before it when it would be taken for more than its words."""
    return f"\\{line}" if _is_special(line) else line


def unescaped(line: str) -> str:
    """The line as it was before `escaped`."""
    return line[1:] if line.startswith("\\") and _is_special(line) else line


def _is_special(line: str) -> bool:
    bare = line.lstrip("\\")
    return is_heading(bare) or is_fence(bare)


def parted(title: str) -> tuple[str, str | None]:
    """A heading's title and the key at its end; None when it gives none."""
    found = _KEY.search(title)
    return (title[: found.start()], found["key"].strip()) if found else (title, None)


def heading_of(card: WrittenCard, label: str) -> str:
    """A card's heading; its key is left out when the title says it."""
    said = card.key == slugged(card.title) and _KEY.search(card.title) is None
    return f"## {label}: {card.title}" + ("" if said else f" {{#{card.key}}}")
