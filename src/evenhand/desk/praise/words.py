"""Which words of a message are praise, and what must not leave with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evenhand.coach.spoken import Cue, Span
from evenhand.coach.text.quoting import masked
from evenhand.coach.text.sentences import sentences

PRAISES = frozenset(("praise", "quotable-praise"))
WARM = PRAISES | {"gratitude", "settled"}
"""Cues that show praise; those of thanks count where there is nothing warmer."""

GAP = "…"
TELLING = 40
"""Letters from which on sentences of praise stand for themselves."""

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
    return sentences(masked(text))


def praising(text: str, cues: Iterable[Cue]) -> tuple[Span, ...]:
    """The sentences of `text` that praise, by the cues of its reading.

    Where those alone say little ("I will not forget it."), thanks and the sentence between belong
    to them. Where a person calls praise what the coach did not read so, it is all that says
    something.
    """
    written, shown = sentences_of(text), list(cues)
    praised, warm = (_told_by(shown, rules, written) for rules in (PRAISES, WARM))
    found = praised if _letters(written, praised) >= TELLING else _with_between(warm)
    if found:
        return tuple(written[number] for number in found)
    return tuple(one for one in written if one.end - one.start > _SHORT) or written


def _told_by(cues: Iterable[Cue], rules: frozenset[str], written: Sequence[Span]) -> list[int]:
    """Which of the sentences hold a cue of these rules."""
    places = [cue.span for cue in cues if cue.rule in rules]
    return [n for n, one in enumerate(written) if any(_meet(one, place) for place in places)]


def _letters(written: Sequence[Span], found: Iterable[int]) -> int:
    return sum(written[number].end - written[number].start for number in found)


def _with_between(found: Sequence[int]) -> list[int]:
    """Those sentences, and one that stands alone between two of them."""
    return sorted({*found, *(number + 1 for number in found if number + 2 in found)})


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
