"""Take work off them: do what can be done without them.

Why it matters: each form that they need not fill in is worth more than any kind word.

Source: trade practice on vulnerable customers.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import ACTED, said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Take work off them",
    say=(
        "You need not do anything, {name}; I will see to {thing} from here.",
        "You need not do anything; I will see to it from here.",
    ),
)

does = (
    "You need not do anything, I see to it.",
    "There's no hurry at all.",
    "I have filled in the form for you.",
    "Take all the time you need.",
)

not_yet = (
    "Please fill in the form within seven days.",
    "You need to send the certificate first.",
    "Hurry, the offer ends.",
)

done = said(
    phrases(
        *words("step_take_work_off_them"),
    ),
    ACTED,
)
