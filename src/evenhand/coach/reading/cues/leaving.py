"""They say that they are leaving, or that this was the last time.

Why it matters: somebody who says it still wants to be asked why. Few do say it.

What it often means: disappointment at its end. Do not hold them; make it easy and put right what
can be.

Source: trade definition of churn risk; Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="person", hint="They are leaving, or say so.")

notices = (
    "Please «close my account».",
    "I will take «my business elsewhere».",
    "that was the «last time i order» from you",
    "I am «switching to another» dentist.",
    "«Cancel my subscription», I have had it.",
    "We «shan't be rushing back».",
    "Next time I «buy it somewhere else».",
    "Ads on a paid plan. «Cancelled».",
    "«We've signed with the other» lot.",
    "Price up again, I'll «look for something else».",
)

ignores = (
    "Can I cancel my subscription at any time if I sign up?",
    "This is the last time slot that suits me.",
    "I am switching to the larger plan, how do I pay?",
    "I won't be back till six, could the courier ring my neighbour?",
    "We leave on Sunday, when is the last bus?",
    "My train was cancelled, what now?",
    "I cancelled my contract in May and was billed again.",
    "Bins were done on a bank holiday.",
    "How do I change to a different currency next time?",
    "Can I use a different bank machine to close it?",
    "Do I need to go somewhere else for the jab?",
)

_SAID = phrases(
    *words("leaving"),
    unless=(
        "(cancelled|canceled) my ... (in|on|last|before) ... (and|but)",
        "(i've|have|need) to go somewhere else",
        "go somewhere else (for|to)",
        "(dad|mum|mother|father|son|daughter) out",
        "moving out",
        "to a different currency",
        "different bank (atm|machine|card|account)",
        "were done",
        "can i cancel",
        "could i cancel",
        "how (do|can|would) (i|we) cancel",
        "if i cancel",
        "(we're|we are|i'm|i am) leaving (on|at|for|tomorrow|early|the|in|from|home)",
        "switching to the",
        "be back (till|until|before|at|from|by|home|in|on|later|after|for)",
    ),
)

_CANCELLED = r"(?:^|[.!?;,&]\s|\bi'?ve |\bi have |\bi )(?P<found>cancell?ed"
_ALL_OF_IT = r"(?: (?:mine|both|today|this morning|last night|tonight|now|everything))?(?: x+)?)"

find = either(
    _SAID,
    pattern(rf"{_CANCELLED}{_ALL_OF_IT}\s*(?:$|[.!&\n])", needs=("cancelled", "canceled")),
    pattern(
        r"(?:^|[.!?]\s)(?P<found>deleted|uninstalled|unsubscribed)\s*[.!,]",
        needs=("deleted", "uninstalled", "unsubscribed"),
    ),
    pattern(r"[.!?]\s(?P<found>(?:good)?bye)[.!]?\s*$", needs=("bye", "goodbye")),
)
