"""They give up: "oh well", "thanks anyway", "I suppose that's that then".

Why it matters: this is how most people leave. There is nothing left to argue with, so it is easily
read as settled.

What it often means: disappointed and done hoping. One concrete offer now is worth ten later.

Source: Hirschman 1970, Exit, Voice, and Loyalty (who no longer speaks up is on the way out);
Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import either, guarded, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="disappointed", hint="They give up; it is not settled.", since="0.2")

notices = (
    "«Oh well», the cake was only for the office.",
    "It stays grey, «I suppose».",
    "«Thanks anyway».",
    "So no boat trip «then».",
    "I «have stopped hoping» for the parcel.",
    "One «feels rather forgotten».",
)

ignores = (
    "I suppose you need the number too, it is 4471.",
    "Anyway, thanks for the keys!",
    "Friday at nine then.",
    "Please stop asking me for the code.",
    "I feel so much better today, I suppose I can come at four?",
)

find = either(
    guarded(
        phrases(*words("gives_up")),
        unless=("i suppose (you|we|i|there)", "(please|to|and) stop asking"),
    ),
    pattern(
        r"^(?:so|right so|guess|ah|oh)\b[^.!?\n]{2,60}\b(?P<found>then)\s*(?:$|[.])",
        needs=("then",),
    ),
)
