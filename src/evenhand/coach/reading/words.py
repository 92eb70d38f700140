"""What plain words say of the situation: some thousand words and pairs, each with fitted points.

Cues are phrases that a person wrote down; these words were counted. They catch what no list of
phrases holds, and like a cue they can be quoted. `words.tsv` is made by `python -m bench fit`.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from struct import Struct

from evenhand.coach.lexicon import words
from evenhand.coach.spoken import SITUATIONS, Span

_WORD = re.compile(
    r"@\w+|https?://\S+|<\w+>"
    r"|([^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?!]+|\.\.\.|[\U0001F300-\U0001FAFF\u2639\u263A\u2764])"
)
STEM = 5
"""Letters of a word that stand for all its forms: "deliv*" for delivered, delivery, deliveries."""

FULL = 20
"""Words up to which each counts whole; in a longer message each counts for less."""

Row = int
"""Hundredths of a point for each of SITUATIONS, side by side in one number, FIELD bits each.

So all nine are added up at once, and whole, so that no order of adding matters.
"""

HUNDREDTHS = 100
FIELD = 32
_FIELDS = Struct(f"<{len(SITUATIONS)}I")
_MIDDLE = 1 << (FIELD - 1)
_SHIFTS = tuple(FIELD * place for place in range(len(SITUATIONS)))
_MIDDLES = sum(_MIDDLE << shift for shift in _SHIFTS)
_PLACES = {situation: place for place, situation in enumerate(SITUATIONS)}
_ROUTINE = _PLACES["routine"]
TELLING = 60
"""Hundredths of a point beside `routine` from which a word is worth quoting."""


ALWAYS = "(always)"
"""The row of what each situation has before a word is read."""


@lru_cache(maxsize=4)
def counted(lower: str) -> tuple[str, ...]:
    """The words of a text in lower case; handles, addresses and placeholders are left out.

    All numbers are "0", an apostrophe is dropped, and of "!!!" two signs are kept.
    """
    found = filter(None, _WORD.findall(lower))
    return tuple([word if word.isalpha() else _as_counted(word) for word in found])


def _as_counted(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return "0"
    if first in "?!":
        return first * min(len(word), 2) if len(set(word)) == 1 else "?!"
    return word.replace("'", "")


def features(said: Sequence[str]) -> set[str]:
    """What of a text has points: words, pairs, beginnings, the first word (^) and the last ($)."""
    found = {*said, *[f"{word} {following}" for word, following in pairwise(said)]}
    found.update([f"{word[:STEM]}*" for word in said if len(word) > STEM])
    if said:
        found |= {f"^{said[0]}", f"{said[-1]}$"}
    return found


def share(said: Sequence[str]) -> float:
    """By how much each word of a text counts: 1, or less in one of more than FULL words."""
    return float((FULL / max(len(said), FULL)) ** 0.5)


@lru_cache(maxsize=128)
def told(lower: str) -> Mapping[str, float]:
    """The points that the words of a text (in lower case) give to each situation.

    Empty when none of them is known; what each situation has always is in them else.
    """
    said, table = counted(lower), _table()
    known = _known() & features(said)
    if not known:
        return {}
    part, added = share(said), hundredths(sum([table[word] for word in known]))
    return {
        situation: (points * part + always) / HUNDREDTHS
        for situation, points, always in zip(SITUATIONS, added, _always(), strict=True)
    }


def hundredths(row: Row) -> list[int]:
    """The hundredths of a point in `row`, one for each of SITUATIONS."""
    raised = (row + _MIDDLES).to_bytes(_FIELDS.size, "little")
    return [field - _MIDDLE for field in _FIELDS.unpack(raised)]


def telling(lower: str, situation: str, most: int) -> list[Span]:
    """Where the words stand that say most for `situation` and against `routine`, at most `most`.

    Small words lean as well, yet nobody learns anything from seeing them quoted.
    """
    leanings = {word: _leaning(word, situation) for word in set(counted(lower))}
    leaning = {word for word, points in leanings.items() if points >= TELLING} - _small()
    if not leaning:
        return []
    places: dict[str, Span] = {}
    for found in _WORD.finditer(lower):
        word = found[0].replace("'", "")
        if word in leaning and word.isalpha():
            places.setdefault(word, Span(*found.span()))
    ranked = sorted(((leanings[word], span) for word, span in places.items()), reverse=True)
    return sorted(span for _, span in ranked[:most])


@lru_cache(maxsize=8192)
def _leaning(word: str, situation: str) -> int:
    """How far a word, with its beginning, leans away from `routine` to `situation`."""
    table = _table()
    stem = table.get(f"{word[:STEM]}*", 0) if len(word) > STEM else 0
    points = hundredths(table.get(word, 0) + stem)
    return points[_PLACES[situation]] - points[_ROUTINE]


@cache
def _small() -> frozenset[str]:
    return frozenset(words("everyday_words"))


@cache
def _table() -> Mapping[str, Row]:
    """The rows of `words.tsv`: word, and its points for each situation."""
    lines = (pkgutil.get_data(__name__, "words.tsv") or b"").decode().splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("# "))
    return {word: _row(said) for word, said in rows}


@cache
def _known() -> frozenset[str]:
    return frozenset(_table())


@cache
def _always() -> Sequence[int]:
    return hundredths(_table().get(ALWAYS, 0))


def _row(said: str) -> Row:
    pairs = (pair.partition(" ") for pair in said.split(", "))
    return sum(
        round(float(points) * HUNDREDTHS) << _SHIFTS[_PLACES[situation]]
        for situation, _, points in pairs
    )
