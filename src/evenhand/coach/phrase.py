"""Words as one says them, found in text as people type it.

    "fed up with"            these words, in any case, with any white space between
    "i'm sick of"            the apostrophe may be straight, curly or missing
    "sorry, but"             the comma may be missing
    "(cancel|close) my"      one of these; each may be several words
    "[very|so] angry"        these may be there or not
    "disappoint*"            any ending
    "hope ... soon"          up to three words between
    "für alle"               ä, ö, ü and ß may be written out: "fuer"

Words are bounded: "art" is not found in "start", "can" not in "can't". A phrase is searched only
where its rarest words are in the text, so a thousand phrases cost no more than those words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from evenhand.coach.plain import PART
from evenhand.coach.pulls import Needs, Pulls
from evenhand.coach.rarity import RARE, rarity
from evenhand.coach.searching import search_for
from evenhand.coach.spoken import Span

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


class Trigger(NamedTuple):
    """A word, or the beginning of one, without which a text does not hold a phrase.

    Of each set in `needs` the text must hold a word besides.
    """

    word: str
    needs: Needs = ()
    is_beginning: bool = False
    phrase: str = ""
    listed: Phrases | None = None
    """The list that `phrase` is in, so that it need not look for its triggers again."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """A list of phrases, looked for at once; equal to no other.

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
        for word, needs, phrase in self.by_word.all():
            yield Trigger(word, needs, False, phrase, self)
        for word, needs, phrase in self.by_beginning.all():
            yield Trigger(word, needs, True, phrase, self)

    def places(
        self, lower: str, words: frozenset[str], pulled: Sequence[str] | None = None
    ) -> list[Span]:
        """Where any is in `lower` (lower case, straight apostrophes), a text of these `words`.

        `pulled` are the phrases that the words pull, where that is known already.
        """
        likely = self._pulled(words) if pulled is None else pulled
        if self.loose and not (self.beyond_ascii and lower.isascii()):
            likely = [*likely, *[phrase for literal, phrase in self.loose if literal in lower]]
        searches = map(_search, dict.fromkeys(likely))
        return [Span(*place) for search in searches for place in search(lower)]

    def _pulled(self, words: frozenset[str]) -> list[str]:
        begun = self.by_beginning.pulled(beginnings_of(words), words) if self.by_beginning else []
        return self.by_word.pulled(words, words) + begun


def phrases_of(written: Iterable[str]) -> Phrases:
    """Phrases as they are written in a rule.

    Raises:
        ValueError: a phrase has no word that must be there, or its signs do not pair up.
    """
    by_word: dict[str, list[tuple[Needs, str]]] = defaultdict(list)
    by_beginning: dict[str, list[tuple[Needs, str]]] = defaultdict(list)
    loose: list[tuple[str, str]] = []
    for phrase in dict.fromkeys(one for said in written for one in _spelt(said)):
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


_search = cache(search_for)


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
    if len(sure) == 1:
        return sure[0]
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
    if way.isalpha():
        return [Trigger(way)]
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
