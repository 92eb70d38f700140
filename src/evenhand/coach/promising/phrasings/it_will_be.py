"""Our act, with nobody in the sentence who does it: "it will be sent …".

Why it matters: the customer hears a promise; the team hears a fact. That is how it comes to be
nobody's.

What it often means: we will do it. Say "I", and it is owned.

Source: Packard, Moore and McFerran (2018): "I" shows acting for the customer.
"""

from __future__ import annotations

from evenhand.coach.kinds import either
from evenhand.coach.promising.told import told
from evenhand.coach.promising.verbs import DONE, any_of
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
    "«The remaining premium of £61.30 will reach your account within five working days».",
    "«The new bill should be with you by the 20th».",
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

_PLACE = (
    r"(?:back )?(?:with you|in your (?:\w+ )?(?:hands|inbox|account|wallet|balance|post)|yours"
    r"|on your (?:\w+ )?(?:card|account|bill|statement)|at (?:your|the) (?:door|counter|desk)"
    r"|on (?:its|his|her|their|the) way|ready|in the post|in touch)"
)
_MORE = (
    "actioned",
    "dealt with",
    "progressed",
    "cleared",
    "relaid",
    "looked (?:into|at|after)",
    "passed on",
    "reimbursed",
    "closed by us",
    "escalated",
    "swapped",
)
_ANY = "(?:now |then |also |all |hopefully |shortly |soon |automatically )?"
_BE_DONE = rf"{_ANY}be {_ANY}(?:{any_of(DONE, *_MORE)}|{_PLACE}\b)"
_MOVE = (
    rf"{_ANY}(?:arrive|reach|land|ship|go (?:out|back|on|off|in)|leave|be (?:back|there|here|up)"
    r"|come|show|be (?:announced|added|here|live))\b"
)

find = either(
    told(rf"(?:will|shall) {_BE_DONE}", ("will", "shall"), timed=False),
    told(rf"(?:it|that|this|they)'ll {_BE_DONE}", ("ll",), timed=False),
    told(rf"(?:itll|theyll) {_BE_DONE}", ("itll", "theyll"), timed=False),
    told(rf"(?:will|should|shall) (?:{_BE_DONE}|{_MOVE})", ("will", "should")),
    told(rf"(?:it|that|this|they)'ll {_MOVE}", ("ll",)),
)
