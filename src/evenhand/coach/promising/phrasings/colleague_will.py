"""A promise made for somebody else of ours: "a colleague will …".

Why it matters: it is ours all the same. Nobody is easier to forget than the customer of a colleague
who was not told.

What it often means: a hand-over. Write down who took it, before saying that they will.

Source: The Customer Isn't Always Right (essay on empathy and firmness), on owning the problem
instead of pointing at others.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.promising.colleagues import is_colleague
from evenhand.coach.promising.told import told
from evenhand.coach.promising.verbs import ACT, ACTING, any_of
from evenhand.coach.rule import Rule

rule = Rule(
    concern="promise", hint="A colleague's promise is ours: make sure that they know of it."
)

notices = (
    "«Someone from the lettings team will call you back by noon».",
    "«Our baggage team will do all they can to find the pram».",
    "«My colleague Amal will e-mail you the plans tomorrow».",
    "«One of our engineers will be with you on Tuesday morning».",
    "I have told the clinic; «they will get back to you within two days».",
    "We close soon, but «our night crew will check in».",
    "I've told the driver, and «he'll text you» when he is five minutes away.",
    "I've passed this to our tech team, «who will be in touch shortly».",
    "«Ingrid will answer you by 5 pm».",
    "Thank you. «Someone will be in touch shortly».",
)

ignores = (
    "The courier will try again on Monday.",
    "Your colleague will know the code.",
    "Will someone be at home by noon?",
    "Someone will always complain.",
    "Your bank will send you a letter by Friday.",
    "Our manager will not reopen the booking.",
    "If Ingrid will answer, all is well.",
    "He will love it, I am sure.",
    "Delivery will take three days.",
    "Our team will take a few days to answer.",
    "It is on order and will take a few days.",
    "They'll ask you for your password.",
    "Theyll ask you for the code.",
)

_ANY = "(?:also |then |now |personally |gladly |just )?"
_BESIDES = (
    "see (?:to|you|what|whether|if)",
    "knock",
    "have a look",
    "show",
    "hear (?:it|this|about)",
)
_DOES = (
    rf"{_ANY}(?:{any_of(ACT, *_BESIDES)}"
    rf"|be (?:in touch|in contact|with you|back|there|round|over|glad to call|{any_of(ACTING)}))"
)
_TELL = "(?:ring|call|phone|text|message|e-?mail|write to|contact|send|bring|tell|show|visit|meet)"
_IS_NONE = re.compile(
    r"take (?:up to |about |around |at least |a |an |\d|long)|offer|love|ask (?:you|for)"
)


def _tells_of_length(words: str) -> bool:
    return _IS_NONE.search(words) is not None


find = either(
    promised(
        "who will (contact|call|ring|email|e-mail|message|text|write to|update|help|assist) you",
        "who will (be in touch|be in contact|get back|come back|reach out|get in touch|let you)",
        ends=True,
    ),
    promised("(someone|somebody|one of us|a colleague) will"),
    told(
        rf"(?:will|shall) {_DOES}",
        ("will", "shall"),
        by=is_colleague,
        timed=False,
        unless=_tells_of_length,
    ),
    told(
        rf"(?:will|shall) {_TELL} (?:you|him|her|them)\b",
        ("will", "shall"),
        by=lambda subject: not subject,
        timed=False,
    ),
    told(
        rf"(?:will|shall) {_DOES}",
        ("will", "shall"),
        by=lambda subject: not subject,
        unless=_tells_of_length,
    ),
    told(
        rf"(?:is|are) (?:going|sure|due|about|set) to {_DOES}",
        ("going", "sure", "due", "about", "set"),
        by=is_colleague,
        timed=False,
    ),
    told(rf"(?:he|she|they)'ll {_DOES}", ("ll",), timed=False, unless=_tells_of_length),
    told(rf"theyll {_DOES}", ("theyll",), timed=False, unless=_tells_of_length),
)
