"""Something does not work, is missing, or is not as ordered.

Why it matters: the customer does half of your work by saying what is wrong. What they need is one
person who owns it and either mends it now or says exactly when.

What it often means: a problem, told without much heat.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness" (own up
to the problem and work to resolve it as quickly as possible).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="matter", hint="Something is broken, missing or not as ordered.")

notices = (
    "The dishwasher «doesn't drain», I get an «error» after ten minutes.",
    "I was «charged twice» for the same ride.",
    "Two «missing screws» and a «cracked» shelf.",
    "i «cant log» in since sunday",
    "My order «has not arrived» yet.",
    "You sent the «wrong size».",
)

ignores = (
    "No error any more, it all works.",
    "Does the set come with spare screws?",
    "What size should I order?",
    "Is breakfast charged separately?",
    "What do I do so that the box does not come any more?",
)

find = phrases(
    *words("faults"),
    unless=(
        "no (error*|problem|problems|issue|issues|trouble|fault)",
        "(can't|cannot|couldn't|can) go wrong",
        "without error",
        "(nothing|not|what is|what's|isn't|wasn't|anything|if i'm|if i am|maybe i'm) wrong",
        "(was|am|i'm|i was) wrong",
        "wrong (end|side) of",
        "(is|was) anything wrong",
        "(typed|entered|gave|read|picked|chose|ordered|bought) ... wrong",
        "too long (for|to)",
        "no longer (a|an) (problem|issue)",
        "without [any] (problem|problems|issue|issues|trouble)",
        "(fixed|solved|resolved|sorted) the (problem|issue|error|leak)",
        "(problem|issue) [is|was|has been|got] [now] (fixed|solved|resolved|sorted)",
        "(never|not|didn't|don't|haven't|hasn't) [had|have] [a|any] (problem|issue|trouble|bug)",
        "(has|have|had) never (failed|crashed|let me down)",
        "never fails",
        "(broken|broke) (in|english|heart)",
        "bed bug",
        "not possible to (praise|thank)",
        "without fail",
        "not working (on|that) (sunday|saturday|day)",
        "(does not|doesn't|not) come any (more|longer)",
    ),
)
