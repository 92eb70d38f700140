"""Nothing but thanks: no question, no new fact.

Why it matters: it needs no answer, must not reopen what is closed, and must not be mistaken for the
end of a promise that still stands.

What it often means: routine. The matter is done for them, unless we still owe something.

Source: freescout-help-desk/freescout, issues 2626 and 5378 (thanks that reopened or closed things).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.kinds import listening_as, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(concern="thanks", hint="Only thanks: need not reopen, must not end a promise.")

notices = (
    "«Thanks!»",
    "«Thank you so much, have a great weekend»",
    "«ok thx»",
    "«Great, got it. Many thanks, Maria»",
    "«perfect, that's very kind, cheers»",
    "«Sorted, you're a star, thank you»",
    "«Many thanks for letting me know»",
)

ignores = (
    "Thanks, but when does it arrive?",
    "Thank you. The second lamp is broken too.",
    "ok",
    "Thanks, I will bring the letter tomorrow.",
    "Thank you for letting me know, could you send the form?",
    "Great, I will wait for your call at two then, thanks.",
)

_KIND_WORDS = frozenset(words("kind_words"))
_THANKS = re.compile(
    r"\b(?<!no )(?:thanks?|thank ?(?:you|u)|thanku|tysm|thx|ty|ta|tnx|cheers|much appreciated)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 160


def _find(look: Look) -> Iterator[Span]:
    """The whole text when it is short, thanks, asks nothing, and says nothing but kind words."""
    lower = look.lower
    bare = lower.strip()
    if not bare or len(bare) > _LONGEST or "?" in bare or not _THANKS.search(bare):
        return
    said = re.sub(r"[@#]\w+", " ", bare)
    new = [word for word in _WORD.findall(said) if word not in _KIND_WORDS]
    if len(new) > 1 or any(character.isdigit() for character in said):
        return
    start = lower.index(bare)
    yield Span(start, start + len(bare))


find = listening_as(
    (
        phrases(
            *("thank", "thanks", "thankyou", "thanku", "tysm", "thx", "ty", "ta", "tnx", "cheers"),
            "appreciated",
        ),
    ),
    _find,
)
