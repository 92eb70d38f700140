"""They know the rule, or are just past it, and ask all the same.

Why it matters: who concedes the rule has done half of your explaining. Begin with what is possible.

What it often means: an exception, politely asked for.

Source: Brown and Levinson 1987 (a concession before a request); tau-bench (customers who ask for
what a policy does not give).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="exception", hint="They know the rule and ask all the same.")

notices = (
    "Could you «squeeze me in» today?",
    "The voucher «expired last» night.",
    "Could you «reverse that fee»? It «wont happen again».",
    "May we «stay on the old price»?",
    "«Is there any flexibility» regarding the exit fee?",
    "Please «reconsider the fine».",
)

ignores = (
    "Squeeze the lemon in first, then stir.",
    "Is there a late fee?",
    "What is the price of the old one?",
    "It happened again.",
    "What is the limit for letters?",
    "I am sure you will make the right decision.",
)

find = phrases(*words("asks_for_leniency"))
