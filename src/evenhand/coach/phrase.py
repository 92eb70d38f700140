"""Words as one says them, found in text as people type it.

    "fed up with"            these words, in any case, with any white space between
    "i'm sick of"            the apostrophe may be straight, curly or missing
    "sorry, but"             the comma may be missing
    "(cancel|close) my"      one of these; each may be several words
    "[very|so] angry"        these may be there or not
    "disappoint*"            any ending
    "hope ... soon"          up to three words between

Words are bounded: "art" is not found in "start", "can" not in "can't". A phrase becomes a regular
expression of linear time when it is first needed; until then one literal part of it, looked for in
the text, is enough to know that it is not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from evenhand.coach.spoken import Span

_PART = re.compile(r"\([^()]+\)|\[[^\[\]]+\]|\.\.\.|[^\s()\[\]]+")
_SPACE = r"\s+"
_GAP = r"(?:\s+[^\s.!?;]{1,30}){0,3}?"
_BEFORE = r"(?<![\w@])(?<!\w')"
_AFTER = r"(?!'?\w)"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: what is written in the rule, and the literals of which a text must hold one."""

    written: str
    literals: tuple[str, ...]

    def places(self, lower: str) -> list[Span]:
        """Where the phrase is in `lower` (lower case, straight apostrophes)."""
        if len(self.literals) == 1:
            if self.literals[0] not in lower:
                return []
        elif not any(literal in lower for literal in self.literals):
            return []
        return [Span(*match.span()) for match in _compiled(self.written).finditer(lower)]


def phrases_of(words: tuple[str, ...]) -> tuple[Phrase, ...]:
    """`words` as phrases.

    Raises:
        ValueError: a phrase has no word that must be there, or its signs do not pair up.
    """
    return tuple(Phrase(written, _literals(written)) for written in words)


@cache
def _compiled(written: str) -> re.Pattern[str]:
    regex = ""
    begun = False
    for part in _PART.findall(written):
        if part == "...":
            regex += _GAP
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


def _literals(written: str) -> tuple[str, ...]:
    """The literals of the part of a phrase that is rarest by length; one of them must be there."""
    leftover = _PART.sub("", written).strip()
    needed = [t for t in _PART.findall(written) if t != "..." and not t.startswith("[")]
    if leftover or not needed or written.startswith("..."):
        raise ValueError(f"The phrase needs a word that must be there, and paired signs: {written}")
    ways = (_ways(part) for part in needed)
    return max(ways, key=lambda found: min(len(literal) for literal in found))


def _ways(token: str) -> tuple[str, ...]:
    inner = token[1:-1].split("|") if token.startswith("(") else [token]
    return tuple(max(re.split(r"[\s',*]", way), key=len) for way in inner)
