"""Keep the exact words with their time, for the lead.

Why it matters: whoever decides on the next measure needs what was said, not what it felt like.

Source: published staff-protection policies (record the words, the time, and who was there).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Keep their exact words and the time",
    say=(),
)

does = (
    "I have kept your words of 10:40 and passed them to my lead.",
    "Your message of today is recorded and my lead has it.",
    "I am noting the words you used and the time.",
)

not_yet = (
    "Mind your words.",
    "I have noted your number.",
    "I keep calm.",
)

done = said(
    phrases(
        *words("step_keep_the_exact_words"),
    ),
)
