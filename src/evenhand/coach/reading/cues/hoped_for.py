"""They tell what they had hoped for, or why they chose you.

Why it matters: a hope that is named is a gift. It says what would have been right, and nobody names
it who has given up on you.

What it often means: disappointed, in few words. With nothing wrong beside it, only a wish.

Source: Canity, How to Deal with Customers (2022); Oliver 1980 (satisfaction is measured against
what was expected).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="disappointed", hint="They name a hope: take it up in your first line.")

notices = (
    "«I'd hoped» it would be here by then, «never mind».",
    "«We drove» all the way from Leeds for that pie.",
    "The pool was «the reason why we chose» this house.",
    "I «was really counting on» Tuesday.",
    "it «would have been nice» to be asked",
)

ignores = (
    "I hope you have a nice day.",
    "We chose the blue one because it matches.",
    "Is that all the way at the top?",
    "I am planning a party for twelve.",
    "I was hoping to book two nights in May.",
)

find = phrases(
    *words("hoped_for"),
    unless=(
        "(was|were|am|been) [just|only|really] hoping (to|you|for|if|that you|i could|we could)",
        "thought it would be, (and|even)",
        "(better|prettier|bigger|nicer|faster|easier|cheaper) than (i|we) thought",
        "not even a scratch",
        "never mind (the|me|about|that)",
        "better than (i|we) (hoped|expected|imagined|thought)",
        "(all|everything|exactly what) (i|we) (had|'d) (hoped|imagined|dreamt)",
        "(had|i|we) hoped for and more",
    ),
)
