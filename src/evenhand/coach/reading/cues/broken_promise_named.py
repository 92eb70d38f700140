"""They name something that we said we would do and did not.

Why it matters: a kept promise is the cheapest trust there is and a broken one the dearest. Find it
in the ledger, open with it, and give a new time that will hold.

What it often means: disappointment turning to anger. With no match in the ledger, ask; do not deny.

Source: Canity, How to Deal with Customers (2022); Maxham and Netemeyer 2002.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="history", hint="We said we would, and they say we did not.")

notices = (
    "«You said you'd ring» on Monday and «nobody called back».",
    "I «was promised a» plumber by noon.",
    "«You said it would be» ready today.",
    "«I was told someone would» come at eight",
    "The voucher «you promised» «never came».",
)

ignores = (
    "You said it would be good and it was better.",
    "I promised my son a bicycle, which one do you suggest?",
    "Nobody called while I was out, did they?",
    "I was told about your garden by a friend.",
)

find = phrases(
    *words("broken_promise_named"),
    unless=(
        "said it would be (good|great|lovely|worth)",
        "you said it would be good",
    ),
)
