"""A "but" behind an apology or an understanding word, in the same sentence.

Why it matters: what stands before the "but" is taken back by it; the customer hears only the second
half.

Say instead: two sentences. The first ends with a full stop; the second says what is possible.

Source: support-team style lists; the same turn as in what customers write, where the text after
"but" carries the weight (Hutto and Gilbert, 2014).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, guarded, pattern
from evenhand.coach.rule import Rule

rule = Rule(
    concern="apology",
    hint="The but takes the sorry back. Make it two sentences.",
)

notices = (
    "«Sorry but» there is no table left tonight.",
    "«I understand your disappointment, but» the gate had closed.",
    "«I'm sorry about the dent, however» the warranty has ended.",
    "«We apologise for the noise but» the roof must be mended in daylight.",
    "«I do appreciate that this is hard, but» the form is needed.",
    "«I hear you, but» the bank decides that.",
    "«I get it, but» toasters are fourteen days.",
    "«While I understand your concern,» the bins stay where they are.",
)

ignores = (
    "I am sorry. But first, are you both all right?",
    "Sorry about the dent. The warranty has ended; I can mend it at cost.",
    "I am sorry, there is nothing but rain on the forecast for your party.",
    "I understand that all but one of the chairs arrived.",
    "I appreciate your patience, not only today but also last week.",
    "Thank you for waiting, but you need not wait any longer.",
    "Platform 3 is stairs, sorry, but the 10:40 goes from platform 1.",
    "While I understand the old boiler, the new one is a riddle to me.",
)

_OURS = r"(?:i am|i'?m|we are|we'?re)"
_QUITE = r"(?: do| sincerely| can| fully| completely| really| totally)?"
_HEARD = r"(?:apologi[sz]e|understand|appreciate|sympathi[sz]e|hear|see|know|reali[sz]e|get it)"
_FELT = r"(?:frustration|concerns?|disappointment|anger|position|feelings|point|annoyance|worry)"

find = guarded(
    either(
        pattern(
            rf"\b(?:(?:{_OURS}(?: so| very| really| truly)? )?(?<!, )sorry\b"
            rf"|(?:i|we){_QUITE} {_HEARD}\b|apologies\b)[^.!?;\n]{{0,80}}?[\s,](?:but|however)\b",
            needs=("but", "however"),
        ),
        pattern(
            r"\b(?:while|whilst|although|though|much as) (?:i|we)"
            rf"{_QUITE} (?:understand|appreciate|sympathi[sz]e with) your {_FELT}\b"
            r"[^.!?;,\n]{0,60},",
            needs=("while", "whilst", "although", "though", "much"),
        ),
    ),
    unless=("nothing but", "all but", "anything but", "not only", "but also", "but thank*"),
)
