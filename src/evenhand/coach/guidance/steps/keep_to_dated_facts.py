"""Keep to dated facts, and do not argue.

Why it matters: what stands in public or before a court is read by people who were not there; only
days and acts help them.

Source: ideas collected from bloopglobal.com (one post can make or break a business); trade
practice.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import DAY, said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Keep to dated facts, do not argue",
    say=(
        "You ordered on 3 May, we sent it on 5 May, and on 9 May you told us that it was broken.",
    ),
)

does = (
    "On 3 May you ordered, on 5 May we sent it.",
    "Your letter of 2 June reached us on Tuesday.",
    "It was delivered on 14 March at 9:40.",
)

not_yet = (
    "You cannot sue us.",
    "Go ahead and post it.",
    "That is not true.",
    "You may write what you like.",
)

done = said(
    pattern(r"\b(?:on|of|since)\b[^.!?\n]{0,12}?" + DAY),
)
