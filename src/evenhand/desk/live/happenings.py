"""Following the journal by id, although ids may become visible out of their order."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

PATIENCE = 10.0  # seconds in which a slow transaction may still show an id below the newest


@dataclass(frozen=True, slots=True)
class Happening:
    """A journal entry as open pages learn of it: ids only."""

    id: int
    kind: str
    conversation: int | None
    by: int | None


class Window:
    """Which entries have been seen already.

    PostgreSQL gives an id when a row is written and shows it when its transaction ends, so entry
    7 may appear after entry 9. `floor` is the id up to which nothing can appear any more: every
    id below was seen, or was given up because it stayed away for PATIENCE seconds, as one does
    whose transaction was rolled back. Whoever follows asks for everything above `floor`.
    """

    def __init__(
        self, floor: int, seen: Iterable[int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.floor = floor
        self.newest = floor
        self._above: set[int] = set()
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque()
        self._note(seen)

    def new(self, happenings: Sequence[Happening]) -> list[Happening]:
        """Those that were not seen before, in the order given."""
        fresh = [one for one in happenings if one.id > self.floor and one.id not in self._above]
        self._note(one.id for one in fresh)
        return fresh

    def _note(self, ids: Iterable[int]) -> None:
        self._above.update(ids)
        now = self._clock()
        newest = max(self._above, default=self.newest)
        if newest > self.newest:
            self.newest = newest
            self._marks.append((now, newest))
        while self._marks and self._marks[0][0] <= now - PATIENCE:
            self.floor = max(self.floor, self._marks.popleft()[1])
        while self.floor + 1 in self._above:
            self.floor += 1
        self._above = {one for one in self._above if one > self.floor}
