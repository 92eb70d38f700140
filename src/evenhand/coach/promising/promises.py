"""The promises of a reply: every phrasing looks, then time, condition and act are read from each.

A promise without a time that can be put in a diary is `vague`: no time at all, or only "soon". A
time that is named but has no place here and now ("within 3 days of receiving it", or any time while
`sent_at` is unknown) leaves both `due` and `due_date` empty and is not vague.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, tzinfo

from evenhand.coach.promising import phrasings
from evenhand.coach.promising.acts import act
from evenhand.coach.promising.conditions import Deal, deal_for
from evenhand.coach.rule import Look, rules_in
from evenhand.coach.spoken import Condition, Promise, Span
from evenhand.coach.text.quoting import parts
from evenhand.coach.text.times import NOWHERE, Placed, Time, times_in

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


def promises_in(
    text: str, sent_at: datetime | None = None, tz: tzinfo | None = None
) -> tuple[Promise, ...]:
    """What `text`, a reply to a customer, promises, in the order of the text.

    In a language that the coach does not read, nothing is found.

    Args:
        text: the reply as plain text. Quoted mail and words in quotation marks promise nothing.
        sent_at: the aware moment from which "tomorrow" or "in two hours" count. Nothing here reads
            a clock, so without it only full dates are placed.
        tz: the zone of the clocks that "2 pm" is read from, by default the zone of `sent_at`. A
            zone named in the text goes before both.

    Raises:
        ValueError: `sent_at` has no time zone.
    """
    if sent_at is not None and sent_at.utcoffset() is None:
        raise ValueError("The moment at which a reply is sent needs a time zone.")
    own_words = _own_words(text)
    lower = Look(own_words).lower
    now = sent_at.astimezone(tz) if sent_at and tz else sent_at
    spans = _spans(own_words)
    return tuple(
        _promise(text, lower, span, now, tz or (now.tzinfo if now else None))
        for whole in spans
        for span in _each(lower, whole)
    )


def _own_words(text: str) -> str:
    """`text` with what is quoted blanked, so that every offset still holds."""
    return _QUOTED.sub(lambda m: " " * len(m.group()), parts(text).masked)


def _spans(text: str) -> list[Span]:
    look = Look(text)
    rules = rules_in(phrasings, look.language)
    found = sorted(
        (span for rule in rules for span in rule.find(look) if span is not None),
        key=lambda span: (span.start, -span.end),
    )
    kept: list[Span] = []
    for span in found:
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        elif not _in_question(look, span):
            kept.append(span)
    return kept


def _in_question(look: Look, span: Span) -> bool:
    """Whether the promise is what a question asks about: "Did they say we'll call you?"."""
    sentence = look.sentence_around(span)
    if look.text[sentence.end - 1 : sentence.end] != "?" or span.start - sentence.start > _FAR:
        return False
    return _ASKS.match(look.lower[sentence.start : span.start]) is not None


def _each(lower: str, span: Span) -> list[Span]:
    """One promise, or two that share a subject: "I'll refund you today and write on Friday"."""
    words = lower[span.start : span.end]
    times = times_in(words)
    for also in _ALSO.finditer(words):
        if any(time.span.start < also.end() and also.start() < time.span.end for time in times):
            continue
        if _exact(times_in(words[: also.start()])) and _exact(times_in(words[also.end() :])):
            first = Span(span.start, span.start + also.start())
            return [first, Span(span.start + also.end(), span.end)]
    return [span]


def _promise(text: str, lower: str, span: Span, now: datetime | None, tz: tzinfo | None) -> Promise:
    times = times_in(lower[span.start : span.end])
    when = _best(times)
    deal = deal_for(text, lower, span)
    condition = _condition(deal, now, tz)
    placed = _placed(when, condition, now, tz)
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


def _condition(deal: Deal | None, now: datetime | None, tz: tzinfo | None) -> Condition | None:
    if deal is None:
        return None
    when = _best(deal.times)
    placed = when.placed(now, tz) if when else NOWHERE
    return Condition(deal.what, placed.due, placed.due_date)


def _placed(
    when: Time | None,
    condition: Condition | None,
    now: datetime | None,
    tz: tzinfo | None,
) -> Placed:
    """When a promise is due; in a deal, a spell counts from the customer's part, once known."""
    if when is None:
        return NOWHERE
    if when.spell is None or condition is None:
        return when.placed(now, tz)
    if condition.due is not None:
        return when.placed(condition.due, tz)
    if condition.due_date is None or when.spell.elapsed is not None:
        return NOWHERE
    return when.placed(datetime.combine(condition.due_date, time(12), tz or UTC), tz)


def _best(times: tuple[Time, ...]) -> Time | None:
    """The time that a promise is held to: a deadline before another, any before "soon"."""
    return min(times, key=lambda t: (t.vague, not t.deadline, t.spell is None), default=None)


def _exact(times: tuple[Time, ...]) -> bool:
    return any(not time.vague for time in times)
