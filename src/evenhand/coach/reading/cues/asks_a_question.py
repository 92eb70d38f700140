"""A plain question or request, nothing wrong.

Why it matters: most messages are this. The kindest thing is a full answer, at once, without ado.

What it often means: routine. Words of trouble beside it decide what it is.

Source: what plain requests sound like in the banking77 and NatCS sets.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="routine", hint="A plain question: answer it in full.")

notices = (
    "«Do you have» a table for four on Sunday?",
    "«When will» the tickets go on sale?",
    "«can i» bring my own bicycle",
    "«Is there» parking nearby?",
    "«How much» «is the» large one?",
    "«I was wondering» whether you gift-wrap.",
)

ignores = (
    "You do nothing.",
    "My will is in your safe, I come on Monday.",
    "There is no parking at all, that was a surprise.",
    "I can not.",
)

find = phrases(
    *words("asks_a_question"),
    unless=(
        "how long (must|do i have to) i",
        "(will|would) you (ever|finally)",
        "how (much|many) (more|longer|times)",
        "is there (a reason)",
        "do you (think|expect|even|realise|realize|have any idea)",
        "is this (the best|how you|a joke|acceptable)",
        "my will is",
        "what (is wrong|the hell|a joke|the fuck)",
    ),
)
