"""Say how they can tell that it worked, and what to do if not.

Why it matters: without a sign of success they do not know whether to stop or to ask again.

Source: trade practice in writing instructions.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Say how they can tell it worked",
    say=(
        "You should now see that {thing} works. If it does not, write to me and we do it together.",
        "You should now see that it works. If it does not, write to me and we do it together.",
    ),
)

does = (
    "When it worked you see a green tick.",
    "If it does not work, call me and we do it together.",
    "You should now see your name at the top.",
)

not_yet = (
    "That is all.",
    "It works.",
    "Let me know your number.",
)

done = said(
    phrases(
        *words("step_check_that_it_worked"),
    )
)
