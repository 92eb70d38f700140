"""A lesson as it is written down: frozen values between the desk's rows and its Markdown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from evenhand.desk.learning.models import Kind

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60
RESERVED = frozenset(("new", "import", "export", "media", "collections", "versions", "file"))
"""Slugs that other pages have."""

LABELS = {
    Kind.IDEA: "Idea",
    Kind.STORY: "Story",
    Kind.EXAMPLE: "Example",
    Kind.COUNTER_EXAMPLE: "Counter-example",
    Kind.QUESTION: "Question",
}
"""How a file names the kinds of card, whatever the desk's language."""


@dataclass(frozen=True)
class WrittenCard:
    """One card. `line` is where it began in the file, 0 when it came from none."""

    kind: Kind
    title: str
    key: str
    front: str
    back: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class WrittenLesson:
    """One lesson with its cards, in order."""

    slug: str
    title: str
    topic: str
    source: str = ""
    note: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    takeaways: tuple[str, ...] = ()
    cards: tuple[WrittenCard, ...] = ()

    @property
    def words(self) -> str:
        """All that a search looks at, in lower case."""
        said = (self.title, self.summary, self.note, *self.keywords, *self.takeaways)
        cards = (f"{card.title}\n{card.front}\n{card.back}" for card in self.cards)
        return "\n".join((*said, *cards)).lower()


def slugged(words: str) -> str:
    """The words as part of an address: small letters, digits and hyphens; empty when none is."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    joined = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return joined[:LONGEST_SLUG].strip("-")


def tidy(text: str) -> str:
    """The text without blanks at its ends and at those of its lines, one empty line at most."""
    lines = [line.rstrip() for line in text.expandtabs(4).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
