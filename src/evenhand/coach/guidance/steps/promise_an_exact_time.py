"""Promise an exact time for what happens next.

Why it matters: a wait with an end is short, a wait without one is long; only an exact time can be
kept.

Source: Maister 1985, The Psychology of Waiting Lines; Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import WHEN, said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Promise an exact time",
    say=(
        "I will call you by 2 pm today, so that there is time before {day}.",
        "I will call you back by 2 pm today, {name}.",
        "I will call you back by 2 pm today.",
    ),
)

does = (
    "If you get it to me by noon, I'll call you back by 2 pm today.",
    "You will have the answer on Tuesday.",
    "The engineer comes tomorrow at ten, I have booked him.",
    "We'll write again within two hours.",
)

not_yet = (
    "I will call you back as soon as possible.",
    "We will look into it shortly.",
    "You wrote on Tuesday.",
)

done = said(
    pattern(
        r"\b(?:i|we|you|it|he|she|they|there|[a-z]{3,14})(?:'ll|\s+(?:will|can|am|are|is|comes?|"
        rf"rings?|calls?|writes?|leaves?|goes|reaches|arrives?|wants to))\b[^.!?]{{0,80}}?\b{WHEN}"
    ),
    pattern(rf"\b(?:due|ready|booked|back|there|here) {WHEN}"),
)
