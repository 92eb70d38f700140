"""A threat to harm a person or a place.

Why it matters: somebody may be in danger, and a colleague should never have to judge that alone.

What it often means: the person is beside themselves, rarely more; still, a person is fetched at
once, and help goes on only with a second pair of eyes.

Source: published staff-protection policies, where a threat is the level of its own above abuse.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="risk", hint="A threat: fetch a person now.")

notices = (
    "«I will find you» and you will be sorry.",
    "Next time «I'll come down there» with my brothers and «smash your» windows.",
    "«I know where you live».",
    "you better «watch your back»",
    "someone should «burn your» shop to the ground",
)

ignores = (
    "I will find your number in the book, thank you.",
    "I'll come down there tomorrow to collect the parcel, when do you open?",
    "The candle could burn down the shed, is it safe?",
    "I would kill for one of your doughnuts.",
    "You're dead right about the pump.",
)

_HARM = r"(?:smash|break|burn|punch|beat|kill|shoot|stab|hurt|slap|strangle|hit|destroy)"
_MEANT = r"(?:i'?ll|i will|gonna|going to|we'?ll|we will|want to|should|ought to|and)"
_WHOM = r"(?:your|you|him|her|them|the (?:guy|woman|man|driver|manager))"
_COME = r"\bi'?(?:ll| will) come (?:down|over|round) there"
_AND_THEN = r"(?=[^.!?]{0,60}\b(?:smash|break|burn|punch|brothers|mates|regret|sorry|bat)\b)"

find = either(
    pattern(
        rf"\b{_MEANT}\s+(?:\w{{1,12}}\s+){{0,3}}?"
        rf"(?P<found>{_HARM}\s+{_WHOM})\b(?!\s+(?:up|a|if|when|number|know)\b)",
        needs=tuple(_HARM[3:-1].split("|")),
    ),
    pattern(rf"{_COME}{_AND_THEN}", needs=("there",)),
    phrases(
        *words("threat"),
        unless=("i will find your", "you're dead right"),
    ),
)
