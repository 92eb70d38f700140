"""When something is to happen, as a text names it, and the moment or day that this is.

`times_in(lower)` finds the times; `placed` of each says when that is, given the moment at which it
is said. Nothing here reads a clock: without such a moment only a full date has a place. How clocks,
days and spells are understood is written in `clock.py`, `days.py`, `spells.py` and `zones.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import partial

from evenhand.coach.spoken import Hours, Span
from evenhand.coach.text.clock import CLOCK, Clock, clock_of
from evenhand.coach.text.days import DAY, PRECISION, Day, day_of
from evenhand.coach.text.hours import USUAL, working_time_after
from evenhand.coach.text.regex import lazy
from evenhand.coach.text.spells import SPELL, Spell, spell_of
from evenhand.coach.text.zones import ZONE, later, wall, zone_named

_FEW = r"(?:a\sfew|few|several|some|a\scouple\smore)"
_SOON = (
    r"\b(?:(?:very\s|pretty\s|really\s)?soon(?:est)?(?!\s(?:as|after))|shortly|asap|a\.s\.a\.p\.?"
    r"|as\s(?:soon|quickly|fast|promptly|early|speedily)\sas\s(?:possible|poss|practicable|humanly\spossible"
    r"|(?:we|i|they|he|she)(?:'(?:re|ve|m|s|ll)|re|ve)?\b)"
    r"|in\sdue\s(?:course|time)|in\sgood\stime|before\s(?:too\s)?long|at\ssome\s(?:point|stage)"
    r"|(?:right|straight)\saway|immediately|at\sonce|momentarily|in\sno\stime|one\sof\sthese\sdays"
    r"|at\s(?:the|your|our)\searliest(?:\s(?:convenience|opportunity))?|sooner\sor\slater|eventually"
    r"|in\sa\s(?:bit|while|moment|minute|sec|second|tick|jiffy|flash)\b|when\s(?:we|i)\s(?:can|get\sround)"
    rf"|(?:with)?(?:in\s)?(?:the\s(?:next|coming|following)\s)?{_FEW}\s(?:short\s|more\s|working\s|business\s)?"
    r"(?:seconds|moments|minutes|mins|hours|days|weeks|months)(?!\sago)"
    r"|in\sthe\s(?:coming|near|foreseeable)\s(?:days|weeks|months|future|hours))"
)
_PART = r"\b(?:in\sthe\s|at\s)?(?P<part_of_day>morning|afternoon|evening|night)\b"
_TIMES = lazy(
    r"(?<![a-z])(?=[a-z\d@(])"
    f"(?:(?P<spell_>{SPELL})|(?P<soon_>{_SOON})|(?P<day_>{DAY})|(?P<clock_>{CLOCK})"
    f"|(?P<zone_>{ZONE})|(?P<part_>{_PART}))"
)
_JOINS = re.compile(
    r"[\s,(]{0,3}(?:(?:on|at|by|before|until|of|the|in|around|about|between|from)\s){0,2}"
)
_RANGE = re.compile(r"\s?(?:[-\u2013]|and|to|or)\s?")
_LEADS = re.compile(
    r"(?:(?:by|within|before|until|till|at|on|in|for|from|after|around|about|the|latest|end of"
    r"|no later|not later|than|sometime|some time|first thing|later|early|late|between|any time"
    r"|this|next|again)"
    r"\s){1,4}$"
)
_TRAILS = re.compile(
    r",?\s(?:at the (?:very )?(?:latest|earliest)|latest|sharp|exactly|(?:your|our|my|local) time"
    r"|or (?:sooner|earlier|before)|if not (?:sooner|earlier|before)|from (?:now|today))\b"
)
_PAST = re.compile(r"(?:last|since|every|each|past|previous|from)\s$")
_DEADLINE = re.compile(r"\b(?:by|within|before|until|till|no later|latest)\b")
_REACH = 32
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Placed:
    """When: an aware moment, or a day only, or neither when it cannot be known."""

    due: datetime | None = None
    due_date: date | None = None


NOWHERE = Placed()


@dataclass(frozen=True, slots=True)
class Time:
    """A time as named in a text. `span` covers the words that lead to it, as in "by 2 pm today".

    `vague` times ("soon") have no place. `deadline` tells "by Friday" from "on Friday"; with
    `after` ("after 5 pm") only the day is sure.
    """

    span: Span
    clock: Clock | None = None
    day: Day | None = None
    spell: Spell | None = None
    zone: str | None = None
    part: str | None = None
    vague: bool = False
    deadline: bool = False
    after: bool = False

    def placed(
        self, said_at: datetime | None, tz: tzinfo | None = None, hours: Hours | None = None
    ) -> Placed:
        """When this is, if it is said at `said_at`, for people whose clocks show `tz`.

        Working days, working hours and the close of business are those of `hours`; where they are
        not known, working days are Monday to Friday, and working hours have no place.

        A time of day that has passed is tomorrow's, unless a day was named with it. A moment is
        given in the zone named beside it, else in `tz`, else in the zone of `said_at`.

        Raises:
            ValueError: `said_at` has no time zone.
        """
        if said_at is not None and said_at.utcoffset() is None:
            raise ValueError("The moment at which something is said needs a time zone.")
        try:
            return self._placed(said_at, tz, hours)
        except OverflowError:
            return NOWHERE

    def _placed(self, said_at: datetime | None, tz: tzinfo | None, hours: Hours | None) -> Placed:
        zone = zone_named(self.zone) if self.zone else tz or (said_at.tzinfo if said_at else None)
        now = said_at.astimezone(zone) if said_at and zone else None
        if self.spell is not None:
            return _after(self.spell, now, hours) if now else NOWHERE
        day = self._day(now, hours or USUAL)
        if self.day is not None and day is None:
            return NOWHERE
        if self.clock is None or zone is None:
            return Placed(due_date=day)
        clock = self.clock.in_part(self.part)
        if clock.closing and hours:
            clock = Clock(hours.closes.hour, hours.closes.minute)
        due = _at(clock, day, now, zone)
        return Placed(due_date=due.date()) if self.after and due else Placed(due=due)

    def _day(self, now: datetime | None, hours: Hours) -> date | None:
        if self.day is None or (now is None and not self.day.fixed):
            return None
        return self.day.on(now.date() if now else date.min, hours)


def times_in(lower: str) -> tuple[Time, ...]:
    """The times that `lower` (lower case, straight apostrophes) names, in order."""
    found = joined_up(_named(lower), partial(_joined, lower), _stands_alone)
    return tuple(_whole(lower, time) for time in found)


def joined_up(
    named: Iterable[Time],
    join: Callable[[Time, Time], Time | None],
    stands_alone: Callable[[Time], bool] = bool,
) -> list[Time]:
    """Times in order, those made one that `join` makes one ("Friday" and "at 9").

    What `join` leaves apart is a time only where it `stands_alone`.
    """
    found: list[Time] = []
    for time in named:
        joined = join(found[-1], time) if found else None
        if joined is not None:
            found[-1] = joined
        elif stands_alone(time):
            found.append(time)
    return found


def start_of_all(clause: str, times: Iterable[Time]) -> int | None:
    """Where the one of `times` begins that is all of `clause`, from there on; None without one."""
    for time in times:
        if time.span.end >= len(clause) and not clause[: time.span.start].strip():
            return time.span.start
    return None


def _stands_alone(time: Time) -> bool:
    return time.zone is None and (time.part is None or bool(time.day or time.clock))


def _named(lower: str) -> Iterator[Time]:
    for match in _TIMES().finditer(lower):
        span = Span(*match.span())
        if match["spell_"] is not None:
            yield Time(span, spell=spell_of(match))
        elif match["soon_"] is not None:
            yield Time(span, vague=True)
        elif match["day_"] is not None:
            day = day_of(match)
            if day is not None and not _PAST.search(lower[max(0, span.start - 10) : span.start]):
                yield Time(span, day=day, part="tonight" if match["offset"] == "tonight" else None)
        elif match["clock_"] is not None:
            clock = clock_of(match)
            if clock is not None:
                yield Time(span, clock=clock)
        else:
            yield Time(span, zone=match["zone"], part=match["part_of_day"])


def _joined(lower: str, one: Time, other: Time) -> Time | None:
    """`one` and `other` as a single time, "Friday" and "at 9"; None when they are two times."""
    gap = lower[one.span.end : other.span.start]
    if len(gap) > 16 or one.vague or other.vague or one.spell or other.spell:
        return None
    span = Span(one.span.start, other.span.end)
    if one.clock and other.clock:
        return replace(other, span=span, day=one.day) if _RANGE.fullmatch(gap) else None
    if not _JOINS.fullmatch(gap):
        return None
    if other.zone is not None:
        return replace(one, span=span, zone=other.zone) if one.clock else None
    day = _exacter(one.day, other.day)
    return replace(
        one, span=span, clock=one.clock or other.clock, day=day, part=other.part or one.part
    )


def _exacter(one: Day | None, other: Day | None) -> Day | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda day: PRECISION.index(day.kind))


def _whole(lower: str, time: Time) -> Time:
    """`time` with the words that lead to it and those that follow, "by … at the latest"."""
    start, end = time.span.start, time.span.end
    lead = _LEADS.search(lower[max(0, start - _REACH) : start])
    if lead is not None:
        start -= len(lead.group())
    trail = _TRAILS.match(lower, end)
    if trail is not None:
        end = trail.end()
    words = lower[start:end]
    return replace(
        time,
        span=Span(start, end),
        deadline=_DEADLINE.search(words) is not None,
        after=time.clock is not None and re.match(r"(?:any\stime\s)?after\s", words) is not None,
    )


def _after(spell: Spell, now: datetime, hours: Hours | None) -> Placed:
    if spell.from_event or (spell.working and hours is None):
        return NOWHERE
    if spell.working and hours is not None:
        return Placed(due=working_time_after(now, spell.elapsed or _A_DAY, hours))
    elapsed = spell.elapsed
    if elapsed is None:
        return Placed(due_date=spell.after(now.date(), hours or USUAL))
    return Placed(due=later(now, elapsed, now.tzinfo or UTC))


def _at(clock: Clock, day: date | None, now: datetime | None, zone: tzinfo) -> datetime | None:
    if day is not None:
        return wall(day, clock.hour, clock.minute, zone)
    if now is None:
        return None
    due = wall(now.date(), clock.hour, clock.minute, zone)
    return due if due > now else wall(now.date() + _A_DAY, clock.hour, clock.minute, zone)
