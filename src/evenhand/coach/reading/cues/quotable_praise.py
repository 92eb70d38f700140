"""Praise with a number, a time, a named gain or a comparison in it.

Why it matters: "great service" convinces nobody. "It pays for itself in seven months" does, because
it backs up what you claim. Their own words, with their consent, are the whole testimonial.

What it often means: delighted, and worth asking for consent once the matter is settled.

Source: Canity, How to Deal with Customers (2022) (statements that substantiate claims come first).
"""

from __future__ import annotations

from evenhand.coach.kinds import apart, either, holds, listening_as, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(concern="praise", hint="Praise worth quoting, if they agree.")

notices = (
    "I can't believe you managed to get here and fix this «in under an hour», that's incredible",
    "This printer will «pay for itself» «in seven months», I «should have switched» years ago.",
    "Easily the «best haircut I've ever had».",
    "Superb! It cut our heating bill «by 30%».",
    "So kind. I have «never used any company» that's so fast.",
    "My bill went «from £38 to £11», «why did i wait»",
    "He «carried it up three flights» and «would not take a tip».",
)

ignores = (
    "Can you come in under an hour?",
    "My bill went up by 30% and I am not amused.",
    "Best wishes from all of us.",
    "I have never used any company like that before, how does it work?",
    "So kind, thanks.",
    "It does not pay for itself in the winter.",
    "The bill went from £38 to £61, and nobody said a word.",
    "Thanks, could you call me in two hours?",
    "The lamp is not brilliant, and it came within two days.",
)

_COLD = phrases(
    "(still|waited|waiting|refund me|sick of|unacceptable|disgrace*|rubbish|useless|ridiculous)",
    "(not good enough|never again|complaint|complain|disappointed|disappointing|supposed to)",
    "(shame about|not impressed|unfortunately|can't pretend|waive|reconsider|rules|any chance)",
    "(covered|included in|could you|can you|can someone|can somebody|any way you|i'm going)",
    "(thanks for nothing|piss poor|front row seats|front row seat|we've decided to|zero notice)",
    "(broken|faulty|wrong|missing|crashed|crashes|locked out|no reply|nobody|ignored|lost it)",
)
_WARM = phrases(
    *(line for line in words("praise") if not line.startswith(("best", "should have"))),
    *words("quotable_warmth"),
    unless_negated=True,
)

_NUMBER = (
    r"(?:\d{1,3}|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty|forty)"
)
_UNIT = r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|seconds?|secs?|evenings?|yrs|years)"
_NOT_ASKED = r"(?=[^?]{0,80}(?:$|[.!,]))"
_JUST = r"(?:(?:under|less than|just|only|about|nearly|over|me|us|the|that|since|all) ){0,2}"
_TOOK = r"(?:in|within|took|lasted|saves|saved|under|usually takes)"
_MONEY = r"[£$€]\s?\d{1,5}"


_MEASURED = either(
    pattern(
        rf"\b{_TOOK} {_JUST}{_NUMBER}\s?{_UNIT}\b{_NOT_ASKED}",
        needs=tuple(_TOOK[3:-1].replace(" ", "|").split("|")),
    ),
    pattern(
        rf"\b{_NUMBER}\s?{_UNIT} (?:later|flat|earlier|not)\b",
        needs=("later", "flat", "earlier", "not"),
    ),
    pattern(r"\bby \d{1,3}\s?(?:%|percent|per cent)", needs=("by",)),
    pattern(
        rf"\bfrom (?:{_MONEY}|\d{{1,5}}\s?\w{{0,4}})(?: a month)? (?:down )?to "
        rf"(?:{_MONEY}|\d{{1,5}}|full)\b",
        needs=("from",),
    ),
)
_SAID = phrases(*words("quotable_praise"), unless_negated=True)


def _find(look: Look) -> list[Span]:
    """What is praised in full, and where it is measured in a message that is warm besides."""
    said = [*_SAID(look)]
    measured = [*_MEASURED(look)] if holds(_WARM, look) else []
    found = [span for span in (*said, *measured) if span is not None]
    if not found or look.lower.rstrip().endswith("?") or holds(_COLD, look):
        return []
    return apart(found)


find = listening_as((_SAID, _WARM), _find)
