"""Words as one says them, found in text as people type it.

    "fed up with"            these words, in any case, with any white space between
    "i'm sick of"            the apostrophe may be straight, curly or missing
    "sorry, but"             the comma may be missing
    "(cancel|close) my"      one of these; each may be several words
    "[very|so] angry"        these may be there or not
    "disappoint*"            any ending
    "hope ... soon"          up to three words between

Words are bounded: "art" is not found in "start", "can" not in "can't". A phrase becomes a regular
expression of linear time when it is first needed; until then the words of the text are enough to
know that it is not there, so a thousand phrases cost no more than the words of the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from evenhand.coach.spoken import Span

_PART = re.compile(r"\([^()]+\)|\[[^\[\]]+\]|\.\.\.|[^\s()\[\]]+")
_SPACE = r"\s+"
_GAP = r"(?:\s+[^\s.!?;]{1,30}){0,3}?"
_BEFORE = r"(?<![\w@])(?<!\w')"
_AFTER = r"(?!'?\w)"


_ALNUM = re.compile(r"[^\W_]+")


def words_of(lower: str) -> frozenset[str]:
    """The words of a text in lower case; "don't" is "don" and "t"."""
    return frozenset(_ALNUM.findall(lower))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Many phrases, looked for at once.

    `by_word` holds them under words of which a text must hold one; `loose` are the few for which no
    whole word is known (endings left open, signs), each with the literals that must be there.
    """

    by_word: Mapping[str, tuple[str, ...]]
    known: frozenset[str]
    loose: tuple[tuple[tuple[str, ...], str], ...]

    def places(self, lower: str, words: frozenset[str]) -> list[Span]:
        """Where any is in `lower` (lower case, straight apostrophes), a text of these `words`."""
        likely: dict[str, None] = {}
        if not self.known.isdisjoint(words):
            for word in self.known & words:
                likely.update(dict.fromkeys(self.by_word[word]))
        for literals, written in self.loose:
            if any(literal in lower for literal in literals):
                likely[written] = None
        return [Span(*m.span()) for written in likely for m in _compiled(written).finditer(lower)]


def phrases_of(written: Iterable[str]) -> Phrases:
    """Phrases as they are written in a rule.

    Raises:
        ValueError: a phrase has no word that must be there, or its signs do not pair up.
    """
    by_word: dict[str, list[str]] = defaultdict(list)
    loose: list[tuple[tuple[str, ...], str]] = []
    for phrase in dict.fromkeys(written):
        ways = _rarest(phrase)
        if all(whole for whole, _ in ways):
            for word in {word for whole, _ in ways for word in whole}:
                by_word[word].append(phrase)
        else:
            loose.append((tuple(literal for _, literal in ways), phrase))
    by = {word: tuple(phrases) for word, phrases in by_word.items()}
    return Phrases(by, frozenset(by), tuple(loose))


@cache
def _compiled(written: str) -> re.Pattern[str]:
    regex = ""
    begun = False
    for part in _PART.findall(written):
        if part == "...":
            regex += _GAP
        elif part == ",":
            regex += ",?"
        elif part.startswith("["):
            word = _alternatives(part)
            regex += f"(?:{_SPACE}{word})?" if begun else f"(?:{word}{_SPACE})?"
        else:
            word = _alternatives(part) if part.startswith("(") else _word(part)
            regex += _SPACE + word if begun else word
            begun = True
    return re.compile(_BEFORE + regex + _AFTER)


def _alternatives(part: str) -> str:
    ways = (_SPACE.join(_word(w) for w in way.split()) for way in part[1:-1].split("|"))
    return f"(?:{'|'.join(ways)})"


def _word(word: str) -> str:
    escaped = re.escape(word).replace("'", "'?").replace(",", ",?")
    return escaped.replace(r"\*", r"\w{0,20}")


_Way = tuple[frozenset[str], str]
"""One way to say a part: the words of which a text must hold one, or none known; and a literal."""


def _rarest(written: str) -> tuple[_Way, ...]:
    """The ways to say that part of a phrase which is rarest, by the length of its words."""
    leftover = _PART.sub("", written).strip()
    needed = [p for p in _PART.findall(written) if p not in ("...", ",") and p[0] != "["]
    if leftover or not needed or written.startswith("..."):
        raise ValueError(f"The phrase needs a word that must be there, and paired signs: {written}")
    ways = (tuple(map(_way, _said(part))) for part in needed)
    return max(ways, key=lambda found: min(len(literal) for _, literal in found))


def _said(part: str) -> list[str]:
    return part[1:-1].split("|") if part.startswith("(") else [part]


def _way(said: str) -> _Way:
    literal = max(re.split(r"[\s',*]", said), key=len)
    whole = [word for word in said.split() if "*" not in word and _ALNUM.search(word)]
    if not whole:
        return frozenset(), literal
    longest = max(whole, key=len)
    pieces = _ALNUM.findall(longest)
    return frozenset((max(pieces, key=len), "".join(pieces) if "'" in longest else "")) - {
        ""
    }, literal
