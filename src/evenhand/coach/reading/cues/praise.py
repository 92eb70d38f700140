"""They praise a person, the thing or the service.

Why it matters: praise is rare and perishes quickly. Met with "Shall I get the bill?" it turns to
embarrassment; met in kind it makes two people's day.

What it often means: delighted. Inside an open complaint it may be a kindness before the blow.

Source: Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="praise", hint="They praise you: answer with the same warmth.")

notices = (
    "Man, that was easily the «best steak I've ever» tasted.",
    "«I can't believe you managed» to get here and fix this in under an hour, that's «incredible»",
    "«Well done», the hedge looks «wonderful».",
    "i «love it», my dog «loves it», thank you",
    "«Still buzzing» from Saturday, «never change».",
    "I «can't stop looking at» the fence.",
    "Your «nurse was so patient» with my father.",
    "We «couldn't be happier» with the bathroom.",
)

ignores = (
    "The best time to call me is after six.",
    "I would love to know when it comes.",
    "It is incredible that nobody answers.",
    "It was not great, to be honest.",
    "Which of the two is better?",
    "It was not amazing.",
    "It never changes, the bus is late.",
)

find = phrases(
    *(line for line in words("praise") if not line.startswith(("can't believe", "cannot believe"))),
    unless=words("praise_not"),
    unless_negated=True,
)
