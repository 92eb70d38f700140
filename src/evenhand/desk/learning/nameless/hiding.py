"""Taking out of a sentence whatever tells whom it was about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from evenhand.desk.learning.nameless import patterns
from evenhand.desk.learning.nameless.echoes import echoed, names_written
from evenhand.desk.learning.nameless.folding import WORD, Folded, fold, folded, is_unseen
from evenhand.desk.learning.nameless.kinds import STANDS_FOR, Kind
from evenhand.desk.learning.nameless.names import (
    PARTICLES,
    TITLES,
    found_in,
    from_addresses,
    from_domains,
    spellings,
)

_ORDER = {kind: place for place, kind in enumerate(Kind)}
_SURELY = {
    *(Kind.THEIRS, Kind.CUSTOMER, Kind.COLLEAGUE, Kind.ORGANISATION),
    *(Kind.ADDRESS, Kind.LINK, Kind.REFERENCE),
}
_RUNS = {Kind.ORGANISATION, Kind.REFERENCE}
_BETWEEN = re.compile(rf"(?:[\s.-]|\b(?:{'|'.join(sorted(PARTICLES))})\b)*")
_BEFORE = re.compile(rf"(?:\b(?:{'|'.join(TITLES)})\b\.?\s+)*(?:(?<!\S)[^\W\d_]\.\s*)*$")
_POSSESSIVE = re.compile(r"'s?\b|'(?!\w)")


@dataclass(frozen=True)
class Known:
    """Who and what is known around a conversation; `theirs` is what the customer wrote."""

    customers: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()

    @cached_property
    def wanted(self) -> tuple[tuple[Kind, frozenset[str]], ...]:
        """What to look for, by kind."""
        persons = (*self.customers, *from_addresses(self.addresses))
        organisations = (*self.organisations, *from_domains(self.addresses))
        return (
            (Kind.CUSTOMER, spellings(persons)),
            (Kind.COLLEAGUE, spellings(self.colleagues)),
            (Kind.ORGANISATION, _whole(organisations)),
            (Kind.PLACE, spellings(self.places)),
            (Kind.REFERENCE, _whole(self.references)),
        )


@dataclass(frozen=True)
class _Hidden:
    kind: Kind
    start: int
    end: int


def nameless(text: str, known: Known) -> str:
    """The text with a word in brackets for whatever tells of somebody.

    Taken out are the names, addresses, references and places that are known, however written; what
    the customer said, between quotation marks or in RUN words; and besides, in English, any name
    that has its capital, links, amounts, dates, times and every number.
    """
    shown, done = [], 0
    for one in _hidden(text, known):
        shown += [text[done : one.start], str(STANDS_FOR[one.kind])]
        done = one.end
    return "".join((*shown, text[done:]))


def left_in(text: str, known: Known) -> tuple[str, ...]:
    """What in a text that was edited would still surely tell of somebody, each once."""
    surely = _hidden(text, known, _SURELY)
    return tuple(dict.fromkeys(text[one.start : one.end].strip() for one in surely))


def _whole(names: Iterable[str]) -> frozenset[str]:
    """Each run together as one word; its parts may be words like any other."""
    runs = ("".join(WORD.findall(fold(name))) for name in names)
    return frozenset(run for run in runs if len(run) > 1)


def _hidden(text: str, known: Known, kinds: Collection[Kind] = tuple(Kind)) -> list[_Hidden]:
    found = (one for one in _everything(text, folded(text), known) if one.kind in kinds)
    there = sorted(found, key=lambda one: (one.start, -one.end))
    merged: list[_Hidden] = []
    for one in there:
        if merged and one.start < merged[-1].end:
            merged[-1] = _both(merged[-1], one)
        else:
            merged.append(one)
    return _joined(text, merged)


def _everything(text: str, as_compared: Folded, known: Known) -> Iterator[_Hidden]:
    for kind, start, end in patterns.as_written(text):
        yield _Hidden(kind, start, end)
    written = names_written((text, *known.theirs))
    wanted = (*known.wanted, (Kind.NAME, written))
    for kind, start, end in _found(as_compared.text, known.theirs, wanted):
        first, last = as_compared.span(start, end)
        while last < len(text) and is_unseen(text[last]):
            last += 1
        yield _Hidden(kind, first, last)


def _found(
    compared: str, theirs: Iterable[str], wanted: Iterable[tuple[Kind, frozenset[str]]]
) -> Iterator[tuple[Kind, int, int]]:
    yield from patterns.in_folded(compared)
    for kind, names in wanted:
        spans = _run_together(compared, names) if kind in _RUNS else found_in(compared, names)
        yield from ((kind, *_with_its_title(compared, *span)) for span in spans)
    yield from ((Kind.THEIRS, *span) for span in echoed(compared, theirs))


def _run_together(compared: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where one of them stands, whatever stands between its letters and digits."""
    for name in names:
        spaced = r"[\W_]{0,3}".join(map(re.escape, name))
        for found in re.finditer(spaced, compared):
            yield _whole_word(compared, *found.span())


def _whole_word(compared: str, start: int, end: int) -> tuple[int, int]:
    while start and compared[start - 1].isalnum():
        start -= 1
    while end < len(compared) and compared[end].isalnum():
        end += 1
    return start, end


def _with_its_title(compared: str, start: int, end: int) -> tuple[int, int]:
    before, owned = _BEFORE.search(compared, 0, start), _POSSESSIVE.match(compared, end)
    return before.start() if before else start, owned.end() if owned else end


def _both(one: _Hidden, other: _Hidden) -> _Hidden:
    first = min(one, other, key=lambda each: _ORDER[each.kind])
    return _Hidden(first.kind, one.start, max(one.end, other.end))


def _joined(text: str, hidden: list[_Hidden]) -> list[_Hidden]:
    """Those of one kind with nothing but particles and initials between them, as one."""
    found: list[_Hidden] = []
    for one in hidden:
        between = fold(text[found[-1].end : one.start]) if found else ""
        if found and found[-1].kind == one.kind and _BETWEEN.fullmatch(between):
            found[-1] = _both(found[-1], one)
        else:
            found.append(one)
    return found
