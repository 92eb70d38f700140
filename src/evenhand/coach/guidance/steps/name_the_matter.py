"""Name the matter, in their own words.

Why it matters: one thing named exactly says more than three sentences of understanding.

Source: Packard and Berger 2021 (concrete words show listening).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import shares_a_word
from evenhand.coach.rule import Answering

step = Advice(
    do="Name the matter in their words",
    say=(
        "You wrote that something is wrong with {thing}; I have it before me.",
        "What you write about is not as it should be; I have it before me.",
    ),
)

does = (
    Answering("My dishwasher doesn't drain.", "So your dishwasher keeps the water in."),
    Answering("The parcel came without the screws.", "The screws are missing, I see that."),
    Answering("i was charged twice for the ride", "You paid twice for one ride, that is wrong."),
)

not_yet = (
    Answering("My dishwasher doesn't drain.", "I understand your frustration."),
    Answering("The parcel came without the screws.", "We received your message."),
    Answering("i was charged twice for the ride", "Rest assured that we care."),
)

done = shares_a_word
