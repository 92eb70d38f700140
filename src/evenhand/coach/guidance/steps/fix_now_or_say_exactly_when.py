"""Fix it on the spot, or say exactly when.

Why it matters: the first contact that ends the matter is worth more than any apology for a
second.

Source: Marinova, Singh and Singh 2018 (solving raises satisfaction, more sorry does not).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import ACTED, WHEN, said
from evenhand.coach.kinds import pattern, phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Fix it now, or say exactly when",
    say=(
        "I have just arranged that {thing} is put right, so that it is done before {day}.",
        "I am putting {thing} right now; it will be done by 4 pm today.",
        "I am putting this right now; it will be done by 4 pm today.",
    ),
)

does = (
    "I have refunded the second charge just now.",
    "I've sent a new lid, it reaches you on Thursday.",
    "It will work again by 4 pm.",
)

not_yet = (
    "We will look into it.",
    "I have read your message.",
    "It should work soon.",
)

done = said(
    phrases(
        *words("step_fix_now_or_say_exactly_when"),
    ),
    pattern(rf"\b(?:will|'ll|reaches|arrives|comes)\b[^.!?]{{0,80}}?\b{WHEN}"),
    ACTED,
)
