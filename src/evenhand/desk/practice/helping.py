"""Whether practice helps: what was known at once, what stayed, what is seen in replies. Pure.

The same figures are made for one person and for several together. Those of several take `least`:
what fewer of them had a part in is left out, row by row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import pairwise

from evenhand.desk.practice.intervals import Rate, Ratio, ratio
from evenhand.desk.practice.scheduling import Foretold, Go, foretold

SPAN = timedelta(days=182)
"""How far replies are looked at before and after somebody began to practise, at most."""

ENOUGH = 20
"""Replies before and after, each, below which nothing is said of them."""

FEW = 5
"""Findings before and after together, below which the same holds."""


@dataclass(frozen=True)
class Answer:
    """Whether a card was known on a day, by whom (an id), and how likely that was to FSRS."""

    who: int
    day: date
    known: bool
    likely: float | None = None


@dataclass(frozen=True)
class Week:
    """What was answered in the week that begins on `monday`: how much was known.

    `foretold` is the mean of what FSRS foretold, from 0 to 1; None where it foretells nothing.
    """

    monday: date
    rate: Rate
    foretold: float | None


@dataclass(frozen=True)
class Wrote:
    """A reply: whose (an id), when it was sent, and the checks that found something in its draft.

    What its writer dismissed is not among them: it did not belong there.
    """

    who: int
    at: datetime
    found: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Began:
    """When somebody (an id) first practised a card of a lesson (an id)."""

    who: int
    lesson: int
    at: datetime


class Tells(Enum):
    """What a change lets one say."""

    TOO_EARLY = "too early to tell"
    FEWER = "fewer"
    MORE = "more"


@dataclass(frozen=True)
class Change:
    """How many replies held what a lesson is about, before and since its cards were practised."""

    lesson: int
    before: Rate
    since: Rate

    @property
    def ratio(self) -> Ratio:
        """The share since then, by the share before."""
        return ratio(self.since, self.before)

    @property
    def tells(self) -> Tells:
        """Too early where replies or findings are few, or where it may be chance."""
        is_small = min(self.before.of, self.since.of) < ENOUGH
        is_rare = self.before.count + self.since.count < FEW
        if is_small or is_rare or self.ratio.may_be_chance:
            return Tells.TOO_EARLY
        return Tells.FEWER if self.ratio.high < 1 else Tells.MORE


def first_goes(who: int, cards: Iterable[Sequence[Go]]) -> list[Answer]:
    """Of each card the first go that somebody ever made: whether they knew it at once."""
    firsts = map(min, cards)
    return [Answer(who, go.day, go.rating > 1) for go in firsts]


def later_goes(
    who: int, cards: Iterable[Sequence[Go]], stabilities: Sequence[float]
) -> list[Answer]:
    """Of each card the first go of each later day, beside what FSRS foretold of it."""
    found: list[Foretold] = [one for goes in cards for one in foretold(goes, stabilities)]
    return [Answer(who, one.day, one.known, one.likely) for one in found]


def monday_of(day: date) -> date:
    """The day on which the week of `day` began."""
    return day - timedelta(days=day.weekday())


def by_week(
    answers: Iterable[Answer], *, since: date, until: date, least: int = 1
) -> tuple[Week, ...]:
    """The weeks of the days from `since` to before `until`, oldest first; none without answers."""
    weeks: defaultdict[date, list[Answer]] = defaultdict(list)
    for one in answers:
        if since <= one.day < until:
            weeks[monday_of(one.day)].append(one)
    return tuple(
        _week(monday, these)
        for monday, these in sorted(weeks.items())
        if len({one.who for one in these}) >= least
    )


def _week(monday: date, answers: Sequence[Answer]) -> Week:
    likely = [one.likely for one in answers if one.likely is not None]
    return Week(
        monday,
        Rate(sum(one.known for one in answers), len(answers)),
        sum(likely) / len(likely) if likely else None,
    )


def changes(
    lessons: Mapping[int, Collection[str]],
    began: Iterable[Began],
    replies: Iterable[Wrote],
    *,
    until: datetime,
    least: int = 1,
) -> tuple[Change, ...]:
    """Before and since, of each of `lessons` (the checks that it is about, by its id).

    Somebody's replies are counted over as long before they began as after: since then and up to
    `until`, SPAN at most, so that a year is not held against a week. Who sent none on one of the
    two sides is left out, and so is a lesson of which nothing was found.
    """
    of_each: defaultdict[int, list[Wrote]] = defaultdict(list)
    for reply in sorted(replies, key=lambda one: one.at):
        of_each[reply.who].append(reply)
    sides: defaultdict[int, list[tuple[Rate, Rate]]] = defaultdict(list)
    for one in began:
        if both := _sides(one, of_each[one.who], set(lessons.get(one.lesson, ())), until):
            sides[one.lesson].append(both)
    summed = (
        Change(lesson, _sum(before for before, _ in both), _sum(since for _, since in both))
        for lesson, both in sides.items()
        if len(both) >= least
    )
    return tuple(one for one in summed if one.before.count or one.since.count)


def _sides(
    began: Began, replies: Sequence[Wrote], checks: set[str], until: datetime
) -> tuple[Rate, Rate] | None:
    """What one of them wrote before and since; `replies` are theirs, oldest first."""
    span = min(until - began.at, SPAN)
    if not checks or span <= timedelta():
        return None
    ends = (began.at - span, began.at, began.at + span)
    places = [bisect_left(replies, end, key=lambda one: one.at) for end in ends]
    before, since = (replies[first:last] for first, last in pairwise(places))
    if not before or not since:
        return None
    return _rate(before, checks), _rate(since, checks)


def _rate(replies: Sequence[Wrote], checks: set[str]) -> Rate:
    return Rate(sum(not checks.isdisjoint(one.found) for one in replies), len(replies))


def _sum(rates: Iterable[Rate]) -> Rate:
    given = list(rates)
    return Rate(sum(one.count for one in given), sum(one.of for one in given))
