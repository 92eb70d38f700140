"""They name something that we said we would do and did not.

Why it matters: a kept promise is the cheapest trust there is and a broken one the dearest. Find it
in the ledger, open with it, and give a new time that will hold.

What it often means: disappointment turning to anger. With no match in the ledger, ask; do not deny.

Source: Canity, How to Deal with Customers (2022); Maxham and Netemeyer 2002.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="history", hint="We said we would, and they say we did not.")

notices = (
    "«You said you'd ring on Monday» and «nobody called back».",
    "I was «promised a» plumber by noon.",
    "You «said it would be» ready today.",
    "I «was told someone would come» at eight",
    "The voucher «you promised» never came.",
    "«You said Friday». It is Tuesday.",
    "«Engineer no-show» number three.",
    '«"A specialist will call you within 24 hours"», said the email of the 6th.',
)

ignores = (
    "You said it would be good and it was better.",
    "I promised my son a bicycle, which one do you suggest?",
    "Nobody called while I was out, did they?",
    "I was told about your garden by a friend.",
    "You did say no guarantees, and I understand.",
    "You told me that you don't do other makes.",
    "I was hoping you'd say yes.",
    "The second parcel never came.",
)

_WHO = (
    r"(?:you|u|they|he|she|driver|engineer|colleague|lady|lad|man|girl|chap|agent|rep|website|"
    r"text|tech|people)"
)
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNIT = r"(?:hrs?|hours|working days|days|weeks|minutes|mins)"
_TERM = (
    rf"(?:{_DAY}|weekend|within|{_NUMBER} ?{_UNIT}|"
    r"(?:before|by) (?:\d|noon|the end|now|then|summer|spring|easter|christmas|lunch|evening|h))"
)
_SAID = r"(?:said|told|wrote|written|promised|swore)"
_DID = r"(?: did (?:say|tell|promise)| had (?:said|told|promised|written))"
_OURS = r"(?:a|an|our|your|the)? ?(?:manager|specialist|engineer|team|officer|driver|sofa|order)"
_KEPT = ("good", "great", "lovely", "worth", "cheaper", "easy", "straightforward")

find = either(
    phrases(
        *words("broken_promise_named"),
        unless=tuple(f"said it would be {kept}" for kept in _KEPT),
    ),
    pattern(
        rf"\b{_WHO}(?:'d| did| had| have)? (?:say|tell|promise|{_SAID[3:-1]})\b"
        rf"[^.!?\n]{{0,30}}?\b{_TERM}",
        needs=("said", "say", "told", "tell", "wrote", "written", "promised", "promise", "swore"),
    ),
    pattern(
        rf"\b(?P<found>(?:you|u|they){_DID})\b(?! no\b)",
        needs=("say", "tell", "promise", "said", "told", "promised", "written"),
    ),
    pattern(
        rf"\b(?:{_DAY}|{_NUMBER} ?{_UNIT}|before \w{{1,12}}|between \d{{1,2}} and \d{{1,2}})"
        r" (?:you|they|he|she) said\b",
        needs=("said",),
    ),
    pattern(
        r"\b(?:was|were|been) (?:told|promised|assured)\b[^.!?\n]{0,45}?\b"
        rf"(?:would (?:be|come|call|ring|phone|drop|contact|visit)|{_NUMBER} {_UNIT}|by {_DAY})"
        r"\b(?! (?:straightforward|easy|cheaper|fine))",
        needs=("told", "promised", "assured"),
    ),
    pattern(
        r"\b(?:engineer|driver|plumber|van|man|fitter|builder)s? no[- ]show\b", needs=("show",)
    ),
    pattern(
        rf'["“]{_OURS}\b[^"“”\n]{{0,20}} will\b[^"“”\n]{{2,50}}["”]|'
        rf'["“][^"“”\n]{{0,40}}\bwithin {_NUMBER}\b[^"“”\n]{{2,30}}["”]',
        needs=("will", "within"),
    ),
    pattern(r"\bguaranteed (?:by|within|for|rebooking|next)\b", needs=("guaranteed",)),
    phrases("(gave|give) (me|us) your word", "don't promise", "nobody's ringing back"),
)
