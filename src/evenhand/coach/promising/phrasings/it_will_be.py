"""Our act, with nobody in the sentence who does it: "it will be sent …".

Why it matters: the customer hears a promise; the team hears a fact. That is how it comes to be
nobody's.

What it often means: we will do it. Say "I", and it is owned.

Source: Packard, Moore and McFerran (2018): "I" shows acting for the customer.
"""

from __future__ import annotations

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="It will be done: say who does it, and by when.")

notices = (
    "«It will be refunded within 3 days».",
    "«Your replacement will be sent tomorrow».",
    "«This will be with you tomorrow», sorry for the wait.",
    "«The deposit will be paid back by the end of the month».",
    "«Any updates will be sent by e-mail».",
    "«Your parcel will arrive by Friday».",
    "«It'll be fixed by noon».",
    "I have posted a new one, «it will arrive on Monday».",
)

ignores = (
    "It will be dark by 4 pm.",
    "The shop will be closed on Monday.",
    "You will be asked for the code.",
    "The form must be sent by Friday.",
    "It'll take two minutes to install.",
    "Will it be sent by Friday?",
    "It will not be sent before Monday.",
    "Your bank will be able to tell you.",
)

_DONE = (
    "(sent|shipped|posted|dispatched|delivered|refunded|returned|replaced|repaired|fixed|resolved|"
    "sorted|processed|credited|paid|issued|cancelled|corrected|updated|reviewed|with you"
    "|on its way|"
    "ready|back with you|collected|picked up|released|passed|forwarded|credited)"
)
_ARRIVE = "(arrive|reach you|ship|go out|leave us|be back|come back)"
_THAT = "(it|this|that|they|everything)"
_THING = "(your|the|a|any|our) ..."

find = either(
    promised(f"{_THAT} will be [all] {_DONE}", f"it'll be [all] {_DONE}", ends=True),
    promised(f"{_THAT} will {_ARRIVE}", f"it'll {_ARRIVE}", ends=True, timed=True),
    promised(f"{_THING} will be [all] {_DONE}", ends=True),
    promised(f"{_THING} will {_ARRIVE}", ends=True, timed=True),
)
