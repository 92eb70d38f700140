"""Ask what would put it right for them.

Why it matters: the wish is often smaller than the remedy that we had in mind, and being asked is
half of it.

Source: ideas collected from bloopglobal.com (ask what they think would be the ideal situation);
HEARD.
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern

step = Advice(
    do="Ask what would put it right",
    say=(
        "What would put {thing} right for you?",
        "What would put this right for you?",
    ),
)

does = (
    "What would put this right for you?",
    "Tell me what a good outcome would look like for you.",
    "How would you like me to settle it?",
    "What can I do so that it is good again?",
)

not_yet = (
    "What is your order number?",
    "Would you like anything else?",
    "You would be right.",
    "How is it going?",
)

done = said(
    pattern(
        r"\b(?:what|how)\b[^.?!]{0,50}?\b(?:put (?:this|it|that|things|the [\w-]{1,30}) right|"
        r"make (?:this|it|that) (?:right|good|up)|(?:good|fair|right|best) (?:outcome|solution|"
        r"answer|way)|settle|like (?:me|us) to|(?:be|is|feel) (?:fair|good again|right)|"
        r"help you most|ideal)\b",
        needs=("what", "how"),
    ),
)
