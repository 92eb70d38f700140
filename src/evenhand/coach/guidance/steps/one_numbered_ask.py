"""Ask for what is missing, numbered, with an example of each.

Why it matters: what was asked twice and came wrong twice was not asked clearly; a number and an
example make it so.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness" (tell
them what to do differently).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern, phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Ask once more, numbered, with an example",
    say=(
        "I need two things: 1. the number on the back (like AB-1234), 2. the date on the receipt.",
    ),
)

does = (
    "I need two things: 1. the number on the back, for example AB-1234. 2. the date of purchase.",
    "Please send me:\n1. a photo of the label\n2. the last four digits",
    "One thing is missing: the number on the back; it looks like this: AB-1234.",
    "What I still need is (1) your signature on page 2 and (2) the date beside it.",
)

not_yet = (
    "Please send the missing documents.",
    "You forgot the number again.",
    "1. May is fine.",
    "We need some more information.",
)

done = said(
    pattern(
        r"(?s)\b(?:need|send|missing|ask|give|tell|want)\b[^?!]{0,120}?(?:^|[\s(:])1[.):]\s?\S.{1,300}?[\s(]2[.):]\s?\S",
        needs=("need", "send", "missing", "ask", "give", "tell", "want"),
    ),
    phrases(
        *words("step_one_numbered_ask"),
    ),
)
