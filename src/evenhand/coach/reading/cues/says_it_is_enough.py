"""Questions that want no answer, orders and refusals: how many times, stop it, I am not paying.

Why it matters: this anger has no angry word in it. Answered as a question, it grows.

What it often means: angry at the matter. First one sentence that shows you heard it.

Source: Culpeper 2011 (pointed questions, dismissals and silencers as forms of impoliteness).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="angry", hint="They have had enough, and say so without an angry word.")

notices = (
    "«How many times do I» have to say it?",
    "«stop sending» me surveys",
    "«What part of it» do you not get?",
    "«I am done» being polite.",
    "You «have the nerve» to charge me.",
)

ignores = (
    "How many people can sit at the round table?",
    "Where does the bus stop?",
    "Please stop at the third house, they are sending a chair.",
    "The cheek of the pillow is torn.",
    "One large soup, and that's it.",
    "The plate should read: For Nan. No full stop.",
    "That's it working, many thanks.",
)

find = phrases(
    *words("says_it_is_enough"),
    unless=(
        "were done",
        "i told you (so|about|all|how|i|we)",
        "(inside|practical|good|great|no|funny|the) joke (shop|book)",
        "do you (all|even|ever) (deliver|sell|have|do|offer|ship|make)",
        "(yeah|nah|yes|then|and|ok|think) (that's|thats|that is) it",
        "no full stop",
        "(that's|thats|that is) it (working|works|done|sorted|thanks|thank)",
        "cheek (to cheek|bone|bones|of)",
        "(unbelievable|shocking) (value|pink|good)",
    ),
)
