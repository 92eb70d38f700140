"""Say the consequence, and that it is theirs to avoid.

Why it matters: told before, it is a choice; told after, it is a punishment.

Source: published staff-protection policies (limits are told, timed and reasoned).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Say what follows if it goes on",
    say=("If it goes on, I will end this conversation for today; if it stops, I go on helping.",),
)

does = (
    "If it happens again I will end this chat for today.",
    "Should this continue, we will only answer by letter.",
    "Otherwise I have to stop here.",
)

not_yet = (
    "If it leaks again, call me.",
    "You will regret that.",
    "We continue tomorrow.",
)

_ENDS = r"(?:end|stop|close|hang up|limit|only (?:answer|reply)|answer by (?:letter|post))"
_CANNOT = r"(?:not|cannot|can't) (?:be able|answer|continue|reply|help)"

done = said(
    pattern(
        rf"\b(?:one|once) more\b[^.!?]{{0,60}}?\b{_ENDS}\b",
        needs=("more",),
    ),
    pattern(
        rf"\b(?:if|should|otherwise|unless)\b[^.!?]{{0,100}}?\b(?:{_ENDS}|{_CANNOT})\b",
        needs=("if", "should", "otherwise", "unless"),
    ),
)
