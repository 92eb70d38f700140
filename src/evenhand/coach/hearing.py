"""Which rules a text may concern: told from its words, so that all others need not look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from evenhand.coach.look import Look
from evenhand.coach.rule import Listening, Loaded, rules_in


@dataclass(frozen=True, slots=True)
class _Ears:
    """Rules by what wakes them: places in `rules`, in the order of their names."""

    rules: Sequence[Loaded]
    always: frozenset[int]
    by_sign: frozenset[int]
    by_number: Mapping[int, tuple[int, ...]]


def awake(package: ModuleType, look: Look, language: str) -> list[Loaded]:
    """The rules of `package` in `language` that may find something in `look`, by name.

    For all others that is ruled out: none of their phrases is in the text.
    """
    ears = _ears(package, language)
    woken = set(ears.always)
    if not look.lower.isascii():
        woken |= ears.by_sign
    for number in look.heard:
        woken.update(ears.by_number.get(number, ()))
    return [ears.rules[place] for place in sorted(woken)]


@cache
def _ears(package: ModuleType, language: str) -> _Ears:
    rules = rules_in(package, language)
    by_number: dict[int, list[int]] = defaultdict(list)
    always, by_sign = set(), set()
    for place, rule in enumerate(rules):
        if not isinstance(rule.find, Listening):
            always.add(place)
            continue
        if rule.find.signs:
            by_sign.add(place)
        for number in rule.find.numbers:
            by_number[number].append(place)
    told = {number: tuple(places) for number, places in by_number.items()}
    return _Ears(rules, frozenset(always), frozenset(by_sign), told)
