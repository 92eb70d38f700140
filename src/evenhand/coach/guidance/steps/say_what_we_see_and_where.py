"""Say what you see, where, and of which day, without an adjective.

Why it matters: a fact with its source and its date can be looked at by two people; a verdict only
be fought.

Source: ideas collected from bloopglobal.com (state the details clearly and politely); tau2-bench,
airline tasks 3, 5 and 48.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import DAY, said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Say what you see, where, and of which day",
    say=(
        "{name}, what I see here: {fact}.",
        "What I see here: {fact}.",
        "I have looked it up, and I see one entry here, of 6 March.",
    ),
)

does = (
    "What I see here is a delivery on 6 March, signed at 10:20.",
    "Our record shows two refunds, on 4 January and on 2 February.",
    "On 3 March you wrote that the lamp was whole.",
    "In your account I find one payment, of 2 March.",
)

not_yet = (
    "You are wrong about that.",
    "We see what we can do by Monday.",
    "As we said on Monday, no.",
    "That is not what happened.",
)

done = said(
    pattern(
        r"\b(?:i|we) (?:can )?(?:see|find|have)\b(?! what (?:i|we) can)[^!?\n]{0,120}?" + DAY,
    ),
    pattern(
        r"\b(?:records?|books?|system|account|log|tracking|letter|message|note|entry)\b[^!?\n]{0,60}?\b(?:shows?|says?|has|holds?|lists?|"
        r"reads|tells|of)\b[^!?\n]{0,120}?" + DAY,
    ),
    pattern(
        r"\bon\b[^!?\n]{0,12}?"
        + DAY
        + r"[^.!?\n]{0,20}?\b(?:you|we|it|they|the)\b[^.!?\n]{0,20}?\b(?:wrote|told|ordered|paid|"
        r"signed|received|asked|delivered|sent|refunded|returned|came|was|were)\b",
    ),
    pattern(
        r"\b(?:delivered|refunded|ordered|paid|signed|sent|received|booked)\b[^.!?\n]{0,30}?\bon\b[^.!?\n]{0,6}?"
        + DAY,
    ),
)
