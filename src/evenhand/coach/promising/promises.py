"""The promises of a reply: every phrasing looks, then time, condition and act are read from each.

A promise without a time that can be put in a diary is `vague`: no time at all, or only "soon". A
time that is named but has no place here and now ("within 3 days of receiving it", or any time while
`sent_at` is unknown) leaves both `due` and `due_date` empty and is not vague.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, tzinfo
from functools import partial

from evenhand.coach.promising import phrasings
from evenhand.coach.promising.acts import act
from evenhand.coach.promising.conditions import Deal, deal_for
from evenhand.coach.promising.general import is_general
from evenhand.coach.rule import Look, rules_in
from evenhand.coach.spoken import Condition, Hours, Promise, Span
from evenhand.coach.text.languages import ENGLISH
from evenhand.coach.text.quoting import masked
from evenhand.coach.text.telling import times_in
from evenhand.coach.text.times import NOWHERE, Placed, Time

_QUOTED = re.compile(
    r"\u201c[^\u201d\n]{1,400}\u201d|\"[^\"\n]{1,400}\"|\u00ab[^\u00bb\n]{1,400}\u00bb"
)
_ALSO = re.compile(r",?\s(?:and|then)\s")
_FAR = 200
_ASKS = re.compile(
    r"(?:do|does|did|are|is|was|were|would|could|can|have|has|had|why|how|what|when|where|who"
    r"|which)\b"
    r"[^,;.!?]*$"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """When and where a reply is sent, and when its team works, as far as that is known."""

    at: datetime | None
    tz: tzinfo | None
    hours: Hours | None

    def place(self, when: Time | None, since: datetime | None = None) -> Placed:
        """When `when` is, counted from `since`, else from the moment at which it is said."""
        return when.placed(since or self.at, self.tz, self.hours) if when else NOWHERE


def promises_in(
    text: str,
    sent_at: datetime | None = None,
    tz: tzinfo | None = None,
    hours: Hours | None = None,
) -> tuple[Promise, ...]:
    """What `text`, a reply to a customer, promises, in the order of the text.

    In a language that the coach does not read, nothing is found.

    Args:
        text: the reply as plain text. Quoted mail and words in quotation marks promise nothing.
        sent_at: the aware moment from which "tomorrow" or "in two hours" count. Nothing here reads
            a clock, so without it only full dates are placed.
        tz: the zone of the clocks that "2 pm" is read from, by default the zone of `sent_at`. A
            zone named in the text goes before both.
        hours: when the team works, on clocks of `tz`. Working days and the close of business are
            read from it; without it they are Monday to Friday and 17:00.

    Raises:
        ValueError: `sent_at` has no time zone.
    """
    if sent_at is not None and sent_at.utcoffset() is None:
        raise ValueError("The moment at which a reply is sent needs a time zone.")
    own_words = _own_words(text)
    look = Look(own_words)
    lower, language = look.lower, look.language
    now = sent_at.astimezone(tz) if sent_at and tz else sent_at
    said = _Said(now, tz or (now.tzinfo if now else None), hours)
    spans = [span for whole in _spans(look) for span in _each(lower, whole, language)]
    times = [times_in(lower[span.start : span.end], language) for span in spans]
    return tuple(map(partial(_promise, text, lower, said), spans, times))


def _own_words(text: str) -> str:
    """`text` with what is quoted blanked, so that every offset still holds."""
    return _QUOTED.sub(lambda m: " " * len(m.group()), masked(text))


def _spans(look: Look) -> list[Span]:
    rules = rules_in(phrasings, look.language)
    found = sorted(
        (span for rule in rules for span in rule.find(look) if span is not None),
        key=lambda span: (span.start, -span.end),
    )
    kept: list[Span] = []
    for span in found:
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        elif not _in_question(look, span) and not is_general(look, span):
            kept.append(span)
    return kept


def _in_question(look: Look, span: Span) -> bool:
    """Whether the promise is what a question asks about: "Did they say we'll call you?"."""
    sentence = look.sentence_around(span)
    if look.text[sentence.end - 1 : sentence.end] != "?" or span.start - sentence.start > _FAR:
        return False
    return _ASKS.match(look.lower[sentence.start : span.start]) is not None


def _each(lower: str, span: Span, language: str) -> list[Span]:
    """One promise, or two that share a subject: "I'll refund you today and write on Friday"."""
    if language != ENGLISH:
        return [span]
    words = lower[span.start : span.end]
    times = times_in(words)
    for also in _ALSO.finditer(words):
        if any(time.span.start < also.end() and also.start() < time.span.end for time in times):
            continue
        if _exact(times_in(words[: also.start()])) and _exact(times_in(words[also.end() :])):
            first = Span(span.start, span.start + also.start())
            return [first, Span(span.start + also.end(), span.end)]
    return [span]


def _promise(text: str, lower: str, said: _Said, span: Span, times: tuple[Time, ...]) -> Promise:
    when = _best(times)
    deal = deal_for(text, lower, span)
    condition = _condition(deal, said)
    placed = _placed(when, condition, said)
    words = span.of(text)
    return Promise(
        words=words,
        span=span,
        what=act(words, times),
        due=placed.due,
        due_date=placed.due_date,
        vague=when is None or when.vague,
        condition=condition,
    )


def _condition(deal: Deal | None, said: _Said) -> Condition | None:
    if deal is None:
        return None
    placed = said.place(_best(deal.times))
    return Condition(deal.what, placed.due, placed.due_date)


def _placed(when: Time | None, condition: Condition | None, said: _Said) -> Placed:
    """When a promise is due; in a deal, a spell counts from the customer's part, once known."""
    if when is None or when.spell is None or condition is None:
        return said.place(when)
    if condition.due is not None:
        return said.place(when, condition.due)
    if condition.due_date is None or when.spell.elapsed is not None:
        return NOWHERE
    return said.place(when, datetime.combine(condition.due_date, time(12), said.tz or UTC))


def _best(times: tuple[Time, ...]) -> Time | None:
    """The time that a promise is held to: a deadline before another, any before "soon"."""
    return min(times, key=lambda t: (t.vague, not t.deadline, t.spell is None), default=None)


def _exact(times: tuple[Time, ...]) -> bool:
    return any(not time.vague for time in times)
