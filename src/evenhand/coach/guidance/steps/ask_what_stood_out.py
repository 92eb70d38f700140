"""Ask one open question: what stood out.

Why it matters: the answer tells what to keep, and it is often the sentence worth quoting.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Ask what stood out",
    say=(
        "May I ask what you liked most, {name}?",
        "May I ask what stood out for you?",
    ),
)

does = (
    "What would you say made it stand out?",
    "May I ask what you liked most?",
    "Which part of it helped you the most?",
)

not_yet = (
    "What is your number?",
    "We stand out from the others.",
    "Did you like it?",
)

done = said(
    pattern(
        r"\b(?:what|which|how come)\b[^.?!]{0,80}?\b(?:stood out|stand out|liked? (?:most|best)|"
        r"made (?:it|the difference)|most|best|difference)\b[^.?!]{0,40}\?",
        needs=("what", "which"),
    )
)
