"""Things by name, all of one edition of the public words, kept in this process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

MOST = 128
"""Things that are kept at once: what is asked for comes from outside, and memory is ours."""

T = TypeVar("T")


class Shelf(Generic[T]):
    """Empties itself at every other edition; what was not asked for longest goes first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._edition: Hashable = None
        self._things: OrderedDict[Hashable, T] = OrderedDict()

    def __len__(self) -> int:
        return len(self._things)

    def find(self, edition: Hashable, name: Hashable) -> T | None:
        """The thing of that name in that edition, if it is kept; others are kept no longer."""
        with self._lock:
            if edition != self._edition:
                self._edition = edition
                self._things.clear()
            found = self._things.get(name)
            if found is not None:
                self._things.move_to_end(name)
            return found

    def keep(self, edition: Hashable, name: Hashable, thing: T) -> None:
        """Keep what was made after `edition` was read, unless another came in between."""
        with self._lock:
            if edition == self._edition:
                self._things[name] = thing
                while len(self._things) > MOST:
                    self._things.popitem(last=False)
