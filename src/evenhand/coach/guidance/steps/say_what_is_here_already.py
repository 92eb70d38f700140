"""Say what is here already, and thank them for it.

Why it matters: who hears only what is missing thinks that nothing arrived; and it shows that you
looked before you asked.

Source: trade practice on incomplete forms; Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Say what is here already",
    say=(
        "Thank you, {name}, your letter is here. One thing is missing.",
        "Thank you, your letter is here. One thing is missing.",
    ),
)

does = (
    "Thank you, your form and your invoice are here.",
    "I have your address and the picture, thank you.",
    "Your papers reached us on Tuesday; only the signature is missing.",
    "We already have the receipt, so you need not send it again.",
)

not_yet = (
    "You again forgot the signature.",
    "The form is missing.",
    "I have your problem in view.",
    "We are here to help.",
)

done = said(
    pattern(
        r"\byour [^.!?\n]{2,60}?\b(?:is|are|has|have|came|reached|arrived)\b"
        r"[^.!?\n]{0,12}?\b(?:here|arrived|reached|safely|come in)\b"
    ),
    pattern(
        r"\b(?:i|we)(?:'ve| have)?(?: now| already)? (?:have|got|received) (?:your|the|both|all)\b"
        r"(?! (?:problem|concern|issue|matter))[^.!?\n]{0,60}?\b(?:thank|thanks|only|missing)\b"
    ),
    pattern(r"\b(?:i|we) already have\b|\bonly\b[^.!?\n]{1,40}\b(?:is|are) (?:still )?missing\b"),
)
