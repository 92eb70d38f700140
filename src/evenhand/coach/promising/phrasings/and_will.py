"""A promise that hangs on another sentence: "… and will keep you updated".

Why it matters: it stands at the end, in passing, and so it is the one that nobody writes down.

What it often means: word is owed, mostly without a time.

Source: Maister, The Psychology of Waiting Lines (1985): uncertain waits feel longer.
"""

from __future__ import annotations

from evenhand.coach.kinds import pattern
from evenhand.coach.promising.verbs import ACT, any_of
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="A promise in passing: say by when.")

notices = (
    "We are looking into the noise «and will keep you updated».",
    "I have asked the vet «and will call you by 6 pm».",
    "We've passed this to the night manager «and will be in touch tomorrow».",
    "I'm speaking to the florist now «and shall write to you within the hour».",
)

ignores = (
    "The seller has your address and will send it when it suits them.",
    "Do sign it, and will you send it back?",
    "It is heavy and will need two people.",
    "The app checks the code and will update itself.",
)

find = pattern(
    r"\b(?:i|we)(?:'?(?:m|re|ve))?\b[^.!?;\n]{3,120}?\s(?P<found>and (?:then )?(?:will|shall) "
    rf"(?:also )?(?:keep you|let you|be (?:in touch|back)|report back|reach out|{any_of(ACT)})"
    r"(?: (?!if\b|when\b|once\b|but\b)[^\s.!?;,]{1,30}){0,14})",
    needs=("and will", "and shall", "and then will"),
)
