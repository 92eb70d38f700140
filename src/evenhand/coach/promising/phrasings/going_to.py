"""What is said on the way to doing it: "we're going to …".

Why it matters: it is heard as decided. If it then depends on somebody else's yes, the customer was
promised what we did not have.

What it often means: the act is already in hand; the time is what is missing.

Source: Maxham and Netemeyer (2002): a second failure hurts more than the first.
"""

from __future__ import annotations

from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Said as decided: it needs a time, and a yes that we have.")

notices = (
    "«I'm going to call the depot right now».",
    "«We are going to replace the mattress by the end of the month».",
    "«Were going to refund the second night».",
    "«I am going to get this to the head chef tonight».",
)

ignores = (
    "We're going to need your order number.",
    "It is going to rain until Friday.",
    "I'm not going to argue about it.",
    "Are you going to be at home on Monday?",
    "We are going to be closed on Monday.",
)

find = promised(
    "i'm [also] (going to|gonna)",
    "we're [also] (going to|gonna)",
    "(i am|we are) [also] (going to|gonna)",
)
