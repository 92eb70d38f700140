"""Something is late, cancelled, lost, or was never brought.

Why it matters: waiting without knowing feels longer than waiting with a time. A time, even a far
one, is worth more than "soon".

What it often means: a problem, or a disappointment when it spoilt a plan.

Source: Maister 1985, The Psychology of Waiting Lines.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="matter", hint="Late, cancelled, lost or never brought.")

notices = (
    "My train «was cancelled» and the next is full.",
    "«You lost my» bag.",
    "the driver is two «hours late» again",
    "Our table was «given away» while we parked the car.",
    "The flight is «delayed», I will «miss my connection».",
)

ignores = (
    "Sorry for my late answer.",
    "How late are you open?",
    "I cancelled my gym in March, thanks for confirming.",
    "My late aunt was your customer.",
    "I lost my bag in your shop, did anybody hand it in?",
)

find = phrases(
    *words("late_or_lost"),
    unless=(
        "i lost my",
        "i cancelled",
        "(i'll|i will|we'll|we will|i might|we might|i'm|i am) [be|running] ... late",
        "my late (aunt|uncle|husband|wife|mother|father|mum|mom|dad)",
        "late (answer|reply|response)",
        "too late to (add|change|book|order)",
        "i missed my",
    ),
)
