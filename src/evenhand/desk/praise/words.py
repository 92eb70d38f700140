"""Which words of a message are praise, and what must not leave with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evenhand.coach.spoken import Cue, Span
from evenhand.coach.text.quoting import parts
from evenhand.coach.text.sentences import sentences

PRAISES = frozenset(("praise", "quotable-praise"))
WARM = PRAISES | {"gratitude", "settled"}
"""Cues that show praise; those of thanks count where there is nothing warmer."""

GAP = "…"
_SHORT = 12
_ADDRESS = re.compile(
    r"[^\s<>@()]{1,64}@[^\s<>@()]{1,255}"  # e-mail, and names at other services
    r"|\b(?:https?://|www\.)\S{1,2000}"
    r"|(?<![\w@])@\w{2,40}"
    r"|(?<!\w)\+?\(?\d(?:[ ()/.\u00a0-]{0,3}\d){6,14}(?!\w)",  # telephone numbers
    re.IGNORECASE,
)


def sentences_of(text: str) -> tuple[Span, ...]:
    """What a person wrote now, sentence by sentence: no quoted mail, and no signature."""
    return sentences(parts(text).masked)


def praising(text: str, cues: Iterable[Cue]) -> tuple[Span, ...]:
    """The sentences of `text` that praise, by the cues of its reading.

    Where a person calls praise what the coach did not read so, it is all that says something.
    """
    written, shown = sentences_of(text), list(cues)
    for rules in (PRAISES, WARM):
        places = [cue.span for cue in shown if cue.rule in rules]
        found = tuple(one for one in written if any(_meet(one, place) for place in places))
        if found:
            return found
    return tuple(one for one in written if one.end - one.start > _SHORT) or written


def _meet(sentence: Span, place: Span) -> bool:
    return sentence.start < place.end and place.start < sentence.end


def chosen(text: str, spans: Sequence[Span]) -> str:
    """The words at `spans`, in the order in which they were said; what was left out is marked."""
    said, before = "", None
    for span in sorted(set(spans)):
        if before is not None:
            skipped = text[before.end : span.start].strip()
            said += f" {GAP} " if skipped else " "
        said += " ".join(span.of(text).split())
        before = span
    return said


def without_addresses(words: str, known: Iterable[str] = ()) -> str:
    """The words without e-mail and web addresses, telephone numbers, and the addresses `known`."""
    for one in sorted(filter(None, known), key=len, reverse=True):
        words = re.sub(re.escape(one), GAP, words, flags=re.IGNORECASE)
    return _ADDRESS.sub(GAP, words)


def names_in(text: str, name: str) -> bool:
    """Whether `text` names somebody by their first name, written as names are."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    if len(first) < 2:
        return False
    return re.search(rf"(?<!\w){re.escape(first)}(?!\w)", text) is not None
