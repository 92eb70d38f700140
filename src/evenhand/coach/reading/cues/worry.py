"""They are worried about something that may happen.

Why it matters: a worry is met by a fact and a time, not by being told not to worry.

What it often means: a question or a problem with a person behind it.

Source: EmoWOZ label set (fearful as a state of its own in service dialogues).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="feeling", hint="They are worried: a fact and a time will help.")

notices = (
    "I am «worried» that the passport will not be back in time.",
    "we are getting «nervous» about the deadline",
    "«I'm concerned» about the crack near the window.",
    "«Fingers crossed» it gets here «before the wedding».",
)

ignores = (
    "No need to worry, I found the passport.",
    "As far as the crack is concerned, it is fixed.",
    "I keep my fingers clean when I paint.",
    "I am not worried about the colour.",
)

find = phrases(
    *words("worry"),
    unless=("no need to worry", "not worried", "don't worry", "no worries"),
)
