"""Pressure: a last chance, an ultimatum, a hurry, flattery with a request.

Why it matters: the answer must not drift because the question was put harder. An emergency may
still be true; offer the way that is open for true ones.

What it often means: an exception, or anger looking for a lever.

Source: tau-bench, airline tasks 4, 6, 28, 35, 36, 43 and 45 (customers who press in turns).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="wish", hint="They press; keep the answer the same and kind.")

notices = (
    "This is «your last chance» to put it right.",
    "I «won't leave until I» have my money.",
    "if i dont have it by noon «there will be trouble»",
    "I have been a customer for twelve years, «you owe me» this.",
    "«I demand» «an answer right now».",
)

ignores = (
    "Is Friday the last chance to register?",
    "I won't leave until Sunday, so come any day.",
    "Right now it works, thank you.",
    "How much do I owe you?",
)

find = phrases(
    *words("pressure"),
)
