"""They thank.

Why it matters: thanks ask for little, but for something. They also tell that a matter may be over,
or that a kind person is about to say what is wrong.

What it often means: routine when short, delighted when warm.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="thanks", hint="They say thank you.")

notices = (
    "«Thank you» for the quick answer.",
    "many «thanks» to Jerry at the gate",
    "I «really appreciate it».",
    "«Cheers», got it.",
    "We are «so grateful» to the whole ward.",
)

ignores = (
    "I would like to send flowers to thank my nurse, what do they cost?",
    "No thanks needed.",
    "We drank to your health.",
    "I'd appreciate a call.",
)

find = phrases(
    *words("gratitude"),
    unless=(
        "no thanks",
        "no thank you",
        "thanks for nothing",
        "(would|i'd|we'd) [really|be] (appreciate|grateful)",
        "thank you in advance",
        "thanks in advance",
        "not grateful",
    ),
)
