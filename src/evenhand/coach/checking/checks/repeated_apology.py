"""More than one sorry in a reply.

Why it matters: beyond the first seconds, going on apologising lowers satisfaction, and solving
raises it. A second sorry is read where the next act should stand.

Say instead: one apology, early, whole and specific; then work. A thank-you ("for waiting", "for the
photos") often does what the second sorry was meant to do.

Source: Marinova, Singh and Singh, Frontline Problem-Solving Effectiveness (2018), filmed at an
airport; You, Yang, Wang and Deng (2020) on thanks instead of sorry.
"""

from __future__ import annotations

from evenhand.coach.checking.ours import apology
from evenhand.coach.kinds import too_many
from evenhand.coach.rule import Rule

rule = Rule(
    concern="apology",
    hint="One sorry is enough. Put what you will do here.",
)

notices = (
    "I am sorry about the cold soup. The chef knows. «We are very sorry» indeed.",
    "Apologies for the wait, Tom. «I'm so sorry», the vet was called away.",
    "We apologise for the noise. It ends on Friday. «Sorry» again, and «our sincere apologies».",
)

ignores = (
    "I am sorry about the cold soup. Dinner is on us.",
    "I am sorry about the parcel, and I am not sorry to see that courier go.",
    "Sorry to hear that! I'm sorry that the pump failed.",
    "Thank you for waiting; I apologise for the queue.",
)

find = too_many(apology, most=1)
