"""The matter hangs on a day or a thing that cannot be had again: a birthday, an heirloom.

Why it matters: the loss is larger than the bill. Speak of the day before you speak of the money.

What it often means: nothing by itself; beside something wrong, disappointment rather than a fault.

Source: Canity, How to Deal with Customers (2022); Maister 1985.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="disappointed", hint="A day that will not come again hangs on it.")

notices = (
    "She opened it on «her birthday» and the box was empty.",
    "It was «our 25th anniversary» and we sat by the door.",
    "«my little boy asked» why the train does not move",
    "The cup was «my late» aunt's.",
)

ignores = (
    "My boy is nine.",
    "We come every day.",
    "Specials of the day, please.",
    "Is the first day at nine or at ten?",
    "Sorry for my late answer about the birthday cake.",
)

find = phrases(
    *words("a_special_day"),
    unless=("(my|our|her|his) late (answer|reply|response|payment|arrival|fee)",),
)
