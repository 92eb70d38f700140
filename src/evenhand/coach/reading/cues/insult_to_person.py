"""An insult aimed at a person: at you, or at a colleague by name or role.

Why it matters: people must be able to do this work without being called names. A limit that is told
early, calmly and by naming the words works better than one that comes as a surprise.

What it often means: abusive. Anger about the matter may be right all the same: both are answered,
the behaviour first.

Source: published staff-protection policies (levels: discontent, aggression, abuse, threat); "The
Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="person", hint="A person is insulted, not the matter.")

notices = (
    "«You are an idiot» and so is your boss.",
    "«fuck off» and send me my money",
    "Tell «that stupid cow» at reception that I am not paying.",
    "«are you people morons»",
    "Put someone on who can read, «you clown».",
    "«go to hell», all of you",
    "«Are you stupid»? I said Tuesday.",
    "«Your driver is a complete moron».",
    "«The man at the desk is a rude, lazy pig».",
    "«You greedy, heartless creep».",
    "What a «pig of a man».",
)

ignores = (
    "I felt like an idiot when the card did not work.",
    "This idiotic form wants my shoe size.",
    "The cow painting arrived with a torn corner.",
    "Sorry, I was stupid and typed the wrong address.",
    "My neighbour is an idiot and took in the wrong parcel.",
    "You sent the clown costume, I ordered the pirate.",
    "An 81 year old woman had to stand, and the old man beside her too.",
    "This stupid piece of shit app has logged me out again.",
    "The butcher shut up shop in May, as you know.",
)

_NOUN = "|".join(words("insults"))
_TRAIT = "stupid|dumb|thick|brainless|retarded|pathetic|worthless|moronic|idiotic|insane"
_NEEDS = (*(part for name in words("insults") for part in name.split()), *_TRAIT.split("|"))
_STRONG = (
    r"(?:\s+(?:very|so|such|just|all|both|complete|completely|absolute|absolutely|total|totally|"
    r"utter|fucking|bloody|freaking|damn|effing|stupid|dumb|useless|lazy|ignorant|fat|old|"
    r"incompetent|rude|lying|little|lil|lul|really|a|an|bunch of|pack of|too|people|guys|lot|"
    r"ugly|greedy|illiterate|pathetic|heartless|disgusting|thieving|smug|arrogant|spineless|nasty|"
    r"miserable|cruel|literal|shameless|brainless|jumped-up|tight-fisted|two-faced|two faced|"
    r"pig ignorant|wee|filthy|cheap|evil|"
    r"are|all of you),?){0,5}"
)
_STAFF = (
    r"(?:agents?|assistants?|employees?|staff|drivers?|managers?|receptionists?|colleagues?|"
    r"waiters?|waitress(?:es)?|nurses?|doctors?|clerks?|cashiers?|workers?|reps?|operators?|"
    r"engineers?|technicians?|couriers?|crew|team)"
)
_TO_YOU = (
    rf"\b(?:you|u|ya|ur(?=\s+an?\b))(?:'?re|'?s|\s+are|\s+r|\s+is)?{_STRONG}\s+(?:{_NOUN}|{_TRAIT})"
)
_ASKED = rf"\b(?:are|r)\s+(?:you|u){_STRONG}\s+(?:{_NOUN}|{_TRAIT})"
_OF_STAFF = rf"\b{_STAFF}(?:\s+(?:is|are|was|were)|'s){_STRONG}\s+(?:{_NOUN})"
_ROLE = (
    r"(?:your|ur|the|that|mr|mrs|ms|whoever)\s+(?:\w{1,12}\s+){1,6}?"
    r"(?:is|was|'s)\s+(?:a|an|such a|just a|nothing but a)"
)
_NOT_A_THING = r"(?!\s+(?:of a|app|form|site|website|phone|thing|machine|box|door))"
_NAMED = r"\b(?:that|this|your|the)\s+(?:stupid|fat|dumb|useless|lazy|silly|old|ignorant)\s+"

find = either(
    pattern(rf"(?:{_TO_YOU}|{_ASKED}|{_OF_STAFF})(?![\w']|\s+(?:costume|suit|bag))", needs=_NEEDS),
    pattern(
        rf"{_NAMED}(?:{_NOUN}|(?<!old )(?:woman|man|girl|guy))\b{_NOT_A_THING}",
        needs=(*_NEEDS, "woman", "man", "girl", "guy"),
    ),
    pattern(rf"\b{_ROLE}{_STRONG}\s+(?:{_NOUN})\b{_NOT_A_THING}", needs=_NEEDS),
    pattern(rf"(?:,\s*|[.!]\s+|^)(?P<found>(?:you\s+)?(?:{_NOUN}))\s*(?:[.!?]|$)", needs=_NEEDS),
    pattern(
        r"\b(?P<found>(?:go\s+)?[fs][*#@$!-]{2,4}[ckt]?\s+(?:you|off|u|yourself|yourselves))\b",
        needs=("f*", "f#", "f@", "f$", "f!", "f-", "s*", "s#"),
    ),
    phrases(
        *words("insult_to_person"),
        unless=(
            "shut up shop",
            "for f off",
            "(i'm|i am|im|i was|i feel like) a ... (little shit|idiot|cow)",
            "(no|without) talk to me",
        ),
    ),
)
