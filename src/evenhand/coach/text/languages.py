"""Which language a text is in, as far as the coach can tell: one that it reads, or none of them.

A language that the coach reads has a folder in `lexicon`, and there a list `function_words`: small
words that tell it from others. English, which most messages are in, is asked first, and mostly that
settles it. A few words, a name or a number count as English: nothing is gained by doubting them.
What does not look English and is in no language that the coach reads is UNKNOWN.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from evenhand.coach import lexicon

ENGLISH = "en"
UNKNOWN = ""

OFTEN = 7
"""Of the words of a text, one in this many at least is a small one by which it is known."""

FEW = 4
"""A text of fewer words than this is not doubted, unless its letters are not Latin."""

FAIR = 3
"""Of the words of an odd English text, one in this many at least is in an English list."""

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
    told, other = _best_of_others(said)
    if told * OFTEN >= len(said) and told >= min(TOLD, len(said)):
        return other
    return UNKNOWN if _is_foreign(said) else ENGLISH


def is_read(language: str) -> bool:
    """Whether the coach reads `language`, an ISO 639-1 code."""
    return language in lexicon.languages()


def name_of(language: str) -> str:
    """The English name of a language by its ISO 639-1 code; "" for one that has none here."""
    return _names().get(language, "")


def _best_of_others(said: list[str]) -> tuple[int, str]:
    """How many small words are `said` of the language, English apart, that has most of them."""
    others = (code for code in lexicon.languages() if code != ENGLISH)
    counted = ((sum(word in _small_words(code) for word in said), code) for code in others)
    return max(counted, default=(0, UNKNOWN))


def _is_foreign(said: list[str]) -> bool:
    """Whether the letters are not Latin, or hardly a word is in any English list."""
    if sum(word[0] > _LAST_LATIN for word in said) * 2 > len(said):
        return True
    known = sum(word in _english() for word in said)
    return len(said) >= FEW and known * FAIR < len(said)


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(lexicon.words("function_words", language))


@cache
def _english() -> frozenset[str]:
    """The words of all English lists: the everyday ones, and those that rules listen for."""
    every = (phrase for name in lexicon.lists() for phrase in lexicon.words(name))
    return frozenset(word for phrase in every for word in _WORD.findall(phrase))


@cache
def _names() -> dict[str, str]:
    text = (files(__package__) / "languages.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}
