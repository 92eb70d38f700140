"""Somebody may come to harm: a danger in the product or place, or a person who may harm themselves.

Why it matters: this does not wait in a queue. Minutes count, and the right words are those of a
person who is there.

What it often means: hurting, or a fault that must be treated as an emergency.

Source: duty of care, and product-safety law (a known danger must be acted on without delay).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, near, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="risk", hint="Somebody may come to harm: fetch a person now.")

notices = (
    "I «don't want to live any more», and now this letter.",
    "There is «smoke coming out of» the charger you sent.",
    "The boiler «smells of gas» since your engineer left.",
    "my «toddler swallowed» one of the magnets",
    "i got an «electric shock» from the kettle",
    "the «charger gets too hot to touch»",
    "«There was a bit of glass in the» sauce.",
    "Your crew were «told about his nut allergy» and served peanuts.",
    "«My ex found» my address through your app.",
    "I «can't go on like this».",
    "There are «bare wires» hanging over the sink.",
    "I have «run out of my heart tablets» and the chemist is shut.",
    "There has been «no heating» for two days and the baby is cold.",
    "I am «frightened of the man upstairs».",
    "«An old lady fainted» in your queue.",
)

ignores = (
    "I don't want to live without your marmalade.",
    "Is there a smoke detector in the room?",
    "Do you sell gas cookers?",
    "I could not swallow the price, so I chose the smaller one.",
    "Killer deal, I'd die for this cake.",
    "I am dying to see it, the team is on fire.",
    "I have hit my limit, could you lift it for an hour?",
    "The brakes squeak a little, could I bring it in on Friday?",
    "The refund hit my account in two days.",
    "Do you have a menu for people with an allergy?",
    "The show can't go on tour, may we have our money back?",
    "Is this cereal nut free, and do you sell electric heaters?",
    "I nearly had a heart attack when I saw the bill.",
    "That is the burning question, and I'll break this thing if it stops again.",
    "There is no heating in the shed, so the paint froze.",
    "I'm afraid I have lost my password.",
    "I was scared on my own that night and your nurse was so kind to me.",
)

ONE_MATTER = 90
"""Letters within which two things are said of one matter."""

find = either(
    phrases(
        *words("risk_of_harm"),
        *words("danger_things"),
        *words("danger_medicine"),
        *words("danger_ill"),
        *words("danger_people"),
        unless=(
            "swallowed by",
            "(machine|atm) [has|had|just] swallowed",
            "swallowed my (card|money|coins|coin|ticket)",
            "don't want to live (without|in|near|far)",
            "can't go on (tour|the|a|holiday|strike|sale|my|that|your|any|this trip)",
            "on fire (today|tv|stick|tablet)",
            "(team|squad|band|crew|kitchen|you|guys) [is|are] [really|absolutely] on fire",
            "(you're|she's|he's) [really|absolutely] on fire",
            "(photo|picture|video|film) of it on fire",
            "(hip|knee|back|feet|legs) [is|are] on fire",
            "has not come out of",
            "(smell|smells|smelled) ... smoking",
            "safe to (take off|pay|click|say|assume)",
        ),
    ),
    near(
        phrases(*words("danger_lack")),
        phrases(*words("danger_frail")),
        letters=ONE_MATTER,
    ),
    near(
        phrases(*words("danger_fear"), unless_nearby=words("danger_fear_not")),
        phrases(*words("danger_feared")),
        letters=ONE_MATTER,
    ),
)
