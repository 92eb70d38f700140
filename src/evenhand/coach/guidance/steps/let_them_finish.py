"""Let them finish before you write.

Why it matters: being interrupted is a second injury; what comes last is often what matters most.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Let them finish, then write",
    say=(),
)

does = (
    "I have read all you wrote.",
    "I hear exactly what you are saying.",
    "I read your three messages from the first to the last.",
)

not_yet = (
    "Please calm down.",
    "I read books.",
    "Hear me out first.",
)

done = said(
    phrases(
        *words("step_let_them_finish"),
    )
)
