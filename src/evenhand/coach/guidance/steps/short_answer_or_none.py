"""A short answer or none; what we owe still stands.

Why it matters: thanks need no letter, and they do not end a promise that is still open.

Source: freescout-help-desk/freescout, issues 2626 and 5378.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases

step = Advice(
    do="A short line, or nothing at all",
    say=("You're welcome, {name}.", "You're welcome."),
)

does = ("You're welcome.", "Gladly, have a good weekend.", "Any time, Maria.")

not_yet = (
    "Please rate us.",
    "Is there anything else? If so, answer each of the questions below in full.",
    "We need your number.",
)

done = said(
    phrases(
        "(you're|you are) [very|most] welcome",
        "(gladly|my pleasure|any time|anytime|not at all|happy to help|with pleasure)",
    )
)
