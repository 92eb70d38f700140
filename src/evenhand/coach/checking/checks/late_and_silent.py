"""A time that we named is past, and the reply does not say so.

Why it matters: the customer knows it to the day. A reply that gives a new time as if it were the
first makes a second failure of one, and a second failure hurts more than the first.

Say instead: open with it, own it, and give a new time with room in it: "We said Monday, and you
heard nothing. That is our fault. Kay rings you today at three."

Source: Maxham and Netemeyer (2002): after two failures people blame more and forgive less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

from evenhand.coach.checking.ours import apology, promise
from evenhand.coach.kinds import holds, phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Condition, Facts, Message, Promise, Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="trust",
    hint="A time we named is past. Open with that, own it, and give a new one.",
    since="0.2",
)

_CALL = Promise("I'll call you by noon", Span(0, 21), "call", datetime(2026, 3, 4, 12, tzinfo=UTC))
_WRITE = Promise("We write on Tuesday", Span(0, 19), "write", due_date=date(2026, 3, 3))
_IF_SENT = replace(_CALL, condition=Condition("you send me the picture"))
_NEXT_DAY = datetime(2026, 3, 5, 9, tzinfo=UTC)
_SAID = Message("I'll ring you by Tuesday with the date.", "us", datetime(2026, 2, 27, tzinfo=UTC))

notices = (
    Answering(
        to="You said the blinds would be up by Friday. It is Tuesday.",
        draft="Dear Mrs Osei, the blinds will be fitted on 14 June between nine and eleven.",
    ),
    Answering(
        to="Is there any news about the boiler?",
        draft="Hello Ben, the engineer comes on Thursday at ten.",
        facts=Facts(promises=(_CALL,)),
        at=_NEXT_DAY,
    ),
    Answering(
        to="Any news?",
        draft="The panel meets on Monday and you hear from me at noon.",
        facts=Facts(promises=(_WRITE,)),
        at=_NEXT_DAY,
    ),
    Answering(
        to="Nobody rang. Is there a date now?",
        draft="The date is 9 March, at eight in the morning.",
        before=(Message("When is the removal?"), _SAID),
        at=_NEXT_DAY,
    ),
    Answering(
        to="I was told within ten days that I'd have the key. Still nothing.",
        draft="Keys are cut to order and you can fetch yours from the lodge on Monday.",
    ),
)

ignores = (
    "The blinds will be fitted on 14 June between nine and eleven.",
    Answering(
        to="You said the blinds would be up by Friday. It is Tuesday.",
        draft="We said Friday and nobody came, and that is our fault. They go up on Thursday.",
    ),
    Answering(
        to="You said the blinds would be up by Friday. What time on Friday will it be?",
        draft="The fitter comes between nine and eleven.",
    ),
    Answering(
        to="Any news about the boiler?",
        draft="The engineer comes on Thursday at ten.",
        facts=Facts(promises=(_CALL,)),
        at=datetime(2026, 3, 4, 9, tzinfo=UTC),
    ),
    Answering(
        to="Is there any news about the boiler?",
        draft="Hello Ben, the engineer comes on Thursday at ten.",
        facts=Facts(promises=(_IF_SENT,)),
        at=_NEXT_DAY,
    ),
    Answering(
        to="Any news about the boiler?",
        draft="Sorry, Ben: I said noon yesterday. The engineer comes on Thursday at ten.",
        facts=Facts(promises=(_CALL,)),
        at=_NEXT_DAY,
    ),
    Answering(
        to="Thank you for ringing. Is there a date now?",
        draft="The date is 9 March, at eight in the morning.",
        before=(Message("When is the removal?"), _SAID),
        at=_NEXT_DAY,
    ),
)

_SAYING = re.compile(
    r"\b(?:(?:you|they|he|she|we|someone|somebody|(?:your|the) (?:\w+ )?\w+)(?:'d| had| have"
    r"|'ve)? (?:all )?(?:said|promised|wrote|assured|guaranteed|told (?:me|us))|(?:you|they"
    r"|someone|somebody) (?:was|were) (?:going|meant|supposed) to|(?:was|were) (?:supposed|meant"
    r"|due) to|(?:i|we)(?:'d)? (?:was|were|had been|been) (?:told|promised|assured)|said (?:you"
    r"|he|she|they|i)'?d)\b"
)
_A_TIME = re.compile(
    r"\bby (?:mon|tue|wed|thu|fri|sat|sun)\b|\b\d+ (?:working )?(?:days|hours|weeks)\b|\b(?:in"
    r"|within|by|until|before|on) (?:a|the|an|\w+day|\d)|\b(?:yesterday|last (?:week|night"
    r"|month))\b"
)
_MISSED = re.compile(
    r"\b(?:still (?:no|not|nothing|waiting|haven'?t|hasn'?t)|nothing\b|never\b|no (?:call|answer"
    r"|reply|refund|news|word|one|sign|show)\b|noone|nobody|heard not|haven'?t (?:heard|had|got"
    r"|received|seen)|(?:has|had|have)(?:n'?t| not) (?:come|arrived|called|rung|been|happened)"
    r"|did(?:n'?t| not)\b|it(?:'s|s| is) (?:now |already )?(?:the \d|\d|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day|january|february|march|april|may\b|june|july|august|september|october"
    r"|november|december|been)|(?:days?|weeks?|months?|hours?) (?:now|ago|late|later|since)\b"
    r"|i(?:'ve)? chased|overdue|asked \w+ times|that (?:was|has passed)|came and went|has passed"
    r"|where(?:'s| is| are) (?:my|the|it|he|she)|twice)"
)
_NOT_KEPT = re.compile(
    r"\b(?:nobody|no one|noone|you never|nothing (?:came|happened|arrived|yet|since)"
    r"|still (?:no\b|nothing|waiting|not)|(?:you|he|she|they) did(?:n'?t| not)|(?:has"
    r"|have)(?:n'?t| not) (?:rung|called|written|come|arrived))"
)
_OWNED = phrases(
    "sorry",
    "apolog*",
    "should have",
    "ought to have",
    "shouldn't have",
    "late",
    "overdue",
    "missed",
    "our (mistake|fault|error|delay)",
    "my (mistake|fault|error)",
    "(we|i) (said|told you|promised)",
    "you're right",
    "you are right",
    "too long",
    "let you down",
    "(didn't|did not) (keep|call|write|ring)",
    "(that's|that is) on (us|me)",
    "kept you waiting",
    "(we|i) broke",
    "as promised",
    "our promise",
    "you were (promised|told)",
    "nobody (made|came|called|rang|wrote)",
)


def find(look: Look) -> Iterator[None]:
    """One None when something of ours is late and the draft does not say so."""
    if not look.text.strip() or not _is_late(look):
        return
    if not holds(_OWNED, look) and not holds(apology, look):
        yield None


def _is_late(look: Look) -> bool:
    if look.at is not None and any(_is_past(one, look.at) for one in look.facts.promises):
        return True
    theirs = look.answered
    return theirs is not None and (_named_as_missed(theirs.text) or _missed_before(look, theirs))


def _is_past(one: Promise, at: datetime) -> bool:
    """Whether it was to be kept by `at`; what waits on the customer may not have fallen due."""
    if one.by != "us" or one.condition is not None:
        return False
    if one.due is not None:
        return one.due < at
    return one.due_date is not None and one.due_date < at.date()


@lru_cache(maxsize=64)
def _named_as_missed(text: str) -> bool:
    """Whether they name a time that we had said, and that it has passed."""
    theirs = Look(text)
    said = _SAYING.search(theirs.lower)
    if said is None:
        return False
    after = theirs.lower[said.end() : said.end() + 90]
    timed = any(not t.vague for t in times_in(after)) or _A_TIME.search(after)
    missed = _MISSED.search(theirs.lower)
    return bool(timed) and missed is not None


def _missed_before(look: Look, theirs: Look) -> bool:
    """Whether an earlier reply of ours named a time that they now call missed."""
    if not look.before or _NOT_KEPT.search(theirs.lower) is None:
        return False
    return any(
        holds(promise, earlier) and _has_passed(earlier, message.at, look.at)
        for message in look.before
        if message.by == "us"
        for earlier in (Look(message.text),)
    )


def _has_passed(earlier: Look, said_at: datetime | None, now: datetime | None) -> bool:
    """Whether a time named in `earlier` is past; when the moments are not known, it is believed."""
    named = [time for time in times_in(earlier.lower) if not time.vague]
    if said_at is None or now is None:
        return bool(named)
    placed = [time.placed(said_at) for time in named]
    return any(
        (p.due is not None and p.due < now) or (p.due_date is not None and p.due_date < now.date())
        for p in placed
    )
