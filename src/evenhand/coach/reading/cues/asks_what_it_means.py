"""They ask what is meant, which of two it is, or where one begins.

Why it matters: the question is about our words, not about their matter. Whoever must ask which of
our two letters holds has been left alone with both.

What it often means: confused. Answer with one clear next step; the explanation may follow.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="confused", hint="They ask what is meant: one clear next step.")

notices = (
    "«What does line four mean»?",
    "«which one is it»",
    "I «dont get it».",
    "«I must have misunderstood» something.",
    "This is «all new to me».",
)

ignores = (
    "I mean the green one.",
    "Get it here by Friday, please.",
    "Which colours do you have?",
    "The meaning of the song is lovely.",
)

find = phrases(
    *words("asks_what_it_means"),
)
