"""Own it, in the first person.

Why it matters: "I" shows somebody who feels and acts; taking it on is the strongest part of an
apology.

Source: Packard, Moore and McFerran 2018; Lewicki, Polin and Lount 2016.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import ACTED, WILL_ACT, said
from evenhand.coach.kinds import phrases

step = Advice(
    do="Own it, in the first person",
    say=(
        "That {thing} is not in order is on us, and I am putting it right.",
        "That is on us, and I am putting it right.",
    ),
)

does = (
    "That is our mistake, and I am putting it right.",
    "I'm sorry that the valve came late.",
    "I will take care of this myself.",
    "We got that wrong.",
)

not_yet = (
    "The courier made a mistake.",
    "Sorry if you felt that way.",
    "It will be looked at.",
    "Unfortunately it is not our fault.",
)

done = said(
    phrases(
        "(our|my) (mistake|fault|error|doing|responsibility)",
        "(that's|that is|this is|it's|it is) on (us|me)",
        "(i'm|i am|we're|we are) [so|very|really|truly] sorry [that|for|about|we|i]",
        "(i|we) (got|did|made|had|get) [that|this|it|a|the] (wrong|mistake|error)",
        "(i|we) should (have|not have)",
        "i'll (take care|sort|handle|see to|put|make sure|look after|fix)",
        "i will (take care|sort|handle|see to|put|make sure|look after|fix)",
        "(i'm|i am) (taking|putting|making|looking after|sorting)",
        "i apologise",
        "i apologize",
        unless=(
            *("sorry if", "sorry you feel", "sorry that you feel", "sorry to hear"),
            "not (our|my) (mistake|fault|error|doing|responsibility)",
        ),
    ),
    ACTED,
    WILL_ACT,
)
