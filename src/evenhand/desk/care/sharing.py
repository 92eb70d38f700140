"""Who is given the next conversation, so that what is hard is carried by all alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Load:
    """What a teammate at work carries: never shown, never kept, compared only to share fairly.

    `hard` are hard contacts of the last two weeks and those that wait in their hands, `waiting`
    all that waits in their hands, `given_at` when (aware) they were last given something.
    """

    teammate: int
    hard: int = 0
    waiting: int = 0
    given_at: datetime | None = None


def next_of(loads: Iterable[Load], *, is_hard: bool) -> int | None:
    """Which teammate is next, None when nobody is there.

    What looks hard goes to whoever carried the fewest hard contacts; anything else to whoever has
    the least waiting. Among equals the other of the two decides, then who was given something
    longest ago, then the id, so that the answer is always the same.
    """

    def turn(load: Load) -> tuple[int, int, datetime, int]:
        first, then = (load.hard, load.waiting) if is_hard else (load.waiting, load.hard)
        return first, then, load.given_at or LONG_AGO, load.teammate

    found = min(loads, key=turn, default=None)
    return found.teammate if found else None
