"""Give a named person who may decide, and a time.

Why it matters: "Somebody will contact you" is the sentence they have heard already.

Source: trade definition of escalation, and what customers ask for when they escalate.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Give a named person and a time",
    say=(
        "{name}, I have asked our lead to read this with me; you hear from us by 4 pm today.",
        "I have asked our lead to read this with me; you hear from us by 4 pm today.",
    ),
)

does = (
    "Our manager Ruth Keller will call you at four.",
    "I am the one who may decide this.",
    "I have asked my team lead, and she writes to you by noon.",
)

not_yet = (
    "Somebody will contact you.",
    "The manager is not available.",
    "I have asked you for the number.",
)

done = said(
    phrases(
        *words("step_give_a_named_person"),
        unless=("manager is not",),
    )
)
