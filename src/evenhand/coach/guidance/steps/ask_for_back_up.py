"""Ask a colleague to stand in with the same line.

Why it matters: nobody should have to take abuse twice, and two people with one line are not
played off.

Source: Li and Zhou 2013 (support that is felt weakens what aggression does to people).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases

step = Advice(do="Ask for back-up, and take a breather", say=())

does = (
    "My colleague Anna takes over from here.",
    "I have asked my lead to join us.",
    "Tom from my team will write to you instead of me.",
)

not_yet = ("I am your colleague now.", "Anna sent the parcel.", "We lead the field.")

done = said(
    phrases(
        "(takes|taking|take|will take) over",
        "(asked|asking) (my|a|our) (lead|colleague|manager|supervisor|team lead)",
        "(instead of|beside|in place of) me",
    )
)
