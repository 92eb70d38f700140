"""Hold this letter against their own earlier ones, not against other people's.

Why it matters: for somebody who always writes like this, it is an ordinary day; what differs from
their usual is the news.

Source: a talk on customers who are having a bad day (some are hard to please, and that is not your
fault).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Compare with their own usual, then solve it",
    say=(),
)

does = (
    "As last time, I am sending the invoice on paper too.",
    "I have put it in the box you prefer, as in March.",
    "I know that you like it exact, so here is the full list.",
    "As always, your delivery comes before ten.",
)

not_yet = (
    "Other customers are content with it.",
    "As usual, we are very busy.",
    "Nobody else complained.",
    "You always complain.",
)

done = said(
    phrases(
        *words("step_compare_with_their_usual"),
        unless=("as always we are", "as always, we are"),
    ),
)
