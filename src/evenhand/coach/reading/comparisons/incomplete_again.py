"""What we asked for, twice by now, is still missing.

Why it matters: asking a third time in the same words will fail the same way. Ask for that one
thing, numbered, with a way to do it, and say what happens once it is here.

What it often means: our ask was hidden in a long message, or they do not know how. Was it clear?

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from evenhand.coach.records.asked import THINGS, patterns
from evenhand.coach.records.said import MOST, first_sentence, own_words, quoted
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Fact, Message

rule = Rule(
    concern="repeating",
    hint="Asked for twice, still missing: ask once more, numbered.",
    since="0.2",
)


def _us(text: str, day: int) -> Message:
    return Message(text, "us", datetime(2026, 3, day, 9, tzinfo=UTC))


def _them(text: str, day: int) -> Message:
    return Message(text, "customer", datetime(2026, 3, day, 9, tzinfo=UTC))


_PHOTO = (
    _them("The lamp is cracked.", 2),
    _us("I am sorry. Could you please send us a photo of the crack?", 3),
    _them("It is the left side, as I wrote.", 4),
    _us("To go on we still need a picture of it.", 5),
)
_NUMBER = (
    _us("Thank you. Please tell us your order number, then I can look it up.", 3),
    _them("It was in spring.", 4),
    _us("What is your order number?", 5),
)
_PROOF = (
    _us("We need a proof of address to go on.", 3),
    _them("I live in Leeds.", 4),
    _us("Please upload your proof of address.", 6),
)

notices = (
    Known("«So when do I get my new lamp?»", _PHOTO),
    Known("Hello. «I bought it from you in spring.» Why is this so hard?", _NUMBER),
    Known("«I have been your customer for nine years.»", _PROOF),
)

ignores = (
    "So when do I get my new lamp?",
    Known("So when do I get my new lamp?", _PHOTO[:2]),
    Known("Here you go, the left side as attached.", _PHOTO),
    Known("I cannot take a photo, my phone is broken.", _PHOTO),
    Known("I will send it tonight when I am home.", _PHOTO),
    Known("It is 88-4471, bought in spring.", _NUMBER),
    Known("Where do I find my order number?", _NUMBER),
    Known("Ok, thank you.", _PROOF),
    Known(
        "I have been your customer for nine years.",
        (*_PROOF[:1], _them("Attached you find it.", 4), *_PROOF[2:]),
    ),
)

_ANSWERS = re.compile(
    r"\b(?:i'll|i will|we'll|we will|will (?:do|send)|going to|later today|tonight|tomorrow"
    r"|on its way|in a (?:minute|moment)|don't have|do not have|no longer have"
    r"|(?:can't|cannot) (?:find|send|take)|already (?:sent|gave|given|told|did)"
    r"|have sent|i sent|why do you need)\b"
)
_FEWEST = 2
_FEWEST_WORDS = 4


def find(look: Look) -> Iterator[Compared]:
    """The newest message, when something asked for twice is neither in it nor spoken of."""
    before = look.before[-MOST:]
    if sum(message.by == "us" for message in before) < _FEWEST:
        return
    place = first_sentence(look.text, _FEWEST_WORDS)
    if place is None or _ANSWERS.search(look.lower):
        return
    facts = [fact for item in THINGS for fact in _missing(item, look.lower, before)]
    if facts:
        yield Compared(place.start, place.end, tuple(dict.fromkeys(facts)))


def _missing(item: str, lower: str, before: Sequence[Message]) -> tuple[Fact, ...]:
    """Our asks for `item`, when there are two and nothing since has given it."""
    ask, named, given = patterns(item)
    asks: list[Fact] = []
    first = len(before)
    for number, message in enumerate(before):
        found = ask.search(message.text.lower()) if message.by == "us" else None
        if found:
            first = min(first, number)
            asks.append(quoted(message.text, found.start(), message.at, "We asked"))
    if len(asks) < _FEWEST or named.search(lower) or given.search(lower):
        return ()
    since = (m for m in before[first:] if m.by == "customer")
    return () if any(given.search(own_words(m).lower()) for m in since) else tuple(asks)
