"""A promise made for somebody else of ours: "a colleague will …".

Why it matters: it is ours all the same. Nobody is easier to forget than the customer of a colleague
who was not told.

What it often means: a hand-over. Write down who took it, before saying that they will.

Source: The Customer Isn't Always Right (essay on empathy and firmness), on owning the problem
instead of pointing at others.
"""

from __future__ import annotations

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
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
)

ignores = (
    "The courier will try again on Monday.",
    "Your colleague will know the code.",
    "Will someone be at home by noon?",
    "Someone will always complain.",
    "Your bank will send you a letter by Friday.",
    "Our manager will not reopen the booking.",
)

_TEAM = (
    "(team|crew|colleague|colleagues|manager|engineer|engineers|technician|specialist|specialists|"
    "department|supervisor|expert|experts|office|staff|workshop|nurse|advisor|adviser)"
)
_WRITE = "(review|reply|respond|contact|call|ring|email|e-mail|write|text|update)"
_RETURN = "(get back|come back|be in touch|be back|reach out|let you know)"

find = either(
    promised(
        "(someone|somebody|one of us|a colleague) will",
        "(someone|somebody) from (the|our|my) ... will",
        "(someone|somebody|one of our|one of my) ... will",
        "(a|my|our|the) colleague ... will",
        f"(my|our|the|a|an) {_TEAM} will",
        f"(my|our|the|a|an) ... {_TEAM} will",
    ),
    promised(f"they will {_WRITE}", f"they'll {_WRITE}", ends=True),
    promised(f"they will {_RETURN}", f"they'll {_RETURN}", ends=True),
)
