"""Leave taken now, an answer owed later: "let me check and get back to you".

Why it matters: the customer is sent away with nothing in hand but our word that we will return.

What it often means: the answer is not known yet. Good, if a time is named; else they will write
again to ask.

Source: Maister, The Psychology of Waiting Lines (1985): unexplained waits feel longer.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern
from evenhand.coach.promising.clauses import promised
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="An answer is promised: say by when.")

notices = (
    "«Let me ask the workshop and get back to you by 3 pm».",
    "«Let me look into the booking and I'll come back to you today».",
    "Fair question. «Let me check with the pharmacist and call you back».",
    "«Let me ring you at three tomorrow».",
    "«Let us talk to the landlord and let you know by Thursday».",
)

ignores = (
    "Let me know and get back to us when it suits you.",
    "Let me be clear and honest about the fee.",
    "Let me check. It says 24 euros.",
    "Let me explain, and call me if it is not clear.",
)

find = either(
    promised(
        "let (me|us) (ring|call|phone|text|email|e-mail|message|send|write to) you",
        alone=True,
        ends=True,
        timed=True,
    ),
    pattern(
        r"\b(?P<found>let (?:me|us) (?!know|be\b|explain)[^.!?;\n]{2,80}? and (?:i'?ll "
        r"|we'?ll |then )?"
        r"(?:get back|come back|be back|let you know|(?:call|ring|e-?mail|text|write to|message"
        r"|phone) you"
        r"|report back|update you|revert)(?: (?!if\b|when\b|once\b|but\b)[^\s.!?;,]{1,30}){0,14})",
        needs=("let me", "let us"),
    ),
)
