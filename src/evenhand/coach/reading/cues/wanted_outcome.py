"""What they want, in their own words.

Why it matters: the one thing that must be answered. Where it is missing, ask what would put it
right; guessing costs a second contact.

What it often means: nothing about mood. A first wish may be where a bargain begins.

Source: the HEARD steps of service recovery ("What can I do to make this right?").
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern
from evenhand.coach.rule import Rule

rule = Rule(concern="wish", hint="What they want, in their words.")

notices = (
    "«I want a full refund for both nights».",
    "The kettle leaks. «Please send a new lid».",
    "«could you cancel my lesson on Tuesday»?",
    "«I'd like to speak to the person who packed it».",
    "Keep it short: «I need the invoice by Friday».",
)

ignores = (
    "I wanted for nothing, what a stay.",
    "You need to see the garden, it is lovely.",
    "Please and thank you are two words your staff know well.",
    "I need no reply.",
)

_VERBS = (
    r"(?:refund|replace|send|cancel|return|exchange|change|fix|repair|call|ring|phone|email|tell|"
    r"confirm|explain|check|deliver|collect|remove|delete|close|stop|credit|reimburse|pay|give|let|help|"
    r"update|move|book|rebook|transfer|add|provide|issue|arrange|forward|resend|correct|sort|waive|"
    r"extend|pass|advise|reset|unlock|answer|look|come|reply|contact|get|make|honou?r|apply|process|"
    r"escalate|investigate|reopen|ship|restore|hold|keep|show|put|take|debit|use|upgrade|switch)"
)

_CLAUSE = r"[^.!?\n;,]{0,100}"
_WANT = r"(?:want|need|like|expect|demand|require|insist on|wish to)"
_THING = (
    r"(?:to|you|an?|my|the|this|that|it|some|help|compensation|answers|our|his|her|someone|somebody|new|"
    r"another|all|only|is)"
)

find = either(
    pattern(
        rf"\b(?:i|we)(?:'d|\s+would)?(?:\s+(?:just|really|only|still|also|now|simply|do))?\s+{_WANT}\s+"
        rf"{_THING}\b{_CLAUSE}",
        needs=("want", "need", "like", "expect", "demand", "require", "insist", "wish"),
    ),
    pattern(
        rf"(?:\b(?:please|pls|plz|kindly)|(?:^|(?<=[.!?,;] ))just)\s+{_VERBS}\b{_CLAUSE}",
        needs=("please", "pls", "plz", "kindly", "just"),
    ),
    pattern(
        r"\b(?:can|could|would|will|may)\s+(?:you|i|we|someone|somebody|u)\s+"
        rf"(?:(?:please|kindly|possibly|at least)\s+)?{_VERBS}\b{_CLAUSE}",
        needs=("can", "could", "would", "will", "may"),
    ),
)
