"""Name what they hoped for, in their own words.

Why it matters: people hear you once they feel heard, and a hope named shows that you read it all.

Source: Canity, How to Deal with Customers (2022); Packard and Berger 2021 (concrete words show
listening).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import opens_with_their_words, said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Answering, Look

step = Advice(
    do="Name what they hoped for",
    say=(
        "You were looking forward to {hope} for {day}.",
        "You were looking forward to {hope}.",
        "You were looking forward to this, and it came out otherwise.",
    ),
)

does = (
    "You were looking forward to them for Saturday, and they arrived duller than the photo showed.",
    "I can see that you had hoped for a quiet weekend.",
    "You expected the colours of the website.",
    Answering(
        "I came for HER. 200 km. And then some bloke with a guitar.",
        "You came so far for one voice, and then some bloke with a guitar.",
    ),
)

not_yet = (
    "Thank you for your message.",
    "I am looking forward to your answer.",
    "We hope to see you again.",
    Answering("I came for HER. And then some bloke with a guitar.", "We are sorry. The guitar"),
)

_NAMED = said(phrases(*words("step_name_what_they_hoped_for")))


def done(look: Look) -> bool:
    """Whether the hope is named, or the letter opens with their own words."""
    return _NAMED(look) or opens_with_their_words(look)
