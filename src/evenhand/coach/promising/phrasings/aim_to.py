"""A promise with a way out: "we aim to reply within …".

Why it matters: the customer hears the time, not the aim.

What it often means: a rule of the house rather than a word to this person. Say what you will do.

Source: Maister, The Psychology of Waiting Lines (1985): 25 minutes told as 30 please, 35 cheat.
"""

from __future__ import annotations

from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="They hear the time, not the aim: only name one you can keep.")

notices = (
    "«We aim to reply within 24 hours».",
    "«I plan to have the frame repaired by Tuesday».",
    "«We're aiming to get the lift running by noon».",
    "«I intend to speak to the builders on Thursday».",
)

ignores = (
    "We aim to please.",
    "Our aim is to be the best by 2030.",
    "We had planned to reply by Friday.",
    "If we aim to be there by noon, the road must be clear.",
    "What do you plan to do on Thursday?",
)

find = promised(
    "(i|we) [always] (aim|plan|intend|expect) to",
    "i'm aiming for",
    "i'm (aiming|planning|expecting) to",
    "we're (aiming|planning|expecting) to",
    "(i am|we are) (aiming|planning|expecting) to",
    ends=True,
    timed=True,
)
