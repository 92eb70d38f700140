"""Which rules a text may concern: told from its words, so that all others need not look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from evenhand.coach.look import Look
from evenhand.coach.phrase import Trigger, beginnings_of
from evenhand.coach.rule import Listening, Loaded, rules_in

Pulls = Mapping[str, Sequence[tuple[int, Trigger]]]


@dataclass(frozen=True, slots=True)
class _Ears:
    """Rules by what wakes them: places in `rules`, in the order of their names."""

    rules: Sequence[Loaded]
    always: frozenset[int]
    by_sign: frozenset[int]
    by_literal: Sequence[tuple[str, int]]
    by_word: Pulls
    by_beginning: Pulls


def awake(package: ModuleType, look: Look, language: str) -> list[Loaded]:
    """The rules of `package` in `language` that may find something in `look`, by name.

    For all others that is ruled out: none of their phrases is in the text.
    """
    ears, words = _ears(package, language), look.words
    woken = set(ears.always)
    if not look.lower.isascii():
        woken |= ears.by_sign
    woken.update([place for literal, place in ears.by_literal if literal in look.lower])
    for pulls, said in ((ears.by_word, words), (ears.by_beginning, beginnings_of(words))):
        for word in pulls.keys() & said:
            for place, trigger in pulls[word]:
                if place not in woken and trigger.is_pulled(words):
                    woken.add(place)
    return [ears.rules[place] for place in sorted(woken)]


@cache
def _ears(package: ModuleType, language: str) -> _Ears:
    rules = rules_in(package, language)
    by_word: dict[str, list[tuple[int, Trigger]]] = defaultdict(list)
    by_beginning: dict[str, list[tuple[int, Trigger]]] = defaultdict(list)
    by_literal: list[tuple[str, int]] = []
    always, by_sign = set(), set()
    for place, rule in enumerate(rules):
        if not isinstance(rule.find, Listening):
            always.add(place)
            continue
        if rule.find.signs:
            by_sign.add(place)
        by_literal += [(literal, place) for literal in rule.find.literals]
        for trigger in rule.find.triggers:
            pulls = by_beginning if trigger.is_beginning else by_word
            pulls[trigger.word].append((place, trigger))
    return _Ears(rules, frozenset(always), frozenset(by_sign), by_literal, by_word, by_beginning)
