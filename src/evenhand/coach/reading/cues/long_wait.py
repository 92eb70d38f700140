"""They have been kept waiting: on hold, in a queue, for an answer.

Why it matters: an unexplained wait with no end in sight is the kind that angers most. Say what
happens next and when, before anything else.

What it often means: anger or disappointment, growing by the minute.

Source: Maister 1985, The Psychology of Waiting Lines (uncertain waits feel longer).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="history", hint="They have been kept waiting, and say how long.")

notices = (
    "I have been «on hold» since nine.",
    "«still waiting» for the electrician",
    "We «waited three hours» for a bed.",
    "It has been two weeks and I have «heard nothing».",
    "«No answer to» my last two letters.",
    "«Day nine» and the phone is still dead.",
)

ignores = (
    "I can wait, no hurry.",
    "How long is the wait for a table?",
    "Please hold the parcel until Monday.",
    "I'm waiting for my salary before I order.",
    "They need no answer.",
    "The tour leaves on day nine.",
)

_WAITED = r"\b(?:wait(?:ed|ing)?|queued|spen[dt]|sat|sit|stood|wasted)\s+(?:\w{1,12}\s+){0,3}?"
_HOW_MANY = (
    r"(?:\d{1,3}(?:[.,]5)?\+?|an?|one|two|three|four|five|six|seven|ten|twenty|several|"
    r"half an|many)"
)
_TIME = r"(?:hours?|hrs?|h|minutes?|mins?|days?|weeks?|months?)\b"

find = either(
    phrases(
        *words("long_wait"),
        unless=(
            "need no (answer|reply)",
            "no (answer|reply) (needed|necessary)",
            "too long (for|in)",
            "(payment|transfer|card|transaction|account|order) [is|was] [still] on hold",
        ),
    ),
    pattern(
        rf"{_WAITED}{_HOW_MANY}\s*{_TIME}",
        needs=(
            "wait",
            "waited",
            "waiting",
            "queued",
            "spend",
            "spent",
            "sat",
            "sit",
            "stood",
            "wasted",
        ),
    ),
    pattern(
        r"(?:^|[.,!?:]\s{1,2}|\b(?:now|it's|its)\s)"
        r"(?P<found>day\s(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b",
        needs=("day",),
    ),
)
