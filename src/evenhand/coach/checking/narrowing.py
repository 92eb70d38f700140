"""Finders made narrower, where a check would otherwise say the same thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Span


def once_a_sentence(finder: Finder) -> Finder:
    """Finds what `finder` finds first in each sentence."""

    def find(look: Look) -> Iterator[Span | None]:
        told: set[Span] = set()
        for span in finder(look):
            sentence = look.sentence_around(span) if span is not None else None
            if sentence is None:
                yield span
            elif sentence not in told:
                told.add(sentence)
                yield span

    return find
