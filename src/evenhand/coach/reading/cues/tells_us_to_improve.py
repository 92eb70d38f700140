"""They tell us what we should do better.

Why it matters: advice is interest. It comes from people who want to stay, and it is free.

What it often means: disappointed at low heat, sometimes plain feedback.

Source: Canity, How to Deal with Customers (2022) (putting changes in place).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="wish", hint="They say what should be better.")

notices = (
    "«You need to» train the people at the counter.",
    "«Please bring back» the old menu.",
    "«you guys should» open a second till",
    "The path «needs to be» lit at night.",
    "«Why not put» a sign up?",
)

ignores = (
    "Do you need to see my passport?",
    "I need to be at the airport at six.",
    "Should you need more, write to me.",
    "Bring back memories, this song does.",
)

find = phrases(
    *words("tells_us_to_improve"),
    unless=(
        "i need to be",
        "(do|would|will|if) you need to",
        "(i|we) need to (be|get|do|change|stop|fix|update)",
        "anything (i|we) need to",
        "(pin|account|card|currency|transaction|payment|transfer|this|money) needs to (be|get)",
        "(will|can|do|would|could) i get (a|some) (real|better|proper)",
        "(he|she|it|they|parcel|package|order) needs to (be|get)",
    ),
)
