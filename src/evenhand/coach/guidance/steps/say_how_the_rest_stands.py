"""Say how it stands with what is still open.

Why it matters: praise while something is owed is a gift on trust. A favour asked in return feels
like a trade, and what is open weighs twice once it goes wrong.

Source: Canity, How to Deal with Customers (2022): settle the matter first, then ask.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases

step = Advice(
    do="Say how it stands with what is still open",
    say=(
        "And I have not forgotten that I was to {promise}: here is how it stands.",
        "And I have not forgotten what is still open: here is how it stands.",
    ),
)

does = (
    "And I have not forgotten the call: it is at two.",
    "What I still owe you is the day, and I send it tomorrow.",
    "The second lamp is still on its way; it leaves on Thursday.",
)

not_yet = (
    "You have just made our day.",
    "Is there anything else I can help you with?",
    "We still smile about it.",
)

done = said(
    phrases(
        "(not|haven't|n't) forgotten",
        "(here|this) is (how|where) (it|that|the rest|everything) stands",
        "(i|we) still (owe|have to|need to|am to|are to)",
        "(is|are|it's) still (open|to come|on its way|on their way|missing|due|waiting|with us)",
        "as (i|we) (promised|said)",
        "(what|the one thing) that is (open|left)",
    )
)
