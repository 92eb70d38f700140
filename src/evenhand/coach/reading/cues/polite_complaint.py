"""A complaint in polite words, without a single harsh one.

Why it matters: half of those who are let down say so gently, and gentle words are read as content.
They leave as quietly as they complained.

What it often means: a problem or a disappointment at low heat. Answer the matter, not the manner.

Source: Preotiuc-Pietro, Gaman and Aletras 2019 (complaints without negative sentiment).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="hope", hint="A complaint, only politely put.")

notices = (
    "«I'm afraid» the lamp came without its shade.",
    "«Just wanted to let you know» that the soup was cold both times.",
    "«Not to complain, but» the waiting room had no chairs.",
    "It is «a little disheartening» that nobody wrote.",
    "I «hate to bother you, but» the gate still squeaks after your repair.",
)

ignores = (
    "I'm not afraid of a bit of rain, so keep the garden tour on.",
    "Just wanted to say thank you.",
    "I have nothing to complain about.",
    "A little bird told me that you open on Sunday.",
    "I'm afraid of dogs, could the courier ring first?",
)

find = phrases(
    *words("polite_complaint"),
    unless=("i'm afraid of",),
)
