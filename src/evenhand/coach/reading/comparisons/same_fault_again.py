"""The same thing is wrong again, after it was replaced or repaired.

Why it matters: after a second failure, kindness and a discount no longer mend it. Open with the
first time, say what will be different now, and take the work off them.

What it often means: a bad batch or a wrong address in our own books; look for the cause.

Source: Maxham and Netemeyer 2002 (after two failures there is no recovery paradox, and more blame).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.records.matter import concerning, is_before, of_kind
from evenhand.coach.records.said import by, quoted
from evenhand.coach.records.values import fact, is_in, kind, numbers, text
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Fact, Facts, Message, Record, Span

rule = Rule(
    concern="repeat-contact", hint="The same thing failed before: open with that.", since="0.2"
)

_AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
_ORDER = Record("order", date(2026, 2, 20), "4471", {"item": "kettle"})
_ANEW = Record("replacement", date(2026, 3, 9), "R-77", {"order": "4471", "item": "kettle"})
_CAME = Record("delivery", date(2026, 2, 23), "4471", {"status": "delivered"})
_CAME_AGAIN = Record("delivery", date(2026, 3, 11), "4471", {"status": "delivered"})
_REPAIR = Record("repair", date(2026, 1, 14), "4471", {"item": "kettle", "status": "done"})
_SENT = Message("We have sent you a new kettle.", "us", datetime(2026, 3, 9, tzinfo=UTC))


def _known(said: str, *records: Record, before: tuple[Message, ...] = ()) -> Known:
    return Known(said, before, Facts(records=records), _AT)


notices = (
    _known("The kettle «is leaking», and so I wrote to you.", _ORDER, _ANEW),
    _known("The «wrong size» again.", _ORDER, Record("exchange", date(2026, 3, 9), "4471")),
    _known("And this one «is broken» as well.", _ORDER, _CAME, _CAME_AGAIN),
    _known("The kettle «does not work».", _ORDER, _REPAIR),
    _known("The new one «is faulty» too.", before=(_SENT,)),
)

ignores = (
    "The kettle is leaking.",
    _known("The kettle is leaking.", _ORDER, _CAME),
    _known("The toaster from order 5520 is leaking.", _ORDER, _ANEW),
    _known("The toaster is broken.", _ORDER, _ANEW),
    _known("And the toaster is broken as well.", _ORDER, _ANEW),
    _known("The new kettle is wonderful, thank you.", _ORDER, _ANEW),
    _known("The kettle is broken.", _ORDER, Record("replacement", date(2026, 3, 24), "4471")),
    _known("It is broken.", _ORDER, _CAME, _CAME_AGAIN),
    _known("The lamp is broken.", before=(_SENT,)),
    _known("The kettle is not leaking any more.", _ORDER, _ANEW),
)

_FAULT = phrases(*words("faults"), unless_negated=True)
_AGAIN = re.compile(
    r"\b(?:again|too|as well|also|once more|another|second|third|replacement|new one|this one"
    r"|the new|still|yet another|same (?:problem|fault|thing|again))\b"
)
_SENT_ANEW = re.compile(
    r"\b(?:sent|sending|send|posted|shipped|dispatched|ordered|on its way)\b[^.!?\n]{0,40}?"
    r"\b(?:replacement|new|another)\b"
    r"|\breplacement (?:is|was|has been) (?:sent|on its way|posted)\b"
)
_OTHER_THING = re.compile(r"\b(?:the|my|our|your|an?) (?!new|second|other|replacement|one)\w{3}")
_THING = re.compile(r"[a-z]{3,20}")
_MOST_SHOWN = 4


def find(look: Look) -> Iterator[Compared]:
    """The words that report a fault, when the same thing was put right before."""
    fault = min((span for span in _FAULT(look) if span is not None), default=None)
    if fault is not None:
        facts = _put_right(look, fault) or _came_twice(look) or _promised_anew(look)
        if facts:
            yield Compared(fault.start, fault.end, facts[:_MOST_SHOWN])


def _matter(look: Look) -> tuple[Record, ...]:
    earlier = (message.text.lower() for message in reversed(look.before))
    return concerning(look.facts.records, (look.lower, *earlier))


def _put_right(look: Look, fault: Span) -> tuple[Fact, ...]:
    """Replacements, repairs and faults on record before this message, for the thing it names."""
    records = of_kind(_matter(look), "replacement", "fault")
    done = (r for r in records if is_before(r, look.at) and _is_of(r, look, fault))
    return tuple(fact(r) for r in done if kind(r) == "fault" or not is_in(r, "undone"))


def _is_of(record: Record, look: Look, fault: Span) -> bool:
    """Whether the message names the record's thing, or its number, or says that it is not new."""
    thing = text(record, "item", "product").lower()
    things = {word.rstrip("s") for word in _THING.findall(thing)}
    said = {word.rstrip("s") for word in look.words}
    named = any(number in look.lower.replace("-", "") for number in numbers(record))
    if named or things & said:
        return True
    before = look.lower[look.sentence_around(fault).start : fault.start]
    return _AGAIN.search(look.lower) is not None and not _OTHER_THING.search(before)


def _came_twice(look: Look) -> tuple[Fact, ...]:
    """Two deliveries of one order on two days, and a fault said to be there "again"."""
    came = [r for r in of_kind(_matter(look), "delivery") if is_before(r, look.at)]
    one_order = came and all(numbers(came[0]) & numbers(r) for r in came)
    if not one_order or len({r.at for r in came}) < 2 or not _AGAIN.search(look.lower):
        return ()
    return tuple(map(fact, came)) if all(is_in(r, "arrived") for r in came) else ()


def _promised_anew(look: Look) -> tuple[Fact, ...]:
    """What we wrote of sending it anew, when the new one is what fails."""
    if not _AGAIN.search(look.lower):
        return ()
    told = [(m, _SENT_ANEW.search(m.text.lower())) for m in by("us", look.before)]
    return tuple(quoted(m.text, found.start(), m.at, "We wrote") for m, found in told if found)
