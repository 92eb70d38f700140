"""They do not understand, or cannot find their way.

Why it matters: sympathy does not help somebody who is lost; small numbered steps do. A word such as
"simply" tells them that it is their fault.

What it often means: confused. It may hide behind anger, so look for both.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="understanding", hint="They are lost: small steps, no belittling word.")

notices = (
    "I «don't understand» the second line of the bill.",
    "«Where do I put» the second code?",
    "sorry «im confused», is the deposit on top or included",
    "«How am I supposed to» open the valve without the key?",
    "«What does that mean»?",
    "Four lids. «Which of them is» ours?",
    "«Should it be orange»?",
    "Your letter says A, your site says B. «Which one is right»?",
)

ignores = (
    "I understand, thank you for explaining.",
    "Where do you put the flowers when nobody is at home?",
    "I don't understand how you stay so cheap, keep it up!",
    "How do you make the sauce? It is wonderful.",
    "The orange one should be here on Friday.",
)

find = phrases(
    *words("lost"),
    unless=(
        "what's (a|the) (price|cost|best|earliest|latest|good)",
        "what is (a|the|this) (price|cost|best|good)",
        "how do i know (how|when) much",
        "how do i find you",
        "what is this world coming",
        "don't understand how you stay",
        "no idea (it|this|that) (could be|would be) (so|this) (good|easy)",
        "where exactly is my",
    ),
)
