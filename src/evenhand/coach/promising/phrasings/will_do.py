"""A promise without its "I": "will call you by two".

Why it matters: short as a text message, and meant just as much.

What it often means: the answer was written in a hurry. The promise still needs an owner.

Source: Canity, How to Deal with Customers (2022), on naming the time of the call.
"""

from __future__ import annotations

from evenhand.coach.kinds import pattern
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="A promise in short: it needs a time and an owner.")

notices = (
    "«Will call you by two».",
    "Got it. «Will get back to you tomorrow».",
    "Thanks Penny! «Will send the label within the hour».",
    "«Back to you by Friday».",
)

ignores = (
    "Will it be sent by Friday?",
    "Will you call me by two?",
    "The will is with the notary by Friday.",
    "Back in stock by Friday, says the maker.",
    "Will not be long.",
)

find = pattern(
    r"(?:^|[.!?\n]\s{0,3})(?P<found>(?:will (?:call|ring|phone|text|e-?mail|write|send|get back|"
    r"come back|get (?:this|it|that)|let you know|keep you|be in touch|be back|check|look into"
    r"|refund|replace)"
    r"|(?:back (?:to|with)|with) you (?:by|within|before|on|tomorrow|today|tonight|in))"
    r"(?: (?!if\b|when\b|once\b|but\b)[^\s.!?;,]{1,30}){0,14})",
    needs=("will ", "back to you", "back with you", "with you "),
)
