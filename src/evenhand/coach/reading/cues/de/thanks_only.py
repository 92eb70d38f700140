"""Nothing but thanks, in German: no question, no new fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span

notices = (
    "«Vielen Dank!»",
    "«Danke, schönes Wochenende»",
    "«super, herzlichen Dank für die schnelle Antwort, LG Maria»",
)

ignores = (
    "Danke, aber wann kommt es?",
    "Danke. Die zweite Lampe ist auch kaputt.",
    "ok, super",
    "Danke für nichts.",
)

_KIND_WORDS = frozenset(words("kind_words", "de"))
_THANKS = re.compile(r"\b(?<!nein )(?<!nein, )(?:danke\w{0,6}|dank|merci)\b")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 160


def find(look: Look) -> Iterator[Span]:
    """The whole text when it is short, thanks, asks nothing, and says nothing but kind words."""
    bare = look.lower.strip()
    if not bare or len(bare) > _LONGEST or "?" in bare or not _THANKS.search(bare):
        return
    new = [word for word in _WORD.findall(bare) if word not in _KIND_WORDS]
    if len(new) > 1 or "nichts" in new or any(character.isdigit() for character in bare):
        return
    start = look.lower.index(bare)
    yield Span(start, start + len(bare))
