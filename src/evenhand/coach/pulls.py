"""What is kept under words, and pulled by a text that holds them.

A text is asked once for its words, and not for each of the thousands of phrases that it may hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

Kept = TypeVar("Kept")

Needs = tuple[frozenset[str], ...]
"""Sets of which a text must hold a word each."""

_Parted = tuple[list[Kept], frozenset[str], Mapping[str, list[tuple[Needs, Kept]]]]
"""What a word pulls alone, the words with which it pulls more, and what it pulls with each."""


class Pulls(Generic[Kept]):
    """What is kept under words or beginnings, each with what else a text must hold to pull it."""

    __slots__ = ("_kept", "_parted", "_under")

    def __init__(self, kept: Mapping[str, Sequence[tuple[Needs, Kept]]]) -> None:
        self._kept = kept
        self._under = frozenset(kept)
        self._parted: dict[str, _Parted[Kept]] = {}

    def __bool__(self) -> bool:
        return bool(self._kept)

    def all(self) -> Iterator[tuple[str, Needs, Kept]]:
        """All that is kept, with what pulls it."""
        for word, kept in self._kept.items():
            yield from ((word, needs, one) for needs, one in kept)

    def pulled(self, said: frozenset[str], words: frozenset[str]) -> list[Kept]:
        """What is kept under words or beginnings that are `said` in a text of `words`.

        What needs another word besides is left out where the text does not hold it; what may be
        said with any of several words comes once for each that the text holds.
        """
        found = []
        for word in self._under & said:
            alone, company, together = self._parted.get(word) or self._part(word)
            found += alone
            for other in company & words:
                for needs, kept in together[other]:
                    for need in needs:
                        if need.isdisjoint(words):
                            break
                    else:
                        found.append(kept)
        return found

    def _part(self, word: str) -> _Parted[Kept]:
        alone = [kept for needs, kept in self._kept[word] if not needs]
        together: dict[str, list[tuple[Needs, Kept]]] = defaultdict(list)
        for needs, kept in self._kept[word]:
            rest = (needs[1:], kept)
            for other in needs[0] if needs else ():
                together[other].append(rest)
        self._parted[word] = (alone, frozenset(together), together)
        return self._parted[word]
