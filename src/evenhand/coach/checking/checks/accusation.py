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
from evenhand.coach.lexicon import words
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

find = phrases(*words("accusation"), unless=("lying (down|in|on|flat|still|awake)",))
