"""Say what happens next, and who does it.

Why it matters: somebody who knows what comes next does not have to ask again.

Source: Maister 1985, The Psychology of Waiting Lines (uncertain waits feel longer).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import WILL_ACT, said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Say what happens next, and who does it",
    say=(
        "Next, I look into {thing}, and I will write to you by 4 pm today.",
        "Next, I look into it, and I will write to you by 4 pm today.",
    ),
)

does = (
    "Next, I check it with the workshop and write to you by 4 pm.",
    "You don't need to do anything; the refund comes by itself.",
    "Once it is here, Anna will send you the new one.",
)

not_yet = (
    "Thank you for your message.",
    "That is a pity.",
    "You should do something.",
)

done = said(
    phrases(
        *words("step_say_what_happens_next"),
    ),
    WILL_ACT,
)
