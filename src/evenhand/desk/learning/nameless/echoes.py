"""What the customer's own messages give away: their words said again, and names that they wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from evenhand.coach.text.languages import looks_english
from evenhand.coach.text.sentences import sentences
from evenhand.desk.learning.nameless.folding import WORD, fold, words

RUN = 4
"""So many words in a row that the customer wrote are the customer's."""

_NO_NAMES_AS_WORDS = (
    "i im ive ill id ok okay monday tuesday wednesday thursday friday saturday sunday english "
    "internet dear hi hello hallo"
)
_NO_NAMES = frozenset(_NO_NAMES_AS_WORDS.split())
_SAID = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEGINS_AGAIN = re.compile(r"[:“„\"«(\n]\W*$")


def echoed(text: str, theirs: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where a folded text says RUN words or more of theirs, in their order."""
    runs = {run for one in theirs for run in _runs(words(one))}
    found = list(WORD.finditer(text))
    for place, run in enumerate(_runs([one[0] for one in found])):
        if run in runs:
            yield found[place].start(), found[place + RUN - 1].end()


def _runs(said: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(islice(said, at, None) for at in range(RUN)), strict=False)


def names_written(texts: Iterable[str]) -> frozenset[str]:
    """Words with a capital inside a sentence and never without, folded, of the English texts.

    In German every noun has a capital, so that there it tells nothing.
    """
    great: set[str] = set()
    small: set[str] = set()
    for text in filter(_is_english, texts):
        small.update(fold(one[0]) for one in _SAID.finditer(text) if one[0].islower())
        great.update(_inside_sentences(text))
    return frozenset(one for one in great - small if one.replace("'", "") not in _NO_NAMES)


def _is_english(text: str) -> bool:
    return looks_english(frozenset(_SAID.findall(text.lower())))


def _inside_sentences(text: str) -> Iterator[str]:
    for span in sentences(text):
        sentence = text[span.start : span.end]
        for before, one in pairwise(_SAID.finditer(sentence)):
            begins = _BEGINS_AGAIN.search(sentence[before.end() : one.start()])
            if one[0][0].isupper() and len(one[0]) > 1 and not begins:
                yield fold(one[0]).removesuffix("'s")
