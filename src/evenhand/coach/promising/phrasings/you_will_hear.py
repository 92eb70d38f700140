"""Word to come, told from the customer's side: "you'll hear from me".

Why it matters: it sounds softer than "I'll call you" and binds just the same: someone is waiting by
the telephone.

What it often means: nobody in particular has taken it on. Name who, and by when.

Source: Maister, The Psychology of Waiting Lines (1985): a wait with a known end feels shorter.
"""

from __future__ import annotations

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Word is promised: say from whom, and by when.")

notices = (
    "«You'll hear from me by noon».",
    "«You will hear back from our workshop within two working days».",
    "Once escalated, «you should be contacted within 2 business days».",
    "«You’ll be called by the ward sister tomorrow morning», if that suits you.",
    "«You will be refunded by the end of the week».",
)

ignores = (
    "You'll hear a beep when the alarm is armed.",
    "I hope you'll hear from me before the others do.",
    "You should have heard from the bank by now.",
    "You'll be asked for your password.",
    "You should be contacted if the parcel is held at customs.",
)

_TOLD = "(contacted|called|refunded|credited|notified|informed|updated|reimbursed)"

find = either(
    promised("you'll hear [back] from", "you will hear [back] from", ends=True),
    promised("you'll hear", "you will hear", ends=True, timed=True),
    promised(f"you'll be {_TOLD}", f"you will be {_TOLD}", ends=True),
    promised("you should hear [back] from", f"you should be {_TOLD}", ends=True, timed=True),
)
