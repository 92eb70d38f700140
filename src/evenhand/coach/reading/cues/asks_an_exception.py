"""They ask for what the rule does not give: to waive, to bend, to do it just this once.

Why it matters: a bare no is heard as a no to the person. Rule, reason and what is possible instead
is heard as help.

What it often means: an exception. Kind and firm in equal parts.

Source: published airline and retail policies for service staff (the tau-bench sets), where most
hard conversations are requests of this kind.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="wish", hint="They ask for more than the rule gives.")

notices = (
    "Could you «make an exception» this once?",
    "«I know it is past» the thirty days but «can you still take it back»?",
    "«please waive» the late fee",
    "«I know it says non-refundable», still I need my fare back.",
    "Is there «any way around» the deposit?",
    "«I don't care that it says» «no refunds».",
)

ignores = (
    "With the exception of Monday I am free.",
    "Can you take me back to the station afterwards?",
    "Is there a fee for paying late?",
    "What is your refund policy?",
)

find = phrases(
    *words("asks_an_exception"),
)
