"""Look up what was allowed before you say yes or no.

Why it matters: if one of us did allow it, we keep our word; if nothing is found, say so neutrally
and blame nobody.

Source: tau2-bench, airline tasks 0 and 1 (customers who say that a colleague approved it).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Look up what was allowed, before yes or no",
    say=("I am looking up what my colleague wrote down, and you have my answer by 4 pm.",),
)

does = (
    "I am looking up what my colleague wrote down.",
    "I have asked Tom what was agreed, and you hear from me by noon.",
    "I looked through our notes of that day and found nothing about it; do you have it in writing?",
    "Let me check with the shop what they told you.",
)

not_yet = (
    "Nobody here would have said that.",
    "My colleague made a mistake.",
    "I looked at your order.",
    "Ask my colleague again.",
)

done = said(
    phrases(
        *words("step_look_it_up_first"),
        unless=("you should look",),
    ),
)
