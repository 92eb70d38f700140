"""Offer to check your own side, for the record may be wrong.

Why it matters: records err too; who offers to look again loses nothing, and makes it easy to be the
one who was mistaken.

Source: tau2-bench, airline tasks 3, 5 and 48; trade practice on corrections.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern, phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Offer to check your own side too",
    say=(
        "Should you have it otherwise, {name}, I will gladly check our side again.",
        "Should you have it otherwise, I will gladly check our side again.",
    ),
)

does = (
    "If that does not match what you have, I will check our records again.",
    "Our entry may be wrong too, so I am asking the courier for the signature.",
    "Could you send me the receipt, so that I can compare it with ours?",
    "I am looking into our side of it until four.",
)

not_yet = (
    "Please check your side.",
    "Our records are correct.",
    "We checked, and you are wrong.",
    "I will check that you paid.",
)

done = said(
    pattern(
        r"\b(?:i|we)(?:'ll| will|'m| am|'re| are| can)? (?:gladly |happily |also |then |going to )?"
        r"(?:check|checking|look|looking|go|going|compare|correct|verify)\b[^.!?]{0,40}?"
        r"\b(?:our|again|ours|both|once more)\b"
    ),
    phrases(*words("step_offer_to_check_our_side")),
)
