"""They say that something is not as it is for everybody else: it does not, nobody did, there is no.

Why it matters: most faults are told without the word "fault". What is missing is the message.

What it often means: a problem, told plainly. Own it, and mend it or say exactly when.

Source: Olshtain and Weinbach 1987 (a complaint names what was expected and did not happen).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="problem", hint="What should be is not: own it, and say when it will.")

notices = (
    "The bin «wasn't emptied» on Monday.",
    "Undo «does nothing» since the update.",
    "«nobody came» and I had the kettle on",
    "They took the fare «but no» ticket came.",
    "We have «been without» water since noon.",
)

ignores = (
    "There is no hurry at all.",
    "If nobody came by nine, would you ring us?",
    "We want for nothing, thank you.",
    "I have not decided yet which one to take.",
)

find = phrases(
    *words("says_what_is_not"),
    unless=(
        "(if|in case|so that|until|unless|when) ... (nobody|nothing|no one)",
        "(if|in case|so that|until|unless|when) ... (doesn't|won't|isn't|not|wasn't)",
        "there (is|was) (no|nothing) (hurry|rush|need|problem|doubt|wrong|to complain|better|like)",
        "there's (no|nothing) (hurry|rush|need|problem|doubt|better|like|wrong)",
        "but (not|no) (urgent|hurry|rush|worries|problem|only|before|on|sure)",
        "(can't|couldn't) (wait|thank|fault|praise|recommend|believe)",
        "didn't (expect|need|think) (that|this|it)",
        "(no|nothing) (but praise|to add|else to)",
    ),
)
