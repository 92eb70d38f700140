"""Hope held out without grounds: hopefully, I'll see what I can do, should be possible.

Why it matters: the customer takes it for a promise and counts on it. When the rule was final from
the start, the no comes later and hurts twice.

Say instead: what is decided, or what you will ask, whom, and by when you know. Where an exception
can really be asked for, say that it is being asked for.

Source: The Customer Isn't Always Right (essay): explain clearly and stand your ground.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="trust",
    hint="Sounds like a promise. Say what is decided, or when you will know.",
)

notices = (
    "«Hopefully» the visa office makes an exception.",
    "«I'll see what I can do» about the late fee.",
    "A refund «should be possible».",
    "«Fingers crossed» that the part turns up.",
    "It «will probably be fine» with the landlord.",
    "«We'll see what we can do».",
    "We'll take a look and «see what can be done».",
    "It «ought to be sorted» by the landlord.",
    "«I'm hopeful that» the visa comes through.",
)

ignores = (
    "I will ask the landlord today and ring you by six.",
    "You should be able to open the gate with the new code.",
    "See what we can offer in the table below.",
    "We hope to see you again.",
    "It is not possible to hold the ferry.",
    "I hope the knee is better.",
    "Do come and see what can be made from old sails.",
    "The tap should be fine for drinking, the council tested it on 3 May.",
)

find = phrases(
    "hopefully",
    "(i'll|we'll|i will|we will|let me|let's) see what (i|we) can do",
    "see what can be done",
    "see (if|whether) (there's|there is) (anything|something) (we|i) can do",
    "(should|might|may) [well] be possible",
    "(should|ought to) be (sorted|okay|alright|all right)",
    "(i'm|i am|we're|we are) (hopeful|optimistic) [that]",
    "fingers crossed",
    "(will|should) (probably|surely) be (fine|ok|okay|possible|alright)",
    "i'm (pretty|fairly|quite) sure (it|they|that) will",
    "with (a bit of|any|some) luck",
)
