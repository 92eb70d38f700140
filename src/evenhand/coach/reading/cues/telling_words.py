"""Plain words that, counted over many messages, say what state somebody is in.

Why it matters: most people never use the telling phrase. Their plain words still lean one way, and
many small leanings together read what no list of phrases holds.

What it often means: what the words lean to; each leans a little, and none of them alone decides.

Source: fitted to the messages written for this project (`bench/messages`), as the page on the
scoreboard tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.reading.words import telling, told
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(concern="words", hint="Plain words that lean one way, counted over many messages.")

notices = (
    "the fingerprint login has «stopped» working since i got the new phone",
    "the sound «stopped» halfway through and i had paid for both",
    "went all the way there and it was «closed»",
)

ignores = (
    "We stopped for tea at yours and it was lovely, thank you.",
    "Is the gallery closed on Mondays?",
    "When did the old link expire?",
    "Could you send me the photos, please?",
)

LEANING = 2.0
"""Points by which the words must lean away from `routine` to be worth quoting."""

MOST = 3


def find(look: Look) -> Iterator[Span]:
    """The words that lean most to the situation to which all of them together lean."""
    points = told(look.lower)
    leaning = max(points, key=points.__getitem__, default="routine")
    if points.get(leaning, 0.0) - points.get("routine", 0.0) >= LEANING:
        yield from telling(look.lower, leaning, MOST)
