"""A matter handed on or looked into, with no word on who writes next and when.

Why it matters: the customer is left holding the receiver. They will write again to find out that
nothing is known yet.

Say instead: "I have asked the workshop, and you hear from me by noon tomorrow, whatever they say."
When all is solved, nothing of the kind is needed.

Source: Canity, How to Deal with Customers (2022): assure them of a response at a stated time;
Maister, The Psychology of Waiting Lines (1985).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.ours import request
from evenhand.coach.kinds import holds, pattern, phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="trust",
    hint="Handed on, and then? Say who writes to them next, and when.",
)

notices = (
    "Thank you for the photos of the ceiling. «I have passed this on» to the builders.",
    "«We are investigating» the noise in the stairwell.",
    "«Your complaint has been forwarded» to the school board.",
    "«I've escalated this» to the head of the clinic. Kind regards, Jo",
    "Two wrong boxes, that should not be. «We'll look into it».",
    "Not silly at all. «We'll have a look», and perhaps the pin turns up.",
    "«We are looking into what» happened at the gate.",
)

ignores = (
    "I have passed this on to the builders, and they will call you by noon.",
    "We are investigating the noise. You hear from me tomorrow.",
    "I've escalated this. Could you send me the letter?",
    "I passed the test on Monday.",
    "Your complaint has been forwarded and settled, the money is on its way.",
    "We are looking into it and will keep you updated.",
    "The letter has been forwarded to your new address.",
    "We'll look into it and ring you.",
    "I'll have a look tomorrow before noon.",
    "We will monitor the pressure for you until Friday.",
)

_HANDED_ON = phrases(
    "(i have|i've|we have|we've) [now|already] (passed|forwarded|escalated|handed|raised|reported) "
    "(this|it|that|your complaint|your case|your feedback|your concerns) [on]",
    "(we are|we're|i am|i'm) [currently|now|still] (investigating|looking into it"
    "|looking into this)",
    "(your|this) (complaint|case|matter|request) has been (forwarded|escalated|passed on|raised)",
    "(we'll|we will|i'll|i will|we shall) [certainly|now] (look into|investigate|have a look at) "
    "[it|this|that|the matter|your complaint]",
    "(we'll|we will|i'll|i will|we shall) have a look",
    "(we are|we're|i am|i'm) [currently|now|still] looking into (what|why|how|the|your)",
    "will (monitor|keep an eye on) the (situation|matter)",
)
_WORD_TO_COME = pattern(
    r"\b(?:(?:will|'ll|shall|going to|and) (?:call|ring|phone|text|write|e-?mail|message|reply"
    r"|answer|update|tell|inform|notify|contact|hear|send|come back|report back|reach out|respond"
    r"|assist|help|be (?:contacted|called|with|in|able|sent|refunded))"
    r"|hear (?:back )?from|in touch|back (?:to|with) you|keep you|let you know|updates?|settled"
    r"|solved|resolved|refund\w*|on its way|already)\b"
)


def find(look: Look) -> Iterator[Span | None]:
    """Where it is handed on, when no time, no word to come and no request is in the draft."""
    found = list(_HANDED_ON(look))
    if not found or holds(_WORD_TO_COME, look) or holds(request, look):
        return
    if not any(not time.vague for time in times_in(look.lower)):
        yield found[0]
