"""The fault put on somebody: a colleague, another department, the supplier.

Why it matters: to the customer it is one house. Who points inside it leaves them alone in front of
it, and a colleague blamed before a customer stops helping.

Say instead: "we", what went wrong, and who is putting it right by when. Naming who
will act is fine.

Source: The Customer Isn't Always Right (essay) against finger-pointing; "The customer is always
right" (idea cards): back up your colleagues.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="blame",
    hint="Puts the fault on somebody. Own it: say who puts it right, and when.",
)

notices = (
    "«The courier lost» your parcel.",
    "«My colleague forgot to» order the frame.",
    "That was «the warehouse's fault».",
    "«The other department should have» told you.",
    "I would have booked it, but «the night shift made a mistake».",
    "«Blame the» landlord for the heating.",
    "«It was Tom's mistake», he is new here.",
)

ignores = (
    "My colleague Amal will bring the frame on Tuesday.",
    "The courier will come between two and four.",
    "I have asked the warehouse to pack it again.",
    "It was our mistake, and I am putting it right.",
    "The supplier sends the new pump on Monday.",
    "The night shift has your number.",
)

_WHO = (
    "(courier|carrier|driver|warehouse|supplier|manufacturer|developer|developers|bank|postman|"
    "colleague|manager|department|branch|store|shop|team|shift|depot|kitchen|contractor|airline"
    "|trainee)"
)
_DID = (
    "(lost|forgot to|forgot|damaged|broke|failed to|neglected to|messed up|made a mistake|"
    "made an error|got it wrong|gave you the wrong|didn't do|is to blame|are to blame|should have|"
    "should've|never told|misinformed|told you wrong)"
)

find = either(
    phrases(
        f"(the|our|my|your|another) {_WHO} {_DID}",
        f"(the|our|my|your|another) (other|night|day|new|delivery|sales|support"
        f"|parcel) {_WHO} {_DID}",
        "(the|our) (courier's|carrier's|driver's|warehouse's|supplier's|manufacturer's|"
        "department's|kitchen's|bank's|branch's) (fault|mistake|error)",
        "blame (the|them|it on|him|her|my|our)",
    ),
    pattern(
        r"\b(?:it|that|this) (?:was|is) (?!our\b|my\b|your\b|the\b|nobody)[\w-]{2,20}'s (?:fault"
        r"|mistake)\b",
        needs=("fault", "mistake"),
    ),
)
