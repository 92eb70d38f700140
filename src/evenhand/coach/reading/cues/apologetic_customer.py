"""They apologise to us: for bothering, for a mistake of their own.

Why it matters: somebody who apologises for asking needs to hear first that it was right to ask.

What it often means: routine, with a gentle person behind it, sometimes an ashamed one.

Source: the label "apologetic" in the EmoWOZ set of service dialogues.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="person", hint="They apologise: reassure them first.")

notices = (
    "«Sorry to bother» you again.",
    "«My mistake», I read the wrong line.",
    "«I feel silly», it was not plugged in.",
    "«apologies for» the long mail",
    "«I'm sorry, I» forgot the attachment.",
)

ignores = (
    "You should be sorry for what you did to the hedge.",
    "Nobody said sorry.",
    "Not my mistake, I fear.",
    "I was sorry to hear that you close.",
)

find = phrases(
    *words("apologetic_customer"),
    unless=("not (my|our) (mistake|fault|error)", "not my bad"),
)
