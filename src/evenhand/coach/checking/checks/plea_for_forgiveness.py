"""A plea to be forgiven.

Why it matters: it asks something of the one who was wronged. Of the six parts of an apology it is
the one that weighs least, and the only one that can be left out.

Say instead: what went wrong, that it was ours, and what you do about it. Forgiveness comes, or not.

Source: Lewicki, Polin and Lount, An Exploration of the Structure of Effective Apologies (2016).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="apology",
    hint="Asks something of them. Offer the repair instead.",
)

notices = (
    "«Please forgive us» for the flooded cellar.",
    "We «hope you can forgive» the driver.",
    "I «beg your forgiveness», Mrs Okoro.",
    "We hope that you «find it in your heart» to come again.",
    "«Please don't hold it against» the new nurse.",
    "We hope that you can «find it in your hearts» to start again.",
)

ignores = (
    "The tyre is forgiving on wet roads.",
    "The loan was forgiven in March, please find the letter attached.",
    "I would not forgive that either; the money is back with you today.",
    "We hope you can come on Friday.",
)

find = phrases(
    "please forgive (us|me|our|my|the|this)",
    "hope [that] you [can|will|could|might] [still] forgive",
    "hope [that] you'll forgive",
    "(beg|ask|asking|begging) [for] your forgiveness",
    "find it in your (heart|hearts)",
    "(asking|ask|beg|begging) (you|your family) to forgive",
    "[please] (don't|do not) hold (it|this) against",
    "can you [ever] forgive",
)
