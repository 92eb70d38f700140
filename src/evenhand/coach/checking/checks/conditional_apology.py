"""An apology with a way out: "sorry if …", "sorry you feel that way", "for any inconvenience".

Why it matters: taking responsibility is the part of an apology that weighs most. An "if" or an
"any" says that perhaps nothing happened, and a "you feel" that it happened in their head.

Say instead: what went wrong, plainly: "I am sorry that the cot came without its screws." Where it
was not our doing, regret the effect on them, as plainly.

Source: Lewicki, Polin and Lount, An Exploration of the Structure of Effective Apologies (2016).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="apology",
    hint="An apology with a way out. Say what went wrong, without if or any.",
)

notices = (
    "«Sorry if» the waiter seemed short with you.",
    "We are «sorry that you feel» we are missing the point.",
    "«Apologies for any» delay to your prescription.",
    "We do «apologize for any inconveniences» caused.",
    "I’m «sorry you felt» rushed at the till.",
    "«Mistakes were made» at the depot.",
    "«We regret any» confusion about the timetable.",
    "I am «sorry should this» have upset your mother.",
)

ignores = (
    "I am sorry that the cot came without its screws.",
    "Sorry, if you send me the number I will look at once.",
    "I'm sorry for the hours that you spent on this.",
    "If any of the glasses are broken, I am sorry and will replace them.",
    "You feel let down, and I am sorry.",
    "Sorry for the late answer!",
)

find = either(
    pattern(
        r"\b(?:(?:so |very |truly |really )?(?:sorry|apologi[sz]e|apologies|apologi[sz]ing)"
        r"|we regret|i regret)"
        r"(?: to you| in advance| sincerely)? (?:if\b|should (?:this|it|you|we|that)\b"
        r"|(?:to hear )?(?:that )?you (?:feel|felt)\b"
        r"|you(?:'re| are)? feel(?:ing)?\b|you felt\b|(?:for |about )?any\b(?: inconveniences?\b)?"
        r"|for whatever\b|to anyone who\b)",
        needs=("sorry", "apologize", "apologise", "apologies", "regret"),
    ),
    phrases("mistakes were made", "mistakes may have been made"),
)
