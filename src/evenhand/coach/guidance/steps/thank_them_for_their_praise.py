"""Thank them for their kind words.

Why it matters: people seldom say what they liked; who is thanked for it does so again.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases

step = Advice(
    do="Thank them for saying it",
    say=(
        "Thank you for writing to tell us, {name}.",
        "Thank you for taking the time to tell us.",
    ),
)

does = (
    "Thank you for taking the time to tell us.",
    "Thanks so much for your kind words, Tristan.",
    "What a lovely note, thank you!",
    "We are grateful that you wrote.",
)

not_yet = (
    "Thank you for your order.",
    "Thank you for your patience.",
    "I'll tell Samir, no thanks needed.",
    "Thank you so much for your patience.",
    "You have just made our day.",
)

_THANKS = "(thank you|thanks|thank you so much|thanks so much|many thanks)"

done = said(
    phrases(
        f"{_THANKS} for [so|kindly] (saying|telling|writing|letting|sharing|this|that|taking)",
        f"{_THANKS} for (your|the|these|those|such) [very|so] [kind|lovely|warm|good|generous] "
        "(words|message|note|letter|lines|praise|feedback|compliment)",
        "(thank you|thanks) so much",
        "(thank you|thanks) for (your|such) (kindness|warmth)",
        "what a [kind|lovely|wonderful] (letter|message|note), (thank you|thanks)",
        "(grateful|glad|touched) that you (wrote|told|said|took)",
        unless=("so much for your (patience|order|understanding|payment)",),
    )
)
