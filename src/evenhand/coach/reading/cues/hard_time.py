"""Illness, grief, fear, exhaustion or want of money stands behind the message.

Why it matters: this person is having a hard time, not giving you one. What hurts is not the matter
they write about, and no efficient answer to it will reach them before one kind line does.

What it often means: hurting. Slow down, take work off them, and leave out anything that sells.

Source: a talk on customers who are having a bad day, built on what Valerie Choniak wrote about
patients in pain; trade practice on vulnerable customers.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="person", hint="They are having a hard time, not giving you one.")

notices = (
    "«My father died» last week and I must close his account.",
    "I'm «in hospital» until Friday, can somebody else collect it?",
    "I «lost my job» and «can't pay» the whole bill at once.",
    "we have a «newborn» and no hot water",
    "«They have cut my shifts» and the rent is due.",
    "My brother is «in intensive care».",
    "«I am so exhausted» by all these forms «since the funeral».",
)

ignores = (
    "My phone died last week.",
    "The hospital radio loves your cakes, thank you.",
    "I lost my jobsite badge at your counter.",
    "I can't pay by card on your site, is there another way?",
    "Do you print funeral cards?",
    "The power was cut twice last month.",
)

find = phrases(
    *words("hardship"),
    unless=(
        "(died|died down|died out) laughing",
        "funeral (cards|card|home supplies|directors|flowers for sale)",
        "can't pay (by|with|using|via|online|through|at)",
        "cannot pay (by|with|using|via|online|through|at)",
        "unable to pay (by|with|using|via|online|through|at)",
        "couldn't pay (by|with|using|via|online|through|at)",
        "cancer research",
        "newborn (baby|child) [account|savings]",
        "(unable to|can't|couldn't|cannot) pay (in time|contactless|at|for|my friend|into|another)",
        "stress test*",
        "great depression",
        "no anxiety",
        "wheelchair (access|accessible|ramp|ramps|friendly)",
        "(dental|tree|eye|vet) surgery",
        "surgery (hours|opening|times|number)",
        "newborn (photo|photos|photographer|clothes|sizes|size|nappies)",
        "(diagnosed|diagnose) the (fault|problem|issue)",
        "the late (flight|bus|train|fee)",
    ),
)
