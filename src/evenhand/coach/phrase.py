"""Words as one says them, found in text as people type it.

    "fed up with"            these words, in any case, with any white space between
    "i'm sick of"            the apostrophe may be straight, curly or missing
    "sorry, but"             the comma may be missing
    "(cancel|close) my"      one of these; each may be several words
    "[very|so] angry"        these may be there or not
    "disappoint*"            any ending
    "hope ... soon"          up to three words between
    "für alle"               ä, ö, ü and ß may be written out: "fuer"

Words are bounded: "art" is not found in "start", "can" not in "can't". A phrase becomes a regular
expression of linear time when it is first needed; until then the words of the text are enough to
know that it is not there, so a thousand phrases cost no more than the words of the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

from evenhand.coach.plain import AFTER, BEFORE, PART, places, spellings
from evenhand.coach.rarity import RARE, rarity
from evenhand.coach.spoken import Span

_SPACE = r"\s+"
_GAP = r"(?:\s+[^\s.!?;]{1,30}){0,3}?"
_ALNUM = re.compile(r"[^\W_]+")
BEGINNING = 4
"""Letters of a beginning."""

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@lru_cache(maxsize=8)
def words_of(lower: str) -> frozenset[str]:
    """The words of a text in lower case; "don't" is "don" and "t"."""
    return frozenset(_ALNUM.findall(lower))


@lru_cache(maxsize=8)
def beginnings_of(words: frozenset[str]) -> frozenset[str]:
    """The first BEGINNING letters of each of `words`."""
    return frozenset([word[:BEGINNING] for word in words])


Kept = TypeVar("Kept")

Needs = tuple[frozenset[str], ...]
"""Sets of which a text must hold a word each."""


class Trigger(NamedTuple):
    """A word, or the beginning of one, without which a text does not hold a phrase.

    Of each set in `needs` the text must hold a word besides.
    """

    word: str
    needs: Needs = ()
    is_beginning: bool = False


class Pulls(Generic[Kept]):
    """What is kept under words or beginnings, each with what else a text must hold to pull it."""

    __slots__ = ("_kept", "_under")

    def __init__(self, kept: Mapping[str, Sequence[tuple[Needs, Kept]]]) -> None:
        self._kept = kept
        self._under = frozenset(kept)

    def __bool__(self) -> bool:
        return bool(self._kept)

    def triggers(self, *, are_beginnings: bool) -> Iterator[Trigger]:
        """All that pulls."""
        for word, kept in self._kept.items():
            yield from (Trigger(word, needs, are_beginnings) for needs, _ in kept)

    def pulled(self, said: frozenset[str], words: frozenset[str]) -> list[Kept]:
        """What is kept under words or beginnings that are `said` in a text of `words`.

        What needs another word besides is left out where the text does not hold it.
        """
        found = []
        for word in self._under & said:
            for needs, kept in self._kept[word]:
                for need in needs:
                    if need.isdisjoint(words):
                        break
                else:
                    found.append(kept)
        return found


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of phrases, looked for at once.

    `by_word` holds them under the rarest words of which a text must hold one, `by_beginning` those
    of which only the first letters of a rare word are sure ("disappoint*"). `loose` are the few for
    which neither is known (signs), with a literal of each way to say them; `beyond_ascii` when no
    text in plain ASCII can hold any of those.
    """

    by_word: Pulls[str]
    by_beginning: Pulls[str]
    loose: Sequence[tuple[str, str]]
    beyond_ascii: bool

    def triggers(self) -> Iterator[Trigger]:
        """What wakes the list, apart from those that are `loose`."""
        yield from self.by_word.triggers(are_beginnings=False)
        yield from self.by_beginning.triggers(are_beginnings=True)

    def places(self, lower: str, words: frozenset[str]) -> list[Span]:
        """Where any is in `lower` (lower case, straight apostrophes), a text of these `words`."""
        likely = self.by_word.pulled(words, words)
        if self.by_beginning:
            likely += self.by_beginning.pulled(beginnings_of(words), words)
        if self.loose and not (self.beyond_ascii and lower.isascii()):
            likely += [phrase for literal, phrase in self.loose if literal in lower]
        return [Span(*place) for phrase in dict.fromkeys(likely) for place in _found(phrase, lower)]


def phrases_of(written: Iterable[str]) -> Phrases:
    """Phrases as they are written in a rule.

    Raises:
        ValueError: a phrase has no word that must be there, or its signs do not pair up.
    """
    by_word: dict[str, list[tuple[Needs, str]]] = defaultdict(list)
    by_beginning: dict[str, list[tuple[Needs, str]]] = defaultdict(list)
    loose: list[tuple[str, str]] = []
    for phrase in dict.fromkeys(spelt for one in written for spelt in _spelt(one)):
        parts = [_said(part) for part in _needed(phrase)]
        triggers = _triggers(parts)
        for trigger in triggers:
            pulls = by_beginning if trigger.is_beginning else by_word
            pulls[trigger.word].append((trigger.needs, phrase))
        if not triggers:
            rarest = max(parts, key=lambda ways: min(map(len, map(_literal, ways))))
            loose += [(_literal(way), phrase) for way in rarest]
    in_ascii = any(literal.isascii() for literal, _ in loose)
    return Phrases(Pulls(by_word), Pulls(by_beginning), loose, not in_ascii)


def _spelt(written: str) -> tuple[str, ...]:
    """A phrase as it is written, and without letters that not every keyboard has."""
    if written.isascii():
        return (written,)
    return (written, written.replace("ß", "ss"), written.translate(_WRITTEN_OUT))


def _found(phrase: str, lower: str) -> list[tuple[int, int]]:
    ways = spellings(phrase)
    return places(ways, lower) if ways else [m.span() for m in _compiled(phrase).finditer(lower)]


@cache
def _compiled(written: str) -> re.Pattern[str]:
    regex = BEFORE if written[0] in "[," else ""
    begun = False
    for part in PART.findall(written):
        if part == "...":
            regex += _GAP
        elif part == ",":
            regex += ",?"
        elif part.startswith("["):
            word = _alternatives(part[1:-1].split("|"), _way)
            regex += f"(?:{_SPACE}{word})?" if begun else f"(?:{word}{_SPACE})?"
        else:
            word = _alternatives(_said(part), _way if regex else _opening)
            regex += _SPACE + word if begun else word
            begun = True
    return re.compile(regex + AFTER)


def _alternatives(ways: list[str], regex_of: Callable[[str], str]) -> str:
    return f"(?:{'|'.join(regex_of(way.strip()) for way in ways)})"


def _opening(way: str) -> str:
    """A way to say what a phrase begins with.

    What must not stand before it is asked after its first letter: so the search leaps from one
    such letter to the next instead of asking at every place of the text.
    """
    if way[:1] in "'*,":
        return BEFORE + _way(way)
    first = re.escape(way[0])
    return f"{first}(?<![\\w@]{first})(?<!\\w'{first}){_way(way).removeprefix(first)}"


def _way(way: str) -> str:
    return _SPACE.join(map(_word, way.split()))


def _word(word: str) -> str:
    escaped = re.escape(word).replace("'", "'?").replace(",", ",?")
    return escaped.replace(r"\*", r"\w{0,20}")


def _needed(written: str) -> list[str]:
    """The parts of a phrase that must be there."""
    leftover = PART.sub("", written).strip()
    needed = [p for p in PART.findall(written) if p not in ("...", ",") and p[0] != "["]
    if leftover or not needed or written.startswith("..."):
        raise ValueError(f"The phrase needs a word that must be there, and paired signs: {written}")
    return needed


def _said(part: str) -> list[str]:
    """The ways to say a part."""
    return part[1:-1].split("|") if part.startswith("(") else [part]


def _triggers(parts: list[list[str]]) -> list[Trigger]:
    """What pulls a phrase of these `parts`: the words of the part that is said most rarely."""
    sure = [triggers for triggers in map(_triggers_of_part, parts) if triggers]
    if not sure:
        return []
    rarest, *rest = sorted(sure, key=lambda part: rarity(t.word for t in part), reverse=True)
    whole = (part for part in rest if not any(trigger.is_beginning for trigger in part))
    needs = [frozenset(trigger.word for trigger in part) for part in whole]
    return [trigger._replace(needs=(*trigger.needs, *needs)) for trigger in rarest]


def _triggers_of_part(ways: list[str]) -> list[Trigger]:
    """What a text must hold to say one of `ways`; nothing when one of them may be said without."""
    by_way = list(map(_triggers_of_way, ways))
    return [trigger for triggers in by_way for trigger in triggers] if all(by_way) else []


@cache
def _triggers_of_way(way: str) -> Sequence[Trigger]:
    """The rarest word of `way`, which needs the others; or a beginning, if that is rarer."""
    whole: list[frozenset[str]] = []
    begun: list[str] = []
    for word in way.split():
        first = _ALNUM.match(word)
        if "*" not in word and _ALNUM.search(word):
            whole += _spellings(word)
        elif first and len(first.group()) >= BEGINNING:
            begun.append(first.group()[:BEGINNING])
    whole.sort(key=rarity, reverse=True)
    if begun and (not whole or rarity(whole[0]) < RARE):
        return [Trigger(begun[0], tuple(whole), is_beginning=True)]
    return [Trigger(word, tuple(whole[1:])) for word in whole[0]] if whole else []


def _spellings(word: str) -> list[frozenset[str]]:
    """Words of which a text that says `word` holds one each: "don" or "dont" for "don't"."""
    pieces = _ALNUM.findall(word)
    if "'" in word:
        return [frozenset((max(pieces, key=len), "".join(pieces)))]
    return [frozenset((piece,)) for piece in pieces]


def _literal(way: str) -> str:
    """The longest stretch of a way that stands in the text as it is written here."""
    return max(re.split(r"[\s',*]", way), key=len)
