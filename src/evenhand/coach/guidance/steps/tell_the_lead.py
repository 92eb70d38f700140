"""Tell the lead; keep to facts and do not argue.

Why it matters: a public or legal step is theirs to take, and each word of ours may be read aloud.

Source: trade practice; ideas collected from bloopglobal.com (one post can make or break a
business).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(do="Tell the lead, keep to dated facts", say=())

does = (
    "On 3 May you ordered, on 5 May we sent it.",
    "Your letter of 2 June reached us on Tuesday.",
    "It was delivered on 14 March at 9:40.",
)

not_yet = ("You cannot sue us.", "Go ahead and post it.", "That is not true.")

_DAY = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2}[./]\d)"
)

done = said(pattern(rf"\b(?:on|of|since) (?:\d{{1,2}}(?:st|nd|rd|th)? )?{_DAY}"))
