"""Give a named person who may decide, and a time.

Why it matters: "Somebody will contact you" is the sentence they have heard already.

Source: trade definition of escalation, and what customers ask for when they escalate.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern, phrases
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
    "Ife Sandell looks at it from scratch and rings you on Friday.",
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
        unless=("manager is not", "head office"),
    ),
    pattern(
        r"\b(?!(?:The|We|They|You|She|He|It|That|This|Then|And|But|If|Our|My|Somebody|Someone|One|"
        r"Please|Who|Nobody)\b)[A-Z][a-z]{2,14}(?:,? [A-Z][a-z]{2,14})?(?:, [^.!?,]{2,40},)?"
        r"(?:'ll| will| is|)? ?(?:ring|call|phon|writ|visit|look|see|decid|contact)[a-z]{0,3} "
        r"(?:you|it|this|back|into|at)\b",
        cased=True,
    ),
)
