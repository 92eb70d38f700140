"""Go on helping with the matter itself.

Why it matters: the matter may be right although the manner is wrong, and help is the way back.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases

step = Advice(
    do="Go on helping with the matter itself",
    say=(
        "About the matter itself: I still want to help with {thing}, and this is what I can do.",
        "About the matter itself: I still want to help, and this is what I can do.",
    ),
)

does = (
    "About the refund itself: it left us on Monday.",
    "I still want to help you with the boiler.",
    "I'm glad to help with the delivery.",
)

not_yet = (
    "I will end this chat.",
    "Nobody helps you like this.",
    "That is all from us.",
)

done = said(
    phrases(
        "(i|we) [still|do|really] want to help",
        "(glad|happy|ready|here) to help",
        "(about|as for|regarding) (the|your) ... (itself|refund|order|matter|delivery|bill)",
        "(i'll|i will|i can|we can|we will|we'll) [still|gladly] help",
        "going on helping",
        "talk about (anything|everything) else",
    )
)
