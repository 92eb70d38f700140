"""A long letter made short around the words that matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evenhand.coach.spoken import Span
from evenhand.coach.text.sentences import sentences

MOST = 560
"""Characters up to which a letter is shown whole, and what is shown of a longer one."""

AROUND = 70
"""Characters shown before and after a cue in a sentence that is too long itself."""


def excerpt(text: str, cued: Iterable[Span], most: int = MOST) -> tuple[Span, ...]:
    """The places of `text` to show, in order and apart: all of it, or what is around `cued`.

    Of a letter of more than `most` characters, the first sentence is shown, then the sentences with
    cues in them, until there is no more room.
    """
    whole = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    if whole.end - whole.start <= most:
        return (whole,) if whole.end > whole.start else ()
    cued = sorted(span for span in cued if span.start < span.end <= len(text))
    every = sentences(text)
    telling = (s for s in every if any(c.start < s.end and s.start < c.end for c in cued))
    chosen: list[Span] = []
    room = most
    for sentence in dict.fromkeys((*every[:1], *telling)):
        for part in _parts(sentence, cued):
            if part.end - part.start <= room:
                chosen.append(part)
                room -= part.end - part.start
    return tuple(_joined(text, sorted(set(chosen))))


def _parts(sentence: Span, cued: Sequence[Span]) -> Iterator[Span]:
    """The sentence, or what is around the cues in one that is too long."""
    if sentence.end - sentence.start <= 3 * AROUND:
        yield sentence
        return
    within = [c for c in cued if sentence.start <= c.start < sentence.end]
    if not within:
        yield Span(sentence.start, sentence.start + 2 * AROUND)
    for cue in within:
        end = min(cue.end, cue.start + 2 * AROUND)
        yield Span(max(cue.start - AROUND, sentence.start), min(end + AROUND, sentence.end))


def _joined(text: str, parts: Iterable[Span]) -> Iterator[Span]:
    """Parts with nothing but white space between them made one, and none that cuts a word."""
    last: Span | None = None
    for part in parts:
        begun = Span(_word_start(text, part.start), _word_end(text, part.end))
        if last is not None and (
            begun.start <= last.end or not text[last.end : begun.start].strip()
        ):
            last = Span(last.start, max(last.end, begun.end))
            continue
        if last is not None:
            yield last
        last = begun
    if last is not None:
        yield last


def _word_start(text: str, place: int) -> int:
    """The start of the word at `place`, when it is near."""
    for back in range(min(place, 20)):
        if text[place - back - 1].isspace():
            return place - back
    return place


def _word_end(text: str, place: int) -> int:
    """The end of the word at `place`, when it is near."""
    for on in range(min(len(text) - place, 20)):
        if text[place + on].isspace():
            return place + on
    return min(place + 20, len(text)) if len(text) - place < 20 else place
