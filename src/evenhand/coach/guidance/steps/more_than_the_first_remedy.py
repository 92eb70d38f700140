"""Put it right now, and give more than the first time.

Why it matters: after a second failure the first remedy only restores what should have been; people
then judge whether we learned.

Source: Maxham and Netemeyer 2002 (after two failures there is no recovery paradox, and more blame).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Put it right, with more than the first time",
    say=(
        "This time a colleague brings {thing} to you, and I refund the delivery as well.",
        "This time a colleague brings it to you, and I refund the delivery as well.",
    ),
)

does = (
    "This time a courier brings the new one by hand, and I refund the delivery as well.",
    "I have refunded both months, and on top of that the next one is free.",
    "You get the new part today and in addition the call-out costs you nothing.",
    "Besides the replacement I am giving you back the full price.",
)

not_yet = (
    "We will send you another one.",
    "I am sorry about this.",
    "This time of the year it takes longer.",
    "We also sell spare parts.",
)

done = said(
    phrases(
        *words("step_more_than_the_first_remedy"),
    ),
)
