"""Tell the lead before you send.

Why it matters: a public or legal step concerns the whole organisation, and nobody should carry it
alone.

Source: trade practice; ideas collected from bloopglobal.com (one post can make or break a
business).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(do="Tell the lead before you send", say=())

does = (
    "I have told our lead Ruth Keller about it, and she reads your letter today.",
    "Our lead has read your letter.",
    "I am showing this to my manager before noon.",
)

not_yet = ("You cannot sue us.", "Go ahead and post it.", "Cables contain lead.")

done = said(
    phrases(
        *words("step_tell_the_lead"),
    )
)
