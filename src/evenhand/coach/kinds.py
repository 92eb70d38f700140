"""The plain kinds of finder. Most rules are one of these with words; few need code of their own.

Words are written as one says them; `phrase.py` tells the few signs they may hold. All kinds look at
`Look.lower`, so case and the form of apostrophes never matter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from evenhand.coach.phrase import Phrases, Trigger, phrases_of
from evenhand.coach.rule import Finder, Listening, Look
from evenhand.coach.spoken import Span
from evenhand.coach.text.negation import negated
from evenhand.coach.text.regex import lazy

MANY = 2
"""Places from which on some may overlap."""


def phrases(
    *words: str,
    unless: tuple[str, ...] = (),
    unless_nearby: tuple[str, ...] = (),
    unless_negated: bool = False,
) -> Finder:
    """Finds any of `words`; where they overlap, the one that starts first and then the longest.

    The guards are those of `guarded`.
    """
    wanted = phrases_of(words)
    standing = _standing(unless, unless_nearby, unless_negated=unless_negated)

    def find(look: Look) -> Iterable[Span | None]:
        found = wanted.places(look.lower, look.words, look.pulled.get(wanted))
        if not found:
            return ()
        return standing(look, apart(found) if len(found) >= MANY else found)

    return _for_signs(find, wanted.triggers(), (literal for literal, _ in wanted.loose))


def pattern(
    regex: str,
    *,
    needs: tuple[str, ...] = (),
    cased: bool = False,
) -> Finder:
    """Finds a regular expression; its group named `found`, if it has one, is the place.

    It must take linear time: no repetition inside a repetition, and bounded gaps. With `needs`,
    nothing is searched unless one of these words (in lower case) or signs is in the text. With
    `cased`, the text is searched as written instead of in lower case.
    """
    compiled = lazy(regex)
    group = "found" if "(?P<found>" in regex else 0
    words = frozenset(need for need in needs if need.isalnum())
    signs = tuple(need for need in needs if not need.isalnum())

    def find(look: Look) -> Iterable[Span]:
        if needs and words.isdisjoint(look.words) and not _any_in(look.lower, signs):
            return ()
        text = look.text if cased else look.lower
        found = compiled().finditer(text)
        return [Span(*m.span(group)) for m in found if m.end() > m.start()]

    return _for_signs(find, map(Trigger, words), signs) if needs else find


@dataclass(frozen=True, slots=True)
class Swaps:
    """Finds words for which better ones are known; `better` says which."""

    by_words: tuple[tuple[Phrases, str], ...]
    finder: Finder

    def __call__(self, look: Look) -> Iterable[Span | None]:
        return self.finder(look)

    def better(self, words: str) -> str | None:
        """The better words for `words` as found in a text; None when nothing is known."""
        look = Look(words)
        for bad, good in self.by_words:
            if bad.places(look.lower, look.words):
                return good
        return None


def swaps(by_words: Mapping[str, str], *, unless: tuple[str, ...] = ()) -> Swaps:
    """Finds any key of `by_words`; its value is what to say instead."""
    pairs = tuple((phrases_of((bad,)), good) for bad, good in by_words.items())
    return Swaps(pairs, phrases(*by_words, unless=unless))


def missing(wanted: Finder, *, when: Finder | None = None) -> Finder:
    """Finds one None when `wanted` finds nothing, and `when`, if given, finds something."""

    def find(look: Look) -> Iterable[None]:
        if when is not None and not holds(when, look):
            return ()
        return () if holds(wanted, look) else (None,)

    return find


def too_many(finder: Finder, *, most: int) -> Finder:
    """Finds each place of `finder` beyond the first `most`."""

    def find(look: Look) -> Iterable[Span]:
        return sorted(span for span in finder(look) if span is not None)[most:]

    return find


def either(*finders: Finder) -> Listening:
    """Finds what any of `finders` finds; where they overlap, the first and longest.

    Of its parts only those look that a text may concern.
    """
    listening = [finder for finder in finders if isinstance(finder, Listening)]
    return replace(
        _listening(partial(together, finders), listening),
        parts=finders,
        always=len(listening) < len(finders) or any(finder.always for finder in listening),
    )


def together(finders: Sequence[Finder], look: Look) -> Sequence[Span | None]:
    """What `finders` find in `look`, each place once: where they overlap, the first and longest."""
    found = [span for finder in finders for span in finder(look)]
    if len(found) < MANY:
        return found
    nothing: tuple[None, ...] = (None,) if None in found else ()
    return (*apart(span for span in found if span is not None), *nothing)


def only_if(test: Callable[[Look], bool], finder: Finder) -> Finder:
    """Finds what `finder` finds in a text for which `test` holds."""
    return listening_as((finder,), lambda look: finder(look) if test(look) else ())


def near(finder: Finder, company: Finder, *, letters: int) -> Finder:
    """Finds what `finder` finds with something of `company` no more than `letters` away."""

    def find(look: Look) -> Iterable[Span]:
        found = [span for span in finder(look) if span is not None]
        there = _merged([span for span in company(look) if span is not None]) if found else []
        return [s for s in found if _touches(there, Span(s.start - letters, s.end + letters))]

    return listening_as((finder,), find)


def in_opening(finder: Finder, *, of: int = 2) -> Finder:
    """Finds what `finder` finds in the first `of` sentences."""

    def find(look: Look) -> Iterator[Span | None]:
        opening = look.sentences[:of]
        end = opening[-1].end if opening else 0
        return (span for span in finder(look) if span is None or span.start < end)

    return find


def holds(finder: Finder, look: Look) -> bool:
    """Whether `finder` finds anything at all."""
    return any(True for _ in finder(look))


def apart(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order without those that overlap an earlier one; of one start, the longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def guarded(
    finder: Finder,
    *,
    unless: tuple[str, ...] = (),
    unless_nearby: tuple[str, ...] = (),
    unless_negated: bool = False,
) -> Finder:
    """Finds what `finder` finds, with guards against false alarm.

    A place is left out when words of `unless` overlap it, when words of `unless_nearby` stand in
    the same sentence, or, with `unless_negated`, when a "not" before it takes it back.
    """
    standing = _standing(unless, unless_nearby, unless_negated=unless_negated)

    def find(look: Look) -> Iterable[Span | None]:
        found = list(finder(look))
        return standing(look, found) if found else ()

    return listening_as((finder,), find)


def listening_as(finders: Sequence[Finder], find: Finder) -> Finder:
    """`find`, which finds nothing unless one of `finders` does, listening for what they listen."""
    listening = [one for one in finders if isinstance(one, Listening) and not one.always]
    return find if len(listening) < len(finders) else _listening(find, listening)


def _listening(find: Finder, to: Sequence[Listening]) -> Listening:
    triggers = frozenset[Trigger]().union(*(finder.triggers for finder in to))
    literals = frozenset[str]().union(*(finder.literals for finder in to))
    return Listening(find, triggers, any(finder.signs for finder in to), literals)


def _for_signs(find: Finder, triggers: Iterable[Trigger], signs: Iterable[str]) -> Listening:
    """`find`, listening for `triggers` and for `signs`, which may be within ASCII or beyond it."""
    told = frozenset(signs)
    ascii_only = frozenset(filter(str.isascii, told))
    return Listening(find, frozenset(triggers), bool(told - ascii_only), ascii_only)


def _standing(
    unless: tuple[str, ...], unless_nearby: tuple[str, ...], *, unless_negated: bool
) -> Callable[[Look, Sequence[Span | None]], Sequence[Span | None]]:
    """Which of the places found stand before the guards of `guarded`."""
    if not (unless or unless_nearby or unless_negated):
        return lambda _, found: found
    across, near = phrases_of(unless), phrases_of(unless_nearby)

    def standing(look: Look, found: Sequence[Span | None]) -> Sequence[Span | None]:
        over = _merged(across.places(look.lower, look.words)) if unless else []
        close = _merged(near.places(look.lower, look.words)) if unless_nearby else []

        def stands(span: Span) -> bool:
            if unless_negated and _said_and_negated(look.lower, span.start):
                return False
            if _touches(over, span):
                return False
            return not close or not _touches(close, look.sentence_around(span))

        return [span for span in found if span is None or stands(span)]

    return standing


def _any_in(lower: str, signs: tuple[str, ...]) -> bool:
    """Whether any of `signs` is in `lower`."""
    return bool(signs) and any(sign in lower for sign in signs)


def _said_and_negated(lower: str, start: int) -> bool:
    """Whether there are words at `start` (an emoji is not negated) and a "not" takes them back."""
    return lower[start].isalnum() and negated(lower, start)


def _merged(places: list[Span]) -> list[Span]:
    """`places` in order, those that overlap made one."""
    merged: list[Span] = []
    for place in sorted(places):
        if merged and place.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, place.end))
        else:
            merged.append(place)
    return merged


def _touches(merged: list[Span], span: Span) -> bool:
    """Whether any of `merged` overlaps `span`."""
    last = bisect_left(merged, span.end, key=lambda place: place.start) - 1
    return last >= 0 and merged[last].end > span.start
