"""The customer is told that they are wrong, and is shown nothing.

Why it matters: "that is not correct" sets word against word. With the source and the date beside
it, both look at the same thing, and neither has to give way.

Say instead: "The log shows the payment on 14 August at 19:22, from your phone; I have attached it.
If you see something else at your end, send it and I'll look again."

Source: "The customer is always right" (idea cards): state the details clearly, firm but polite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="blame",
    hint="Word against word. Show the source and its date, and offer to look again.",
    since="0.2",
)

notices = (
    "«That is not correct». The excess is 400 pounds.",
    "Good morning. «You are mistaken», two people live there.",
    "The photos can be restored, so «that is not the case».",
    "«That's simply untrue».",
    "«What you say is wrong» and the fee stays.",
    "«We never said that». The seat was always by the aisle.",
    "«You must have misread» the page.",
)

ignores = (
    "That is not correct: the log of 14 August shows a payment at 19:22.",
    "You are mistaken, and I can see why: the letter of 3 May has the old excess on it.",
    "If that is not correct, tell me and I will change it.",
    "You were charged twice. That is not right, and the money is on its way back.",
    "The address on the label is not correct, so the parcel came back to us.",
    "That's incorrect on our side, sorry; the page is mended.",
    "That's not the case any more: the attached list has the new fees.",
)

_CORRECTION = phrases(
    "(that's|that is|this is) [simply|just|quite|really|factually|also] (incorrect|untrue"
    "|inaccurate|false)",
    "(that's|that is|this is) [simply|just|quite|really|factually] not (correct|true|the case"
    "|accurate|what happened)",
    "(that|this) isn't (correct|true|the case|accurate|what happened)",
    "(you're|you are) [simply|quite|clearly|very much] (mistaken|wrong|incorrect|misinformed)",
    "(what you say|what you write|what you claim|your claim|your statement"
    "|your account) is [simply|just] (wrong|incorrect|untrue|false|not true|not correct)",
    "[you have|you've|you] (misread|misunderstood) (it|this|that|the|our)",
    "(you have|you've) got (this|that|it) wrong",
    "you must have (misread|misheard|misunderstood|been mistaken|made a mistake|got it wrong"
    "|mixed)",
    "(you're|you are) (confusing|mixing up|not correct|not right)",
    "(we|i) (never|didn't|did not) (say|said|promise|promised|agree|agreed|tell|told) (that|this"
    "|it|you that|any such)",
    "(that|this|it) (never|didn't|did not) (happened|happen)",
    "(that's|that is) not (what|how) (we|i|he|she|they|it) (said|happened|works|was)",
    "i think you'll find",
    "(that|this) was [simply|never] not (the case|true|what happened)",
    "(that|this) (claim|allegation|statement) is (wrong|incorrect|untrue|false|not true"
    "|not correct)",
    unless_nearby=("if", "unless", "whether", "when", "where", "not if", "sure you"),
)
_EVIDENCE = re.compile(
    r"\b(?:records?|logs?|tracking|history|scans?|photo|picture|recording|notes?|screenshot"
    r"|receipt|invoice|statement|meter|signature|letter|e-?mail|contract|schedule|page \d|clause"
    r"|section) (?:\w+ ){0,3}?(?:shows?|says?|of|from|dated|on|states?|reads?|gives?|has)\b"
    r"|\b(?:attached|enclosed|below is|here is|here's|see the|i can see|we can see|signed)\b"
    r"|https?://|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d"
    r"|\b\d{4}-\d\d-\d\d|\b(?:19|20)\d\d\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\baccording to\b"
)
_OURS = re.compile(
    r"\b(?:sorry|apolog\w*|our (?:mistake|fault|error|side|end)|my (?:mistake|fault|error)"
    r"|we were wrong|i was wrong|on our side|we got|put (?:it|this|that) right)\b"
)


def find(look: Look) -> Iterator[Span | None]:
    """The first correction, when neither a source nor a date stands anywhere in the draft."""
    found = list(_CORRECTION(look))
    if found and not _EVIDENCE.search(look.lower) and not _OURS.search(look.lower):
        yield found[0]
