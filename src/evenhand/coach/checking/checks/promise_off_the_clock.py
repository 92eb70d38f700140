"""A time at which nobody of ours is at work.

Why it matters: a promise that the clock breaks is broken all the same. Whoever waits by the phone
on a Sunday has been told to.

Say instead: a time within your hours, with some room: beating a stated time pleases, missing it
feels like being cheated. Where the hours of the team are not known, only calls and visits at night,
on a Sunday or on Christmas Day are named.

Source: Maister, The Psychology of Waiting Lines (1985).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Facts, Hours, Span
from evenhand.coach.text.days import Day
from evenhand.coach.text.times import Placed, Time, times_in

rule = Rule(
    concern="trust",
    hint="Is anybody at work then? Name a time within your hours.",
    since="0.2",
)

_WEDNESDAY = datetime(2026, 3, 4, 9, tzinfo=UTC)
_OFFICE = Facts(hours=Hours(time(9), time(17), frozenset(range(5)), frozenset({date(2026, 3, 6)})))

notices = (
    "I'll ring you «at 3 am».",
    "Our fitter will visit you «on Sunday at ten».",
    "I will telephone you myself «on Christmas Day».",
    "I'll call you «on Sunday night at 11.30» with news.",
    Answering("", "I'll write to you «by 7 pm today».", facts=_OFFICE, at=_WEDNESDAY),
    Answering("", "We will look at the roof «on Friday».", facts=_OFFICE, at=_WEDNESDAY),
    Answering("", "I'll ring you «on Saturday at ten».", facts=_OFFICE, at=_WEDNESDAY),
)

ignores = (
    "I'll ring you at 3 pm.",
    Answering("", "I'll ring you today at five.", at=datetime(2026, 3, 8, 9, tzinfo=UTC)),
    "The night train leaves at 3 am on Sunday.",
    "I rang you on Sunday at ten.",
    "If you send me the picture by Sunday, I'll ring you on Monday at ten.",
    "We are open on Sundays, so I'll ring you on Sunday at ten.",
    "The update will run on Sunday at 3 am.",
    "Your money will be on the card by Sunday.",
    Answering("Could you ring on Sunday? I work all week.", "I'll ring you on Sunday at ten."),
    Answering("", "I'll write to you by 4 pm today.", facts=_OFFICE, at=_WEDNESDAY),
    Answering("", "I'll ring you on Sunday at ten.", facts=Facts(hours=Hours(days=frozenset({6})))),
    Answering("", "The parcel reaches you by 7 pm today.", facts=_OFFICE, at=_WEDNESDAY),
)

_US = (
    r"(?:(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to)|\bi'd"
    r"|let me|(?:we|i) (?:can|promise to)|(?:our|the|an?) (?:\w+ ){0,2}(?:engineer|fitter"
    r"|technician|colleague|team|plumber|electrician|adviser|advisor|manager|driver|surveyor"
    r"|nurse)(?: will|'ll)|(?:someone|somebody)(?: will|'ll)|promised (?:him|her|them|you) (?:i"
    r"|we)(?:'d|'ll| would| will))"
)
_REACH = (
    r"(?:call|ring|phone|telephone|visit|come|knock|pop round|drop by|get back to you"
    r"|be (?:round|there|with you|at you))"
)
_REACHING = frozenset(
    ("call", "ring", "phone", "telephone", "visit", "come", "knock", "pop", "drop", "be", "get")
)
_WE_ACT = re.compile(rf"\b{_US}\b (?!not\b)")
_WE_REACH = re.compile(rf"\b{_US}\b(?: \w+){{0,3}}? {_REACH}\b")
_ALWAYS_OPEN = re.compile(
    r"\b(?:24/7|24 hours|round the clock|open (?:on )?(?:a )?sundays?|sundays? too|seven days"
    r"|every day)\b"
)
_THEIR_PART = re.compile(
    r"\b(?:if|once|when|after|as soon as|provided(?: that)?|as long as) you\b[^,;.!?]*"
)
_CHRISTMAS = re.compile(r"\b(?:on )?christmas day\b")
_NAMED = re.compile(r"sunday|tonight|midnight|\b\d{1,2}\b")
_NIGHTLY = re.compile(
    r"sunday|christmas|night|in the morning|\b(?:1[012]|[1-5])(?:[:.]\d\d)?\s?a\.?m"
    r"|\b1[01](?:[:.]\d\d)?\s?p\.?m|\b(?:2[2-4]|0?[0-5])(?:[:.]\d\d|\s?h\b)"
)
_NIGHT, _MORNING = 22, 6
_SUNDAY = 6
_TODAY = Day("offset")


def find(look: Look) -> Iterator[Span]:
    """Each time of an act of ours that is outside the hours, or plainly impossible."""
    hours, acts = look.facts.hours, _WE_REACH if look.facts.hours is None else _WE_ACT
    if hours is None and (look.words.isdisjoint(_REACHING) or not _may_be_impossible(look)):
        return
    if _ALWAYS_OPEN.search(look.lower):
        return
    for span, named in _times_of_ours(look, acts):
        if named is None:
            off = True
        elif hours is not None:
            off = _is_closed(hours, named, named.placed(look.at))
        else:
            off = _is_impossible(named, named.placed(look.at)) and not _is_wished(look, span)
        if off:
            yield span


def _times_of_ours(look: Look, acts: re.Pattern[str]) -> Iterator[tuple[Span, Time | None]]:
    """The times in sentences that say what we shall do; Christmas Day comes without a Time."""
    for sentence in look.sentences:
        if not acts.search(look.lower, sentence.start, sentence.end):
            continue
        words, start = sentence.of(look.lower), sentence.start
        for christmas in _CHRISTMAS.finditer(words):
            yield Span(start + christmas.start(), start + christmas.end()), None
        theirs = [Span(*part.span()) for part in _THEIR_PART.finditer(words)]
        for one in times_in(words):
            if not one.vague and not any(
                part.start <= one.span.start < part.end for part in theirs
            ):
                end = one.span.start + len(one.span.of(words).rstrip("."))
                yield Span(start + one.span.start, start + end), one


def _is_wished(look: Look, span: Span) -> bool:
    """Whether the customer named the day or the hour themselves."""
    theirs = Look(look.in_reply_to).words
    return not theirs.isdisjoint(_NAMED.findall(span.of(look.lower)))


def _may_be_impossible(look: Look) -> bool:
    """Whether a Sunday or a night can be meant at all; False is certain, and quickly known."""
    return look.at is not None or _NIGHTLY.search(look.lower) is not None


def _is_impossible(named: Time, placed: Placed) -> bool:
    """Whether it is a Sunday, or a time from 22:00 to 6:00 that was not guessed."""
    day = placed.due.date() if placed.due else placed.due_date
    clock = named.clock.in_part(named.part) if named.clock else None
    if clock is not None and clock.told and not _MORNING <= clock.hour < _NIGHT:
        return True
    if named.deadline or named.day is None or named.day == _TODAY:
        return False
    on_sunday = (named.day.kind, named.day.count) == ("weekday", _SUNDAY)
    return on_sunday or (day is not None and day.weekday() == _SUNDAY)


def _is_closed(hours: Hours, named: Time, placed: Placed) -> bool:
    """Whether nobody works at that time or on that day."""
    if named.spell is not None:
        return False
    if placed.due is not None:
        at = placed.due.time()
        return not hours.is_open_on(placed.due.date()) or not hours.opens <= at <= hours.closes
    if placed.due_date is not None:
        return not hours.is_open_on(placed.due_date)
    weekday = named.day.count if named.day is not None and named.day.kind == "weekday" else None
    return weekday is not None and weekday not in hours.days
