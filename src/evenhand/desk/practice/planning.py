"""Which cards a day holds. Pure; a day is somebody's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

PORTION = 8
"""Cards of a day: about two minutes."""

NEW_A_DAY = 3
"""New cards of a day without a plan."""


@dataclass(frozen=True)
class Days:
    """Days from the `first` to the `last`, as of leave."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def back_on(self) -> date:
        """The first day afterwards."""
        return self.last + timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """A plan that runs: its topic, the `day` it is at from 1 on, and of how many."""

    topic: str
    day: int
    days: int

    @property
    def is_over(self) -> bool:
        """Whether its days are through."""
        return self.day > self.days

    def news_a_day(self, left: int) -> int:
        """How many of the `left` new cards of its topic belong to its day, spread evenly."""
        return 0 if self.is_over else ceil(left / (self.days - self.day + 1))


@dataclass(frozen=True)
class Stack:
    """What there is to choose from, by id.

    `dues` are cards seen before with the day on which they are due, first due first; `news` those
    never seen, in order, of which `news_a_day` come on a day.
    """

    dues: Sequence[tuple[date, int]]
    news: Sequence[int]
    news_a_day: int


def days_between(first: date, last: date, without: Iterable[Days]) -> int:
    """How many days from `first` to `last`, both counted, without some of them."""
    free = list(without)
    return sum(1 for day in _days(first, last) if not any(day in one for one in free))


def portions(
    stack: Stack,
    today: date,
    *,
    days: int,
    done: int = 0,
    begun: int = 0,
    free: Iterable[Days] = (),
) -> dict[date, list[int]]:
    """The cards of each of so many days from today on, if each day is done on its day.

    `done` cards were seen today already, of them `begun` for the first time. Nothing is due on
    `free` days; what was due then comes afterwards, a portion a day.
    """
    dues, news, away = list(stack.dues), list(stack.news), list(free)
    found: dict[date, list[int]] = {}
    for day in _days(today, today + timedelta(days=days - 1)):
        if any(day in one for one in away):
            found[day] = []
            continue
        room = max(PORTION - (done if day == today else 0), 0)
        old = [card for due, card in dues if due <= day][:room]
        new_room = max(stack.news_a_day - (begun if day == today else 0), 0)
        new = news[: min(new_room, room - len(old))]
        dues = [one for one in dues if one[1] not in old]
        news = news[len(new) :]
        found[day] = [*old, *new]
    return found


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
