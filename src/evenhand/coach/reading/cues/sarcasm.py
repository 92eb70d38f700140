"""Praise or thanks that mean the opposite.

Why it matters: to answer a bitter joke with "We're so glad!" is worse than no answer.

What it often means: angry, told with a grin. Praise words beside it are not praise.

Source: practice of people who label messages by hand; sarcasm is where sentiment tools fail most.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="feeling", hint="The kind words mean the opposite.")

notices = (
    "«Thanks for nothing», my tyres are still flat.",
    "«Great job losing» the keys again.",
    "«Oh great, another» form.",
    "ordered a chair got a lamp «🙄»",
    "Now I print your labels at home? «Send my paycheck».",
    "Four hours in the rain, «thanks a lot for that».",
)

ignores = (
    "Thanks for everything.",
    "Great job fixing the roof so quickly.",
    "Thanks a lot, that was quick.",
    "My paycheck comes on Friday, may I pay then?",
    "Thanks a lot for the help with the form.",
)

find = either(
    phrases(
        *words("sarcasm"),
        unless=(
            "no surprise charges",
            "(thank you|thanks|thank u|thx) so much for",
            "thanks a lot for the (help|quick|lovely|great|info*|fast|kind)",
        ),
    ),
    pattern(r"🙄+|👏\s*👏\s*👏|😒+", needs=("🙄", "👏", "😒")),
)
