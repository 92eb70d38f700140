"""Which rules a text may concern: told from its words, so that all others need not look.

A rule of several parts is asked only for those that may find something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from types import ModuleType

from evenhand.coach.kinds import together
from evenhand.coach.look import Look
from evenhand.coach.phrase import Phrases, beginnings_of
from evenhand.coach.pulls import Needs, Pulls
from evenhand.coach.rule import Finder, Listening, Loaded, rules_in

_Heard = tuple[Loaded, Finder]
"""A rule, and what finds the same in a text as the whole of it."""

_Pulled = tuple[int, str, Phrases | None]
"""The place of a part, and the phrase that may be in the text, with the list that it is in."""


@dataclass(frozen=True, slots=True)
class _Ears:
    """Parts of rules by what wakes them: places in `parts`, in the order of the rules' names.

    Before each part is what finds the same as the whole rule where no other part of it is awake.
    """

    parts: Sequence[tuple[_Heard, Finder]]
    always: frozenset[int]
    by_sign: frozenset[int]
    by_literal: Sequence[tuple[str, int]]
    literals: frozenset[str]
    by_word: Pulls[_Pulled]
    by_beginning: Pulls[_Pulled]


def awake(package: ModuleType, look: Look, language: str) -> list[_Heard]:
    """The rules of `package` in `language` that may find something in `look`, by name.

    Each comes with what finds the same as the whole rule: the parts of it that are awake. For all
    others it is ruled out that they find anything: none of their phrases is in the text.
    """
    ears, words = _ears(package, language), look.words
    woken = set(ears.always)
    if not look.lower.isascii():
        woken |= ears.by_sign
    if any(map(look.lower.__contains__, ears.literals)):
        woken.update([place for literal, place in ears.by_literal if literal in look.lower])
    pulled = ears.by_word.pulled(words, words)
    pulled += ears.by_beginning.pulled(beginnings_of(words), words)
    for place, phrase, listed in pulled:
        woken.add(place)
        if listed:
            look.pulled.setdefault(listed, []).append(phrase)
    return _by_rule(ears, sorted(woken))


def _by_rule(ears: _Ears, woken: Sequence[int]) -> list[_Heard]:
    by_rule: list[_Heard] = []
    before, several = None, list[Finder]()
    for place in woken:
        alone, part = ears.parts[place]
        rule = alone[0]
        if rule is before:
            several.append(part)
            by_rule[-1] = (rule, partial(together, several))
        else:
            by_rule.append(alone)
            before, several = rule, [part]
    return by_rule


@cache
def _ears(package: ModuleType, language: str) -> _Ears:
    by_word: dict[str, list[tuple[Needs, _Pulled]]] = defaultdict(list)
    by_beginning: dict[str, list[tuple[Needs, _Pulled]]] = defaultdict(list)
    by_literal: list[tuple[str, int]] = []
    always, by_sign = set(), set()
    parts = [(rule, part) for rule in rules_in(package, language) for part in _parts(rule.find)]
    for place, (_, part) in enumerate(parts):
        if not isinstance(part, Listening) or part.always:
            always.add(place)
            continue
        if part.signs:
            by_sign.add(place)
        by_literal += [(literal, place) for literal in part.literals]
        for trigger in part.triggers:
            pulls = by_beginning if trigger.is_beginning else by_word
            pulls[trigger.word].append((trigger.needs, (place, trigger.phrase, trigger.listed)))
    return _Ears(
        parts=[((rule, _alone(rule.find, part)), _bare(part)) for rule, part in parts],
        always=frozenset(always),
        by_sign=frozenset(by_sign),
        by_literal=by_literal,
        literals=frozenset(literal for literal, _ in by_literal),
        by_word=Pulls(by_word),
        by_beginning=Pulls(by_beginning),
    )


def _parts(find: Finder) -> Sequence[Finder]:
    return (isinstance(find, Listening) and find.parts) or (find,)


def _alone(find: Finder, part: Finder) -> Finder:
    """What finds the same as `find` where of its parts `part` alone is awake."""
    return _bare(find) if part is find else partial(together, (_bare(part),))


def _bare(find: Finder) -> Finder:
    """What a finder calls, where it is awake already."""
    return find.finder if isinstance(find, Listening) else find
