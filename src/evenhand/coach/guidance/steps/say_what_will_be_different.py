"""Say what will be different this time.

Why it matters: a second failure asks why the third should not come; only a change in how it is done
answers that.

Source: HEARD (diagnose); Maxham and Netemeyer 2002 (after two failures people look for the
pattern).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Say what will be different this time",
    say=(
        "This time I check {thing} myself before it leaves, so that this does not happen again.",
        "This time I check it myself before it leaves, so that this does not happen again.",
    ),
)

does = (
    "This time I test the kettle myself before it leaves us.",
    "So that it does not happen a third time, the part now comes from another batch.",
    "I have changed the address in our books, which is why both went astray.",
    "From now on your order goes by courier instead of by post.",
)

not_yet = (
    "It will not happen again.",
    "We are sorry for what happened again.",
    "This time next year it is done.",
    "We always check our parcels.",
)

done = said(
    pattern(
        r"\bthis time\b,? (?:i|we|it|a|an|the|our|my|your)\b[^.!?]{0,80}?\b(?:check|test|pack|goes|"
        r"comes|myself|another|by (?:courier|hand)|before it|watch|sign|look)",
        needs=("time",),
    ),
    pattern(
        r"\b(?:so that|to make sure)\b[^.!?]{0,40}?\b(?:not|never|no)\b[^.!?]{0,40}?"
        r"\b(?:again|third time|once more|repeat(?:ed)?|another time)\b[^.!?]{0,80}?"
        r"\b(?:i|we|the|our)\b",
        needs=("again", "third", "more", "repeat", "repeated", "another"),
    ),
    pattern(
        r"\b(?:i|we)(?:'ve| have|'m| am|'re| are)? (?:changed|replaced|corrected|found|moved|"
        r"switched|changing|taken)\b[^.!?]{0,60}?\b(?:cause|address|batch|supplier|books|carrier|"
        r"courier|setting|reason|way)\b"
    ),
    pattern(r"\bfrom now on,? (?:your|it|we|i|the|every)\b", needs=("from",)),
)
