"""A scenario to begin from: short, whole, and sound."""

from __future__ import annotations

BLANK = """# Whoever reads this file should be able to play the customer.
slug = "lamp-came-broken"
title = "The lamp came broken"
situation = "problem"
customer = "Rosa Lindqvist"
summary = "The shade is cracked."
wants = "A whole lamp, and a day."
begins = "waiting"
opening = "The lamp came today and its shade is cracked. What now?"

[temper]
heat = 1            # 0 at ease … 3 heated; at 4 they go
patience = 4        # so many replies, then they go
rises = 1           # one reply heats them by so much at most
falls = 1           # and calms them by so much at most
boils = "left"      # the ending at heat 4
leaves = "left"     # the ending when the replies are used up

[state.waiting]
says = ["And what does that mean for me?", "I see. What happens now?"]
[[state.waiting.turn]]
on = ["own-it", "exact-promise"]    # all of these: findings, steps, promises
unless = ["vague-time"]
to = "put-right"

[[anywhere]]                        # taken in every state, after its own turns
any = ["vague-time", "vague-promise"]
says = ["“{words}”. Which day is that?", "Which day will it be?"]

[ending.put-right]
says = ["Good, I'll be at home then. Thank you."]
debrief = "You owned it and gave a day."
[ending.left]
says = ["I'll buy one elsewhere."]
debrief = "Nobody said when."

[script.good]
replies = [
  "That is our mistake, Rosa. I'll send you a new shade today, it is with you on Thursday.",
]
ends = "put-right"
"""
