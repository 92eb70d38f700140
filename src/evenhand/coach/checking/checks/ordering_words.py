"""Orders to the customer: you must, you have to, you are required to.

Why it matters: controlling words make people want to do the opposite; words that leave a choice are
followed more.

Say instead: "Could you …, so that I can …", or "To …, the next step is …". Where the law, safety or
a limit after abuse leaves no choice, "must" is right and is left alone.

Source: Miller, Lane, Deatrick, Young and Potts, Psychological Reactance and Promotional Health
Messages (2007).
"""

from __future__ import annotations

from evenhand.coach.checking.theirs import situation
from evenhand.coach.kinds import either, guarded, only_if, pattern, phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="wording",
    hint="Sounds like an order. Ask, and say what it is for.",
)

notices = (
    "«You must» send the receipt first.",
    "«You have to» call the bank yourself.",
    "«You are required to» sign page four.",
    "«Youll have to» wait until the vet is back.",
    "«You need to» bring the boots to the shop.",
    "Before we go on, «you are obliged to» prove it.",
    "That is fine, «you'll just have to» ask a neighbour.",
)

ignores = (
    "You must be tired after such a night.",
    "You don't have to send anything back.",
    "By law you must be sixteen to rent it.",
    "You must not open the boiler, there is gas in it; it is not safe.",
    "To choose the seat you need to tap on the map.",
    "You must have waited for hours.",
    "What do you need to finish the roof?",
    "All you have to do is sit back, the movers pack the piano.",
)

find = only_if(
    lambda look: situation(look) != "abusive",
    guarded(
        either(
            phrases(
                "you [really|simply] must",
                "you [just|simply] (have to|have got to|will have to)",
                "you'll [just|simply] have to",
                "you've got to",
                "you (are|will be) (required|obliged|expected) to",
                "you're (required|obliged|expected) to",
                unless=(
                    "you must [not] (be|have|feel)",
                    "you must admit",
                    "all [that] you have to do",
                    "(do|if|that|what|would|until|when|where|why|before) you have to",
                    "you will have to (hand|offer)",
                ),
            ),
            pattern(
                r"(?:^|[.!?\n]\s{1,3})(?P<found>you need to)\b(?! know)", needs=("you need to",)
            ),
        ),
        unless_nearby=(
            "(law|legal|legally|safe|safety|emergency|fire|gas|danger|dangerous|police)",
        ),
    ),
)
