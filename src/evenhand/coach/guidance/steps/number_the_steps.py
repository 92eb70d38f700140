"""Give short numbered steps, one act in each.

Why it matters: a numbered step can be done, ticked and named when it fails.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness"
(explain clearly and concisely).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Give short numbered steps",
    say=("1. Open the page. 2. Press the button at the top. 3. Tell me what you see then.",),
)

does = (
    "1. Open the app.\n2. Press the menu.\n3. Choose Codes.",
    "First, open the app. Then press the menu.",
    "Step 1: turn the key. Step 2: push.",
    "Open the app. Press Menu. Then choose Codes.",
)

not_yet = (
    "Open the app and press the menu and choose Codes and type it.",
    "You will find it in the app.",
    "On 1. May we open.",
)

_ACT = (
    r"(?:open|press|click|tap|choose|type|go to|select|turn|hold|unplug|plug|enter|sign|log|close|"
    r"restart|put|remove|scroll|pull|push|wait|take)"
)
_BEGINS = r"(?:^|[.!?\n]\s{0,3})(?:please |then |now )?"

done = said(
    pattern(r"(?s)(?:^|\s)1[.):]\s.{1,400}?\s2[.):]\s"),
    pattern(r"(?s)\bfirst\b.{1,300}?\b(?:then|second|next|after that)\b", needs=("first",)),
    pattern(r"(?s)\bstep (?:1|one)\b.{1,400}?\bstep (?:2|two)\b", needs=("step",)),
    pattern(rf"{_BEGINS}{_ACT}\b[^.!?\n]{{1,90}}[.!?\n]\s{{0,3}}(?:please |then |now )?{_ACT}\b"),
)
