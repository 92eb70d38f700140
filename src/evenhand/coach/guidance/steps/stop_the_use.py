"""Tell them to stop using it at once, in one plain sentence.

Why it matters: the harm comes while the letter is being polite; what to do now stands before who is
to blame.

Source: product-safety law (warn without delay, say what to do); trade practice on hazards.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Tell them to stop using it, at once",
    say=(
        "Please do not use {thing} again; switch it off, and keep everybody away from it.",
        "Please do not use it again; switch it off, and keep everybody away from it.",
    ),
    fits=phrases(*words("step_stop_the_use_fits")),
)

does = (
    "Please unplug the charger and do not touch it again.",
    "Stop using the heater right away.",
    "Leave the house now and open no switch.",
    "Do not eat any more of it, and keep the jar.",
)

not_yet = (
    "You can use it until the new one comes.",
    "Please try it once more.",
    "We do not use gas.",
    "Stop by the shop when you like.",
)

done = said(
    phrases(
        *words("step_stop_the_use"),
    ),
)
