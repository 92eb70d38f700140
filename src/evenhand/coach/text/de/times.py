"""When something is to happen, as a German text names it: "bis morgen 14 Uhr", "in zwei Tagen".

Understood as in English (`text/times.py`), with these ways of speaking: "14 Uhr" is an hour of 24,
"diesen Freitag" may be today, "nächsten Freitag" is the next one to come, and "heute Morgen" is
today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from evenhand.coach.spoken import Span
from evenhand.coach.text.clock import Clock
from evenhand.coach.text.days import Day
from evenhand.coach.text.spells import Spell, Unit
from evenhand.coach.text.times import Time, joined_up

_MONTHS = ("jan", "feb", "m", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_NUMBERS = {
    "ein": 1,
    "einem": 1,
    "einer": 1,
    "eine": 1,
    "einen": 1,
    "der": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "fuenf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "vierzehn": 14,
    "vierundzwanzig": 24,
    "achtundvierzig": 48,
}
_UNITS: dict[str, tuple[Unit, int]] = {
    "mi": ("minute", 1),
    "st": ("hour", 1),
    "ta": ("day", 1),
    "we": ("working day", 1),
    "ar": ("working day", 1),
    "wo": ("week", 1),
    "mo": ("month", 1),
}
_MONTH = (
    r"(?:januar|februar|m(?:ä|ae)rz|april|mai|juni|juli|august|september|oktober|november|dezember)"
)
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_SPELL = (
    r"\b(?:innerhalb(?: von)?|binnen|in|während)(?: etwa| rund| spätestens| den nächsten| maximal)?"
    rf" (?:{_NUMBER}(?:\s?[-\u2013]\s?| bis | oder ))?(?P<n>{_NUMBER})[\s-]?"
    r"(?P<unit>minuten?|stunden?|tage?n?|werktage?n?|arbeitstage?n?|wochen?|monate?n?)\b"
    r"(?P<event> (?:ab|nach) (?:erhalt|eingang|rücksendung))?"
)
_SOON = (
    r"\b(?:(?:so|möglichst) (?:schnell|bald|rasch)(?: wie möglich)?|sobald wie möglich|in kürze"
    r"|schnellstm(?:ö|oe)glich|baldm(?:ö|oe)glichst|demnächst|zeitnah|umgehend|bald"
    r"|in den (?:nächsten|kommenden) (?:tagen|wochen|stunden)|in (?:ein paar|einigen|wenigen) "
    r"(?:minuten|stunden|tagen|wochen))\b"
)
_DAY = (
    r"\b(?P<offset>übermorgen|uebermorgen"
    r"|heute(?: (?:morgen|früh|vormittag|mittag|nachmittag|abend))?|(?<!guten )(?<!am )morgen)\b"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b"
    rf"|\b(?P<d>\d{{1,2}})\.\s?(?:(?P<m>{_MONTH})\b(?: (?P<y>\d{{4}})\b)?"
    r"|(?P<mm>\d{1,2})\.(?P<yy>\d{4}\b|\d{2}\b(?!:|\suhr))?)"
    r"|\b(?:(?P<which>diese[nrm]?|nächste[nrm]?|naechste[nrm]?|kommende[nrm]?) )?"
    r"(?P<wd>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
    r"(?:abend|vormittag|nachmittag|mittag|früh)?\b"
    r"|\b(?:ende|bis ende) (?P<end>(?P<next>nächster |kommender )?(?:der |dieser |des )?"
    r"(?:woche|monats|jahres))\b|\b(?P<span>(?:diese|nächste) woche|diesen monat|nächsten monat)\b"
)
_CLOCK = (
    r"(?<![\d.,:/€])(?P<h>\d{1,2})(?:[:.](?P<min>\d{2}))?\s?uhr\b(?: (?P<after>\d{2})\b)?"
    r"|(?<![\d.,:/€])(?P<hh>\d{1,2}):(?P<mi>\d{2})(?![\d:])"
    r"|\b(?:bis|am|um|gegen) (?P<noon>mittag)\b"
)
_TIMES = re.compile(
    rf"(?P<spell_>{_SPELL})|(?P<soon_>{_SOON})|(?P<clock_>{_CLOCK})|(?P<day_>{_DAY})"
)
_JOINS = re.compile(r"[\s,(]{0,3}(?:(?:um|bis|gegen|ab|vor|spätestens|am|den|dem|der) ){0,3}")
_LEADS = re.compile(
    r"(?:(?:bis|spätestens|am|um|gegen|ab|vor|zum|nach|noch|im laufe|des|der|von) ){1,4}$"
)
_PAST = re.compile(r"\b(?:seit|letzten?|vergangenen?|vom|jeden|gestern|schon am) (?:dem )?$")
_DEADLINE = re.compile(r"\b(?:bis|spätestens|innerhalb|binnen|vor)\b")
_REACH = 32


def times_in(lower: str) -> tuple[Time, ...]:
    """The times that `lower`, German in lower case, names, in order."""
    found = joined_up(_named(lower), partial(_joined, lower))
    return tuple(_whole(lower, time) for time in found)


def _named(lower: str) -> Iterator[Time]:
    for match in _TIMES.finditer(lower):
        span = Span(*match.span())
        if match["spell_"] is not None:
            yield Time(span, spell=_spell(match))
        elif match["soon_"] is not None:
            yield Time(span, vague=True)
        elif match["clock_"] is not None:
            clock = _clock(match)
            if clock is not None:
                yield Time(span, clock=clock)
        elif not _PAST.search(lower[max(0, span.start - _REACH) : span.start]):
            day = _day({name: said for name, said in match.groupdict().items() if said})
            if day is not None:
                yield Time(span, day=day)


def _spell(match: re.Match[str]) -> Spell:
    unit, times = _UNITS[match["unit"][:2]]
    said = match["n"]
    amount = _NUMBERS[said] if said in _NUMBERS else int(said)
    return Spell(amount * times, unit, match["event"] is not None)


def _clock(match: re.Match[str]) -> Clock | None:
    if match["noon"] is not None:
        return Clock(12)
    hour = int(match["h"] or match["hh"])
    minute = int(match["min"] or match["mi"] or match["after"] or 0)
    return Clock(hour, minute) if minute < 60 and hour * 60 + minute <= 1440 else None


def _day(said: dict[str, str]) -> Day | None:
    if "offset" in said:
        words = said["offset"]
        return Day("offset", 2 if "ber" in words else int(words == "morgen"))
    if "wd" in said:
        weekday = _WEEKDAYS.index(said["wd"][:2])
        return Day("weekday", weekday, "this" if said.get("which", "").startswith("d") else "")
    if "end" in said or "span" in said:
        words = said.get("end") or said["span"]
        unit = {"w": "week", "m": "month", "j": "year"}[words.rpartition(" ")[2][0]]
        return Day("end", int("nächst" in words or "kommend" in words), unit)
    if "iso" in said:
        year, month, count = map(int, said["iso"].split("-"))
    else:
        year, count = int(said.get("y") or said.get("yy") or 0), int(said["d"])
        month = int(said["mm"]) if "mm" in said else _month(said["m"])
        year += 2000 if 0 < year < 100 else 0
    possible = 1 <= month <= 12 and 1 <= count <= 31
    return Day("date", count, month=month, year=year or None) if possible else None


def _month(word: str) -> int:
    """3 for "märz" or "maerz": of the months that begin so, the longest beginning counts."""
    begins = (beginning for beginning in _MONTHS if word.startswith(beginning))
    return _MONTHS.index(max(begins, key=len)) + 1


def _joined(lower: str, one: Time, other: Time) -> Time | None:
    """`one` and `other` as a single time, "Freitag" and "um 9 Uhr"; None when they are two."""
    if not _JOINS.fullmatch(lower[one.span.end : other.span.start]):
        return None
    span = Span(one.span.start, other.span.end)
    if one.day and other.day and not one.clock:
        return replace(other, span=span) if other.day.kind == "date" else None
    if (one.day and one.clock) or not ((one.day and other.clock) or (one.clock and other.day)):
        return None
    return Time(span, clock=one.clock or other.clock, day=one.day or other.day)


def _whole(lower: str, time: Time) -> Time:
    """`time` with the words that lead to it: "bis spätestens Freitag"."""
    start = time.span.start
    lead = _LEADS.search(lower[max(0, start - _REACH) : start])
    if lead is not None:
        start -= len(lead.group())
    words = lower[start : time.span.end]
    return replace(
        time,
        span=Span(start, time.span.end),
        deadline=_DEADLINE.search(words) is not None,
        after=time.clock is not None and re.match(r"(?:ab|nach) ", words) is not None,
    )
