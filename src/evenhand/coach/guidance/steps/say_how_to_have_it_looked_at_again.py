"""Say how they can have it looked at again, by whom, and until when.

Why it matters: a decision that can be questioned is a decision; one that cannot is a sentence.

Source: published policies on restrictions (reason, approver, review date, a way to appeal).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Say how they can have it looked at again",
    say=(
        "If you see it otherwise, write to me by Friday, and somebody else here looks at it anew.",
    ),
)

does = (
    "If you disagree, write to our lead Ruth Keller by Friday and she looks at it anew.",
    "You can ask for a review within 14 days; somebody else decides it.",
    "You may appeal to the ombudsman, here is the address.",
    "Should I have missed something, tell me and I reopen it.",
)

not_yet = (
    "This is final.",
    "We look at every case.",
    "If you disagree, that is your right.",
    "You can look at it in your account.",
)

done = said(
    phrases(
        *words("step_say_how_to_have_it_looked_at_again"),
        unless=("check again later",),
    ),
)
