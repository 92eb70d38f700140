"""The customer called a liar, a cheat or suspicious, outright or by the way.

Why it matters: it cannot be taken back, it may be wrong, and it is kept on file where the person it
speaks of may ask to read it. Facts with dates do the same work and harm nobody.

Say instead: what the record shows, with its date, and room for our own mistake: "Our record shows a
delivery on 3 March, signed at the door. Could a neighbour have taken it in?"

Source: "The customer is always right" (idea cards): state the details clearly, firm but polite; The
Customer Isn't Always Right (essay) on dishonesty, read with the law on what is stored about people.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="blame",
    hint="Accuses them. Give the facts with their dates instead.",
)

notices = (
    "«You are lying» about the delivery.",
    "This is a «fraudulent claim».",
    "It seems that «you are abusing» our return policy.",
    "«We suspect that you» sent back another coat.",
    "«You're trying to cheat» the insurance.",
    "Your story is «not the truth».",
    "We see «your suspicious» activity on the card.",
    "Three phones in a year, and «we consider them suspicious».",
    "You took two bags, so please don't «try to cheat us».",
    "Please stop «making false claims» about our driver.",
    "«Your story does not add up».",
)

ignores = (
    "We will protect you from fraud, so please change the code.",
    "Our fraud team can stop the card at once.",
    "That e-mail was a scam; please do not open it.",
    "You are lying down during the scan, which takes ten minutes.",
    "Our record shows a delivery on 3 March.",
    "If the activity looks suspicious to you, ring us.",
    "The dog is lying in the sun and you are welcome.",
    "Nobody will try to cheat you at our till; here is the price list.",
    "Your story made the whole kitchen laugh.",
    "We consider them ready for the road.",
)

_YOU = "(you are|you're|you have been|you've been|you were)"

find = phrases(
    f"{_YOU} [obviously|clearly|just|simply] (cheating|abusing|scamming)",
    f"{_YOU} [obviously|clearly|just|simply] lying",
    f"{_YOU} [obviously|clearly|just] a (liar|cheat|fraud|scammer|thief)",
    f"{_YOU} [obviously|clearly|just] trying to (cheat|scam|trick|fool|defraud|take advantage of)",
    f"{_YOU} [obviously|clearly] taking advantage of (us|our)",
    f"{_YOU} [being] (dishonest|untruthful|deceitful)",
    "you (lied|cheated)",
    "(fraudulent|dishonest|bogus|fake) (claim|request|story|return|order)",
    "your (suspicious|fraudulent|dishonest|abusive)",
    "(we|i) suspect [that] you",
    "not the truth",
    "you're (not telling|hiding) the truth",
    "(we|i) (consider|find|regard) (you|this|it|them|your claim|your claims) [to be|as] "
    "[very|highly|rather] (suspicious|fraudulent|dishonest|bogus)",
    "(try|trying|tried|attempt|attempting|attempted) to (cheat|scam|trick|con|defraud|deceive) us",
    "(making|your|these|such) (false|baseless|untrue|unfounded) "
    "(claims|accusations|allegations|statements)",
    "your (story|version|account) (doesn't|does not) (add up|hold up|ring true|make sense)",
    "accusing (us|me|our staff|our driver|our team|my colleague) of",
    "you [just|have|simply] made (it|this|that) up",
    unless=("lying (down|in|on|flat|still|awake)",),
)
