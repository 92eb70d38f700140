"""They lay the blame on us: you did, you never, your fault.

Why it matters: blame is answered by owning what is ours, in the first person, not by sharing it
out. A reason given first is heard as an excuse.

What it often means: angry, or near to it.

Source: Olshtain and Weinbach 1987; Jin and Aletras 2021 (blame as the strongest step).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="history", hint="They hold us to blame.")

notices = (
    "«You ruined» my mother's birthday.",
    "It's «your fault» that I missed the exam.",
    "«You people» changed the lock without a word.",
    "«why don't you» check before you send",
    "«You should have» rung before you dug up the drive.",
    "«Do you think» that ten pounds «makes up for» it?",
)

ignores = (
    "It's not your fault, the storm took the line down.",
    "You people are wonderful.",
    "Should have come sooner, what a lovely shop!",
    "Why don't you come to our street fair?",
)

find = phrases(
    *words("blames_us"),
    unless=(
        "not your fault",
        "(any|extra) [extra] hidden (fee|fees|charge|charges)",
        "you people are (wonderful|amazing|great|the best|lovely)",
        "why don't you (come|join|visit)",
        "do you (think|expect) (i could|you could|it will|we could|to have|there)",
        "do you even (sell|ship|have|do)",
        "thanks to your (help|team|great|kind|quick|lovely|wonderful|advice)",
    ),
)
