"""Put both statements beside each other, and ask which is right.

Why it matters: people misremember; a question lets them set it right themselves, an accusation
makes them defend it.

Source: "The Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness";
tau2-bench, airline tasks 4 and 49.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern, phrases
from evenhand.coach.lexicon import words

step = Advice(
    do="Ask which of the two is right",
    say=("I have two dates here that do not fit together. Could you tell me which one is right?",),
)

does = (
    "I have both down here; could you tell me which is right?",
    "Help me get this right: was it the blue one or the red one?",
    "The two do not fit together for me. What did I misunderstand?",
    "Which of the two should I go by?",
)

not_yet = (
    "You said something else last week.",
    "Which colour would you like?",
    "That is not right.",
    "You are contradicting yourself.",
)

done = said(
    pattern(
        r"\bwhich (?:one |of (?:the two|these|them|both) |date )?(?:is|was|should|holds|do)\b"
        r"[^.!?]{0,40}\?",
        needs=("which",),
    ),
    phrases(*words("step_ask_which_is_right")),
)
