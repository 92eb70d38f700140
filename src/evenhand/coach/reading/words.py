"""What plain words say of the situation: some thousand words and pairs, each with fitted points.

Cues are phrases that a person wrote down; these words were counted. They catch what no list of
phrases holds, and like a cue they can be quoted. `words.tsv` is made by `python -m bench fit`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from evenhand.coach.lexicon import words
from evenhand.coach.phrase import words_of
from evenhand.coach.spoken import Span

_TOKEN = re.compile(
    r"@\w+|https?://\S+|<\w+>"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?!]+|\.\.\.|[\U0001F300-\U0001FAFF\u2639\u263A\u2764])"
)
STEM = 5
"""Letters of a word that stand for all its forms: "deliv*" for delivered, delivery, deliveries."""

FULL = 20
"""Words up to which each counts whole; in a longer message each counts for less."""

TELLING = 0.5
"""Points beside `routine` from which a word is worth quoting."""


ALWAYS = "(always)"
"""The row of what each situation has before a word is read."""


class Token(NamedTuple):
    """A word as it is counted, and its place."""

    word: str
    span: Span


def tokens(lower: str) -> list[Token]:
    """The words of a text in lower case; handles, addresses and placeholders are left out.

    All numbers are "0", an apostrophe is dropped, and of "!!!" two signs are kept.
    """
    return [
        Token(_as_counted(found["word"]), Span(*found.span()))
        for found in _TOKEN.finditer(lower)
        if found["word"]
    ]


def _as_counted(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return "0"
    if first in "?!":
        return first * min(len(word), 2) if len(set(word)) == 1 else "?!"
    return word.replace("'", "")


def features(said: list[Token]) -> Iterator[tuple[str, Span]]:
    """What of a text has points: words, pairs, beginnings, the first word (^) and the last ($)."""
    for place, (word, span) in enumerate(said):
        yield word, span
        if len(word) > STEM:
            yield f"{word[:STEM]}*", span
        if place:
            before = said[place - 1]
            yield f"{before.word} {word}", Span(before.span.start, span.end)
    if said:
        yield f"^{said[0].word}", said[0].span
        yield f"{said[-1].word}$", said[-1].span


def share(said: list[Token]) -> float:
    """By how much each word of a text counts: 1, or less in one of more than FULL words."""
    return float((FULL / max(len(said), FULL)) ** 0.5)


def told(lower: str) -> Mapping[str, float]:
    """The points that the words of a text (in lower case) give to each situation."""
    points: dict[str, float] = defaultdict(float, _table().get(ALWAYS, {}))
    for _, spoken in _heard(lower).values():
        for situation, number in spoken.items():
            points[situation] += number
    return points


def telling(lower: str, situation: str, most: int) -> list[Span]:
    """Where the words stand that say most for `situation` and against `routine`, at most `most`.

    Small words lean as well, yet nobody learns anything from seeing them quoted.
    """
    ranked = sorted(
        (
            (spoken.get(situation, 0.0) - spoken.get("routine", 0.0), span)
            for span, spoken in _heard(lower).values()
            if not _small().issuperset(words_of(span.of(lower)))
        ),
        reverse=True,
    )
    kept: list[Span] = []
    for number, span in ranked:
        if number < TELLING or len(kept) == most:
            break
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept)


@lru_cache(maxsize=16)
def _heard(lower: str) -> Mapping[str, tuple[Span, Mapping[str, float]]]:
    """Each known word of a text with its first place and its points there."""
    known, said = _table(), tokens(lower)
    part = share(said)
    heard: dict[str, tuple[Span, Mapping[str, float]]] = {}
    for word, span in features(said):
        if word in known and word not in heard:
            heard[word] = span, {s: number * part for s, number in known[word].items()}
    return heard


@cache
def _small() -> frozenset[str]:
    return frozenset(words("everyday_words"))


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    """The rows of `words.tsv`: word, and its points for each situation."""
    text = (files(__package__) / "words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("# "))
    return {word: _pairs(said) for word, said in rows}


def _pairs(said: str) -> Mapping[str, float]:
    pairs = (pair.split() for pair in said.split(", "))
    return {situation: float(number) for situation, number in pairs}
