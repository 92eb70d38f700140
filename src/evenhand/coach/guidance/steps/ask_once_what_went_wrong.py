"""Ask once what went wrong, without holding them.

Why it matters: the one who leaves knows what the next one will leave for, and a single question
costs them nothing.

Source: trade practice on leaving customers; HEARD (diagnose).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Ask once what went wrong, and leave it there",
    say=("May I ask, only once: what should we have done better? You need not answer.",),
)

does = (
    "May I ask what made you decide to leave?",
    "If you like, tell me in a line what went wrong.",
    "What could we have done better? You need not answer.",
    "One question, if I may: what would have kept you?",
)

not_yet = (
    "What is your customer number?",
    "Before you go, we have an offer for you.",
    "Tell me your number so that I can cancel it.",
    "What you say is not right.",
)

done = said(
    pattern(
        r"\b(?:what|why|which|where)\b[^.?!]{0,60}?\b(?:you (?:decide|decided|leave|leaving|go|"
        r"cancel)|went wrong|(?:we|i) (?:have )?(?:done|do|did) (?:better|differently|wrong)|"
        r"(?:have )?(?:kept|keep) you|better|let you down|made you)\b",
        needs=("what", "why", "which", "where"),
    ),
)
