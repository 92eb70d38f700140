"""Stay with them until somebody is there.

Why it matters: whoever may harm themselves should not wait alone with a letter that ends in
regards.

Source: duty of care; what crisis lines teach (stay, say that you are there, bring a person).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Stay with them until somebody is there",
    say=(
        "I am staying here with you, {name}, until somebody is with you.",
        "I am staying here with you until somebody is with you.",
    ),
    fits=phrases(*words("step_stay_until_somebody_is_there_fits")),
)

does = (
    "I am staying on the line until somebody is with you.",
    "I'm here, and I will not leave before my colleague has reached you.",
    "Write to me at any time tonight, I am here and I answer.",
    "You are not alone with this, I stay here.",
)

not_yet = (
    "We are here Monday to Friday.",
    "Stay in line, please.",
    "I will be out of the office.",
    "Our colleague is not here.",
)

done = said(
    phrases(
        *words("step_stay_until_somebody_is_there"),
        unless=("here to help", "i'm here to", "i am here to"),
    ),
)
