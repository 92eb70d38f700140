"""Which language a text is in, as far as the coach can tell: one that it reads, or none of them.

A language that the coach reads has a folder in `lexicon`, and there a list `function_words`: small
words that tell it from others. English, which most messages are in, is asked first, and mostly that
settles it. Where small words settle nothing, all lists of the folders are asked which of them knows
most of the words. A few words, a name or a number count as English: nothing is gained by doubting
them. What is in no language that the coach reads is UNKNOWN.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Set
from functools import cache

from evenhand.coach import lexicon

ENGLISH = "en"
UNKNOWN = ""

OFTEN = 7
"""Of the words of a text, one in this many at least is a small one by which it is known."""

FEW = 5
"""A text of fewer words than this is not doubted, unless its letters are not Latin."""

MARKED = 4
"""The same where letters are marked, as in "está"."""

FAIR = 3
"""Of the words of an odd English text, one in this many at least is in an English list."""

HALF = 2
"""Of the words of an odd text in another language, one in this many at least is in its lists."""

TOLD = 2
"""Small words by which another language is known, at least, in a text of as many words or more."""

_NO_WORD = re.compile(r"https?:\S+|[\w.+-]*@[\w.-]+|#\w+|\w*\d\w*|&\w+;")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LAST_LATIN = "\u024f"


def looks_english(words: frozenset[str]) -> bool:
    """Whether a text of these `words` (in lower case) is English beyond doubt; told in no time."""
    return len(words & _small_words(ENGLISH)) * OFTEN >= len(words) > 0


def language_of(lower: str, words: frozenset[str]) -> str:
    """The language of a text: the code of one that the coach reads, or UNKNOWN for any other.

    Args:
        lower: the text in lower case.
        words: its words, as `phrase.words_of` gives them.
    """
    if looks_english(words):
        return ENGLISH
    said = _WORD.findall(_NO_WORD.sub(" ", lower))
    if not said:
        return ENGLISH
    told, other = _best_of_others(said, _small_words)
    if told * OFTEN >= len(said) and told >= min(TOLD, len(said)):
        return other
    known, other = _best_of_others(said, _every_word)
    in_english = _count(said, _every_word(ENGLISH))
    if known * HALF >= len(said) and known > in_english:
        return other
    return UNKNOWN if _is_foreign(said, in_english) else ENGLISH


def is_read(language: str) -> bool:
    """Whether the coach reads `language`, an ISO 639-1 code."""
    return language in lexicon.languages()


def name_of(language: str) -> str:
    """The English name of a language by its ISO 639-1 code; "" for one that has none here."""
    return _names().get(language, "")


def _best_of_others(said: list[str], words_of: Callable[[str], Set[str]]) -> tuple[int, str]:
    """How many of the words `said` the language, English apart, has that has most of them."""
    others = (code for code in lexicon.languages() if code != ENGLISH)
    return max(((_count(said, words_of(code)), code) for code in others), default=(0, UNKNOWN))


def _count(said: list[str], known: Set[str]) -> int:
    return sum(word in known for word in said)


def _is_foreign(said: list[str], in_english: int) -> bool:
    """Whether the letters are not Latin, or hardly a word is in any English list."""
    if sum(word[0] > _LAST_LATIN for word in said) * 2 > len(said):
        return True
    enough = FEW if all(word.isascii() for word in said) else MARKED
    return len(said) >= enough and in_english * FAIR < len(said)


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(lexicon.words("function_words", language))


@cache
def _every_word(language: str) -> frozenset[str]:
    """The words of all lists: the everyday ones, and those that rules listen for."""
    lists = (lexicon.words(name, language) for name in lexicon.lists(language))
    every = (phrase for phrases in lists for phrase in phrases)
    return frozenset(word for phrase in every for word in _WORD.findall(phrase))


@cache
def _names() -> dict[str, str]:
    raw = pkgutil.get_data(__name__, "languages.tsv") or b""
    rows = (line.split("\t") for line in raw.decode().splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}
