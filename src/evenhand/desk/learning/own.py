"""A card as its owner writes it, and how it begins: their own sentence with nobody's name in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from evenhand.coach.text.quoting import parts
from evenhand.coach.text.sentences import sentence_at, sentences
from evenhand.desk.learning.models import Lesson
from evenhand.desk.learning.nameless import Known, nameless

LONGEST = 600
"""Characters of a reply that a card begins with, at most."""


@dataclass(frozen=True)
class OwnWords:
    """What stands on a card of one's own; `lesson` is the one it goes with, if any."""

    title: str
    front: str
    back: str
    lesson: Lesson | None


def beginning(sent: str, words: str, instead: str, known: Known) -> tuple[str, str]:
    """Front and back of a new card, for its author to go over, with nobody's name in them.

    The front asks for other words than those of the sentence of `sent` that holds `words`. Where
    the words are gone from it they stand alone; where nothing was found but something missing
    (no `words`), it is how the reply began. The back begins with what the rule says `instead`.
    """
    kept = nameless(said_around(sent, words), known)
    quoted = "\n".join(f"> {line}".rstrip() for line in kept.split("\n"))
    return f"{quoted}\n\n{_('How would you say it now?')}", instead


def said_around(sent: str, words: str) -> str:
    """The sentence of a reply that holds the words; the words alone if none does."""
    own = parts(sent).visible.strip()
    spans = sentences(own)
    if not words:
        held = [span for span in spans if span.end <= LONGEST]
        return own[: held[-1].end] if held else own[:LONGEST]
    place = own.lower().find(words.lower())
    if place < 0 or not spans:
        return words
    span = spans[sentence_at(spans, place)]
    return own[span.start : max(span.end, place + len(words))][:LONGEST]
