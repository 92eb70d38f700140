"""They give us what we asked for: a number, a file, a yes, a date.

Why it matters: the ball is with us. Take it up where it was left, and say what happens now.

What it often means: routine.

Source: trade practice; the "inform" act in sets of service dialogues.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="routine", hint="They give what was asked for: take it up.")

notices = (
    "«Here is my» order number: 4471.",
    "«I have attached the» photo of the meter.",
    "«As requested», the form.",
    "«my address is» now 12 Mill Lane",
    "«Just to confirm», we are six.",
    "«I have sent the» key by post.",
)

ignores = (
    "Here we go again.",
    "I am very attached to that old teapot.",
    "I requested a quiet room and got the lift shaft.",
    "Is my address still correct?",
    "I'll be there never mind the rain.",
)

find = phrases(
    *words("tells_us_something"),
    unless=("i'll be there never",),
)
