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
    "I had to wait: «our engineer, Kyle, failed» to send his report.",
    "Refunds are «handled by another department», so we cannot see them.",
    "The toll «is not us».",
    "Dog fouling falls to the rangers «and not to this office».",
    "«They should have thought» of that in May.",
    "Sorry about that, «our new packer mixed up» the labels.",
    "That was an «error by the night desk».",
    "The «agent you spoke to did not log» your call.",
)

ignores = (
    "My colleague Amal will bring the frame on Tuesday.",
    "The courier will come between two and four.",
    "I have asked the warehouse to pack it again.",
    "It was our mistake, and I am putting it right.",
    "The supplier sends the new pump on Monday.",
    "The night shift has your number.",
    "Our engineer, Kyle, comes on Tuesday with the new pump.",
    "The car park is run by a contractor; I have asked them to cancel the fine.",
    "They should have told you by now; if not, ring me.",
    "The driver has the parcel and rings before he comes.",
    "Your bank has not been charged; the mistake was ours.",
)

_WHO = (
    "(courier|couriers|carrier|driver|drivers|warehouse|supplier|suppliers|manufacturer|developer"
    "|developers|bank|postman|colleague|colleagues|manager|department|branch|store|shop|team|shift"
    "|depot|kitchen|contractor|contractors|airline|trainee|engineer|technician|agent|adviser"
    "|advisor"
    "|receptionist|provider|agency|landlord|waiter|nurse|clerk|office|desk|partner|packer|packers"
    "|operator|installer|garage|insurer|temp|apprentice|predecessor)"
)
_DID = (
    "(lost|forgot to|forgot|damaged|broke|failed to|neglected to|messed up|made a mistake|"
    "made an error|got it wrong|got this wrong|got that wrong|gave you the wrong|didn't do"
    "|is to blame|are to blame|should have|should've|never told|misinformed|told you wrong"
    "|dropped the ball"
    "|mixed up|mislaid|misplaced|mishandled|sent the wrong|ignored|overlooked|let you down"
    "|has let us down|have let us down|let us down|keeps|messes|was careless|was wrong|were wrong"
    "|was supposed to|were supposed to)"
)
_LEFT_OUT = (
    "(didn't|did not|hasn't|has not|hadn't|had not|never) (tell|told|pass|passed|log|logged|book"
    "|booked|note|noted|record|recorded|send|sent|update|updated|read|check|checked|follow|followed"
    "|scan|scanned|load|loaded|pack|packed|hand|handed|do|done|bother|bothered|listen|listened)"
)
_HOUSE = "(the|our|my|your|another|that|this)"

find = either(
    phrases(
        f"{_HOUSE} ... {_WHO} {_DID}",
        f"{_HOUSE} ... {_WHO} {_LEFT_OUT}",
        f"{_WHO} (you spoke to|who served you|before me|on duty) {_DID}",
        f"{_WHO} (you spoke to|who served you|before me|on duty) {_LEFT_OUT}",
        "(the|our) (courier's|carrier's|driver's|warehouse's|supplier's|manufacturer's|"
        "department's|kitchen's|bank's|branch's|contractor's|airline's|colleague's) "
        "(fault|mistake|error|doing|responsibility|problem)",
        f"(fault|mistake|error|oversight) (of|by|on the part of) (the|our|a|my) ... {_WHO}",
        "blame (the|them|it on|him|her|my|our)",
        "(handled|managed|dealt with|decided|controlled) by "
        "(a|another|a different|an outside|an external) "
        "(department|contractor|company|office|agency)",
        "(is|are|was|were) not (us|our department|my department|this office|our area|down to us)",
        "and not (to|for|with) (this office|our department|my department|us)",
        "they should have (thought|known|checked|done|sent|kept)",
        "(my|our|this) (team|office|department) has no (influence|say|control)",
        "(left|gone) and [unfortunately] (did not|didn't) hand over",
        f"(take|raise) (it|this|that) up with (the|your) {_WHO}",
        f"(a|the) (matter|question|problem) for (the|your) {_WHO}",
        "(not my|isn't my|not our|isn't our) (department|area|side of things)",
        "(his|her|their) (fault|mistake|error|doing)",
    ),
    pattern(
        r"\b(?:it|that|this) (?:was|is) (?!our\b|my\b|your\b|the\b|nobody)[\w-]{2,20}'s (?:fault"
        r"|mistake)\b",
        needs=("fault", "mistake"),
    ),
    pattern(
        rf"\b(?:the|our|my) {_WHO.replace('(', '(?:')}, [\w .]{{2,20}}, (?:forgot|failed|lost|broke"
        r"|neglected|didn't|did not|has not|hasn't)\b",
        needs=("forgot", "failed", "lost", "broke", "neglected", "didn't", "not", "hasn't"),
    ),
)
