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
    "«I will find you» and «you will be sorry».",
    "Next time «I'll come down there» with my brothers and «smash your windows».",
    "«I know where you live».",
    "you better «watch your back»",
    "someone should «burn your shop» to the ground",
    "tell that guard «ill be waiting for him» tomorrow, he can say it to my face",
    "if he throws it over the gate again «ill be waiting for him and he wont like it»",
    "if i see his van on my road again «ill sort him out»",
    "If I catch him near here again «I'm dragging him» out by his ears.",
    "if she ever «lays a finger on my lad again I'll be down there»",
    "«I'll find out who you are».",
    "«i know where ur office is»",
    "«you want slapping», the pair of you",
    "people like that «ought to be horsewhipped»",
    "I «know which depot you» work at.",
    "she'd want to keep «looking over her shoulder»",
)

ignores = (
    "I will find your number in the book, thank you.",
    "I'll come down there tomorrow to collect the parcel, when do you open?",
    "The candle could burn down the shed, is it safe?",
    "I would kill for one of your doughnuts.",
    "You're dead right about the pump.",
    "I'll be waiting for him at the station, thanks.",
    "Tell your driver I'll be waiting for him at the gate with the key.",
    "If I see him again I'll thank him myself.",
    "If it does not fit I'll put it in the post, and you can sort it out.",
    "I'll find out who you are meant to send it to.",
    "If he lays a finger on the screen it goes dark.",
    "The picture wants hanging, do you do that?",
    "If you come past, I'll drop you a note.",
    "Do you know which stop is nearest?",
    "I'll break this thing if it freezes once more.",
)

_HARM = r"(?:smash|break|burn|punch|beat|kill|shoot|stab|hurt|slap|strangle|hit|destroy)"
_MEANT = r"(?:i'?ll|i will|gonna|going to|we'?ll|we will|want to|should|ought to|and)"
_WHOM = r"(?:your|you|him|her|them|the (?:guy|woman|man|driver|manager))"
_COME = r"\bi'?(?:ll| will) come (?:down|over|round) there"
_AND_THEN = r"(?=[^.!?]{0,60}\b(?:smash|break|burn|punch|brothers|mates|regret|sorry|bat)\b)"
_I_WILL = r"(?:i'?ll|i will|ima|i'?m gonna|i'?m|im gonna|gonna|i am)"
_WAITING = (
    rf"\b{_I_WILL}\s+be\s+waiting\s+(?:for\s+(?:him|her|them|you|u)|when\s+(?:you|u)\s+get)\b"
)
_MENACE = (
    r"(?:(?:[^.!?\n]{0,20}\b(?:he|she|you|they|u)\s+won'?t\s+like\s+it)|"
    r"(?=[^.!?\n]{0,60}\b(?:to my face|regret|be sorry|off)\b))"
)
_IF = r"\bif\s+(?:i|he|she|they|you|u|that|\w+\s+from)\b[^.!?\n]{3,90}?\b"
_BLOW = (
    r"(?:i'?ll|i will|ima|i'?m\s+gonna|i'?m|i\s+am)\s+(?:(?:sort|run)\s+(?:him|her|you|u)\s+"
    r"(?:out(?!\s+(?:with|my|a|some|for)\b)|over(?!\s+to\b))|(?:dragging|drag|deck|batter|floor|thump)\s+(?:him|her|them|you|u)|"
    r"put\s+(?:him|her|them|you|u)\s+in\s+(?:the\s+ditch|hospital|the\s+ground)|"
    r"give\s+(?:him|her|them|you|u)\s+something\s+to)|"
    r"(?:s?he'?ll|they'?ll)\s+(?:know\s+(?:all\s+)?about\s+it|be\s+(?:wearing?|picking)\b)"
)
_FINGER = (
    r"\blays?\s+a\s+finger\s+on\s+(?:my|our|him|her|me)\b[^.!?\n]{0,40}?\bi'?ll\s+be\s+"
    r"(?:down|round|over|up|in)\s+there"
)
_FIND_OUT = (
    r"\b(?:i'?ll|i will|gonna|ima)\s+find\s+out\s+(?:who\s+(?:you|u)\s+(?:are|r)|"
    r"where\s+(?:you|u|he|she|they)\s+(?:live|lives|park|parks))"
    r"(?=\s*(?:[.,!?]|$)|\s+(?:and|\w+\s+and)\b)"
)

find = either(
    pattern(f"{_WAITING}{_MENACE}", needs=("waiting",)),
    pattern(rf"{_IF}(?P<found>{_BLOW})", needs=("if",)),
    pattern(_FINGER, needs=("finger",)),
    pattern(_FIND_OUT, needs=("find",)),
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
