"""What was said earlier in a thread, as dated facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from evenhand.coach.spoken import Fact, Message, Span, Speaker
from evenhand.coach.text.quoting import masked
from evenhand.coach.text.sentences import sentence_at, sentences

LONGEST = 110
LONGEST_READ = 20_000
MOST = 30
"""How many messages are looked back upon: what is older is another matter."""


def by(speaker: Speaker, before: Iterable[Message]) -> tuple[Message, ...]:
    """The messages of one side among those `before`, oldest first; the newest MOST of them."""
    return tuple(message for message in before if message.by == speaker)[-MOST:]


def own_words(message: Message) -> str:
    """The message with what it quotes and its signature blanked; every offset is its own."""
    return masked(message.text[:LONGEST_READ])


def quoted(text: str, place: int, at: datetime | None, lead: str) -> Fact:
    """The sentence around `place` of `text`, led in by `lead` ("They wrote", "We asked")."""
    spans = sentences(text) or (Span(0, len(text)),)
    words = " ".join(spans[sentence_at(spans, place)].of(text).split())
    cut = f"{words[:LONGEST].rstrip()}…" if len(words) > LONGEST else words
    return Fact(f"{lead}: “{cut}”", at, "message")


def first_sentence(text: str, fewest: int = 3) -> Span | None:
    """The first sentence of `text` that has `fewest` words at least; None when there is none."""
    return next((s for s in sentences(text) if len(s.of(text).split()) >= fewest), None)
