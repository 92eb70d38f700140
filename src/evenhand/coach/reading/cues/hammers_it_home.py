"""A number or a word is said again as a sentence of its own, or what lacks is told off in a row.

Why it matters: who says "Nine. NINE." wants the size of it heard. Repeat their number in the first
line, and they need not say it a third time.

What it often means: angry, with no angry word. With warm words around it, delight.

Source: Hutto and Gilbert 2014 (emphasis as an amplifier); Culpeper 2011 on repetition in reproach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from evenhand.coach.kinds import either, pattern
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(concern="angry", hint="They say it twice, so that its size is heard.", since="0.2")

notices = (
    "Five weeks without a boiler. «FIVE.»",
    "£40 for a key. «Forty pounds.»",
    "They packed up and drove off. «DROVE OFF.»",
    "Nobody warned us. «Nobody.»",
    "«No heating, no hot water», and a baby in the house.",
)

ignores = (
    "A room without stairs, please. Five of us.",
    "The hot water runs for nine minutes. Thank you for that. Thank you!",
    "They drove off at ten, all good. Nobody was late.",
    "No rush, no hurry.",
)

_NUMBER = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|five|six|eight|nine))?"
    r"(?: (?:days?|weeks?|months?|years?|hours?|times|pounds|quid|euros?|dollars|minutes))?"
)
_POLITE = frozenset(
    ("yes", "no", "ok", "okay", "yeah", "please", "thanks", "thank", "hi", "hello", "wow", "sorry")
)
_DIGIT = re.compile(r"\d")
_GOES_ON = re.compile(r"[^\w\s,'](?=\s*\w)")
LONGEST = 30
MOST = 3
"""Words of a sentence that only says again what was said."""


def _said_again(look: Look) -> Iterator[Span]:
    """Short sentences that repeat the one before, or are a number of it and nothing else."""
    if "\n" not in look.lower and not _GOES_ON.search(look.lower):
        return
    for before, span in pairwise(look.sentences):
        if span.end - span.start > LONGEST:
            continue
        said = span.of(look.lower).strip(" .!?\"'")
        words = said.split()
        if not 0 < len(words) <= MOST or not _POLITE.isdisjoint(words):
            continue
        earlier = before.of(look.lower)
        if (
            len(said) > 2 and said in earlier and re.search(rf"\b{re.escape(said)}\b", earlier)
        ) or (_NUMBER.fullmatch(said) and _DIGIT.search(earlier)):
            yield span


find = either(
    _said_again,
    pattern(
        r"(?:^|(?<=[\s.,;:!?]))(?:no|zero) (?!rush|worries|problem|hurry)"
        r"[a-z-]{2,12}(?: [a-z-]{2,12})?[,.] (?:and )?"
        r"(?:no|zero) (?!rush|worries|problem|hurry|thanks)[a-z-]{2,12}"
        r"(?: water| power| con| staff)?",
        needs=("no", "zero"),
    ),
)
