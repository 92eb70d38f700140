"""Swearing, but about the thing and not at a person.

Why it matters: swearing shows heat. Treating it as abuse punishes people for being upset and turns
a complaint into a quarrel.

What it often means: anger or strong disappointment. Only an insult to a person begins the ladder.

Source: common ground of published staff-protection policies, which part discontent from abuse.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="feeling", hint="Swearing at the matter: heat, not abuse.")

notices = (
    "What the «hell» is going on with my booking?",
    "this «shitty» app ate my basket again",
    "The «damn» zip broke on day one.",
    "I have been here for two «fucking» hours.",
)

ignores = (
    "The dam near the cottage is closed, which road do I take?",
    "Our house in Hell, Norway, is on your delivery list, is it not?",
    "Do you deliver to Scunthorpe on one day?",
    "That was damn good steak.",
)

find = phrases(
    *(line for line in words("swearing") if not line.startswith(("what the", "wt"))),
    "hell",
    "wtf",
    unless=(
        "in hell, norway",
        "damn (good|fine|fast|nice|tasty|impressive|well)",
        "(fucking|bloody|effing) (good|great|amazing|brilliant|awesome|love|fantastic)",
        "hell (yes|yeah|of a)",
        "fuck (you|off|u|yourself|yourselves)",
        "holy (shit|crap)",
        "the shit",
        "no shit",
        "scrap",
        "piece of (shit|crap)",
        "screwed (in|on|into|together)",
        "to screw (in|on|into)",
    ),
)
