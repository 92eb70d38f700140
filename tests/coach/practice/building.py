"""A small sound scenario for tests, and ways to spoil it."""

from __future__ import annotations

SMALL = """slug = "small"
title = "A cracked shade"
situation = "problem"
customer = "Rosa Lindqvist"
summary = "The shade is cracked."
wants = "A whole lamp, and a day."
begins = "waiting"
opening = "The lamp came today and its shade is cracked. What now?"
sharper = ["That was not kind."]

[policy]
number = "2.3"
title = "Broken on the way"
rule = "Sent anew or paid back."
forbids = ["voucher"]

[temper]
heat = 1
patience = 3
boils = "left"
leaves = "escalated"

[words]
vase = ["vase"]

[state.waiting]
says = ["And what now?", "What happens next?"]
[[state.waiting.turn]]
on = ["own-it"]
to = "owned"
says = ["Good. Which day?"]

[state.owned]
says = ["Which day is it?", "I asked for a day."]
[[state.owned.turn]]
on = ["exact-promise"]
unless = ["says-vase"]
to = "put-right"

[[anywhere]]
on = ["gives-forbidden"]
to = "gave-in"
[[anywhere]]
any = ["vague-time"]
says = ["“{words}”. When is that?", "When?"]

[ending.put-right]
says = ["Thank you."]
debrief = "You owned it and gave a day."
[ending.left]
says = ["I'll go elsewhere."]
debrief = "Nobody said when."
[ending.escalated]
says = ["Your lead, please."]
debrief = "It took too long."
[ending.gave-in]
says = ["A voucher?"]
debrief = "It was not asked for."

[script.good]
replies = ["That is our mistake.", "I'll send you a new shade today, it is with you on Thursday."]
ends = "put-right"
"""

OWNED = "That is our mistake."
A_DAY = "I'll send you a new shade today, it is with you on Thursday."
VAGUE = "We will look into it as soon as possible."
BLAMED = "That is your own mistake. Calm down."
VOUCHER = "I'll send you a voucher over 20 €."


def spoilt(*changes: tuple[str, str]) -> str:
    """SMALL with words replaced; each has to be there."""
    text = SMALL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text
