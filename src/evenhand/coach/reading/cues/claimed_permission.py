"""They say that one of us has already allowed it.

Why it matters: it may well be true. Look it up before saying yes or no; a no to something that was
promised is worse than any rule.

What it often means: an exception that was granted, or one that is hoped for.

Source: tau-bench, airline tasks 0 and 1 (scripted customers who claim an earlier approval).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="wish", hint="They say one of us allowed it: look it up first.")

notices = (
    "«Your colleague said I could» bring the dog.",
    "The man in the shop «told me it would be fine».",
    "«last year you let» me keep the boat here over winter",
    "Anna «from your team approved» the refund.",
)

ignores = (
    "Your colleague said hello and was very kind.",
    "My doctor told me it would be fine to travel.",
    "Let me know when the boat is ready.",
    "Has the refund been approved?",
)

find = phrases(
    *words("claimed_permission"),
    unless=("doctor told me",),
)
