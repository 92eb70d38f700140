"""Small words that make the customer small: obviously, as I said, all you have to do is.

Why it matters: they say that it was easy, or told before, and that only this customer did not see
it. In a person who is lost already, that ends the asking.

Say instead: the step, without the word. Nothing is missed.

Source: style lists of support teams and of plain-language checkers; The Customer Isn't Always Right
(essay) on confused customers: explain without leaving them lost.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="wording",
    hint="Sounds like: how could you not know. Leave the word out.",
)

notices = (
    "«Obviously» the key must be turned first.",
    "«As I already said», the gym closes at nine.",
    "«Like I told you», the form is on page two.",
    "«All you have to do is» press the red button.",
    "«Actually», it was your bank that stopped it.",
    "«You just need to» fill in the blue form.",
    "«It's really simple», the cable goes left.",
    "«As previously explained», the vet is away.",
    "«Actually» the landline team opens on Monday.",
    "«You'll just have to» ask a neighbour.",
    "The lid is «common sense», Mrs Pike.",
    "«Simply» press the red button.",
)

ignores = (
    "I have just spoken to the depot.",
    "It was not obvious at all where the switch is.",
    "As I promised, here is the plan.",
    "The ward is actually on the third floor now, it moved in May.",
    "I just need to ask my manager.",
    "A simple cable is enough.",
    "As you said, it was wet when it came.",
    "Actually, you are right, the clinic opens at eight.",
    "The form is simply wrong, and I am mending it.",
    "Actually, yes, the gym is open tonight.",
    "The lock wasn't obviously broken, so nobody looked.",
)

_SAID = "(said|told you|explained|mentioned|stated|wrote|advised|pointed out)"

find = either(
    phrases(
        "obviously",
        f"(as|like) (i|we) [have|already|just] {_SAID}",
        f"(as|like) (i|we) have already {_SAID}",
        "as [previously|already] (explained|advised|pointed out)",
        "as previously (stated|mentioned)",
        "all you (have|need) to do is",
        "you (just|simply|only) (have|need) to",
        "(you'd|you'll) (just|simply|only) (have|need) to",
        "you (will|would) (just|simply|only) (have|need) to",
        "(a|one) (quick|simple) (look|glance) at (the|our|your)",
        "(common sense|self-explanatory|not rocket science)",
        "(it's|it is) [really|very|quite|so] (simple|easy|straightforward)",
        "as everyone knows",
        "needless to say",
        "with (all due|due) respect",
        unless=("is (simple|easy) (to|for)", "not obviously", "wasn't obviously"),
    ),
    pattern(
        r"(?:^|[.!?\n]\s{1,3}|\b(?:but|well),? )(?P<found>just (?:have|need) to\b|actually)(?=,"
        r"| (?:no|you|the|your)\b)(?!,? (?:you(?:'re| are) right|good|yes|i can))",
        needs=("actually",),
    ),
    pattern(
        r"(?:^|[.!?\n]\s{1,3})(?P<found>simply)(?= (?:run|press|click|restart|reset|turn|log|sign"
        r"|follow|open|plug|unplug|update|switch|read|check|go)\b)",
        needs=("simply",),
    ),
)
