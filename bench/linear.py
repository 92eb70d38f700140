"""Whether the time a rule takes grows with the text, or faster: the ratio of 50,000 to 100,000.

Two is linear, four is quadratic. What takes less than a few milliseconds is too short to tell.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.progress import track

from bench.hostile import PIECES, Bearer, bearers, looks
from bench.measuring import Figure, milliseconds
from evenhand.coach.rule import Look

HALF, WHOLE = 50_000, 100_000
LONG_ENOUGH = 0.05
SIDES = ("as the draft", "as the message answered", "as an earlier message")
MOST_TOLD = 12


@dataclass(frozen=True, slots=True)
class Growth:
    """How long something took with a text of one piece over and over, half as long and whole."""

    name: str
    piece: str
    side: str
    half: float
    whole: float

    @property
    def ratio(self) -> float:
        """How many times longer the whole took than the half."""
        return self.whole / self.half if self.half else 1.0


def figures() -> Iterator[Figure]:
    """The rules that grow fastest among those slow enough to tell, and those slowest at the end."""
    every = list(bearers())
    console = Console(stderr=True)
    is_hidden = not console.is_terminal
    shared = [g for piece in _watched(PIECES, console, is_hidden) for g in _grown(piece, every)]
    own = [
        growth
        for bearer in track(every, "own words", console=console, disable=is_hidden)
        for piece in bearer.own
        for growth in _grown(piece, [bearer])
    ]
    slow = [growth for growth in (*shared, *own) if growth.whole >= LONG_ENOUGH]
    yield Figure("texts of 100,000 characters tried", f"{len(shared) + len(own):,}")
    yield Figure("of these above 50 ms", f"{len(slow):,}")
    for growth in sorted(slow, key=lambda one: one.ratio, reverse=True)[:MOST_TOLD]:
        yield _figure(growth)
    slowest = max(slow, key=lambda one: one.whole, default=None)
    if slowest:
        yield _figure(slowest)


def _watched(pieces: tuple[str, ...], console: Console, is_hidden: bool) -> Iterator[str]:
    yield from track(pieces, "hostile texts", console=console, disable=is_hidden)


def _grown(piece: str, every: list[Bearer]) -> Iterator[Growth]:
    for side, half, whole in zip(SIDES, looks(piece, HALF), looks(piece, WHOLE), strict=True):
        for look in (half, whole):
            _ = look.lower, look.words, look.sentences, look.answered
        for one in every:
            yield Growth(one.name, piece, side, _spent(one, half), _spent(one, whole))


def _spent(one: Bearer, look: Look) -> float:
    """Seconds of the processor, the least of three runs when it is long enough to matter."""
    least = _once(one, look)
    if least < LONG_ENOUGH / 4:
        return least
    return min(least, _once(one, look), _once(one, look))


def _once(one: Bearer, look: Look) -> float:
    begun = time.process_time()
    one.bear(look)
    return time.process_time() - begun


def _figure(growth: Growth) -> Figure:
    what = f"  {growth.name}, {growth.piece[:24]!r} {growth.side}"
    return Figure(what, milliseconds(growth.whole), f"× {growth.ratio:.1f} of the half")
