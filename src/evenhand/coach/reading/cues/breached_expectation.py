"""Something was expected, promised or shown, and it came out otherwise.

Why it matters: a complaint is a breach of what was expected, not a collection of negative words.
Tools that look for bad moods miss the politest and most useful complaints.

What it often means: disappointment, or a plain problem when said without feeling. The words say
which expectation to name in the reply.

Source: Olshtain and Weinbach 1987; Preotiuc-Pietro, Gaman and Aletras 2019.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="hope", hint="What they were led to expect is not what happened.")

notices = (
    "It «was supposed to» come on Tuesday and it is Friday now.",
    "The room is «nothing like the pictures».",
    "Your shop «advertised» free fitting and then the till added forty pounds.",
    "«We were told» there would be a cot in the room.",
    "«I thought this rate included» breakfast.",
    "the sofa is «not as described»",
    "The colours were «nothing like what was portrayed on your website».",
)

ignores = (
    "My sister told me about your bakery.",
    "I would like to see the pictures of the room first.",
    "Thank you, that was better than I thought.",
    "Is the parcel due on Tuesday?",
    "It is nicer than I expected it to be.",
)

SHOWN = (
    "nothing like what (was|is|were|you|i|we) ... (on|in) (your|the) "
    "(website|site|page|shop|app|picture|pictures|photo|photos|advert|brochure|catalogue|catalog)"
)
find = phrases(
    *words("breached_expectation"),
    SHOWN,
    unless=(
        "better than i thought",
        "than (i|we) expected",
        "i thought (i'd|you|it would be nice)",
    ),
)
