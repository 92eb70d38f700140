"""Names that are known, found however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from evenhand.desk.learning.nameless.folding import WORD, fold

_PARTICLES_AS_WORDS = "al bin da de del den der di do dos du el la le les van von vom y zu zum zur"
PARTICLES = frozenset(_PARTICLES_AS_WORDS.split())
"""Words between names that say nothing about anybody on their own; “Le” alone is a name."""

TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "herrn", "frau")

_ROLES_AS_WORDS = (
    "info mail email contact kontakt support service help hello office post team sales shop "
    "customer customers kunde kunden care desk order orders billing admin noreply reply"
)
_ROLES = frozenset(_ROLES_AS_WORDS.split())
"""What stands before the @ and is nobody's name."""

_PROVIDERS_AS_WORDS = (
    "gmail googlemail outlook hotmail live yahoo icloud me aol gmx web proton protonmail "
    "posteo mailbox fastmail co com org net uk"
)
PROVIDERS = frozenset(_PROVIDERS_AS_WORDS.split())
"""Where anybody may have an address."""

SHORT = 3
"""A name of so few letters is found as a word alone, a longer one inside other words too."""

_FIRST_OF_ITS_OWN_SCRIPT = "\u2e80"
"""From here on words are written without spaces between them."""

_TOKEN = re.compile(r"[^\W_]+(?:['&_-]+[^\W_]+)*")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))

Span = tuple[int, int]


def spellings(names: Iterable[str]) -> frozenset[str]:
    """What to look for: each part of each name, and the whole run together, in every spelling."""
    return frozenset(one for name in names for one in _spelled(name))


def _spelled(name: str) -> Iterator[str]:
    for written in {fold(name), fold(name.lower().translate(_UMLAUTS))}:
        parts = [part for part in WORD.findall(written) if part not in TITLES]
        first, *between, last = parts or ["", ""] if len(parts) != 1 else parts * 2
        telling = {first, last, "".join(parts), *(one for one in between if one not in PARTICLES)}
        for part in telling:
            if len(part) > 1 or part >= _FIRST_OF_ITS_OWN_SCRIPT:
                yield from _digraphs(part)


def _digraphs(part: str) -> Iterator[str]:
    yield part
    for two, one in _DIGRAPHS:
        if two in part:
            yield part.replace(two, one)


def from_addresses(addresses: Iterable[str]) -> tuple[str, ...]:
    """The names that addresses give away: of a person before the @."""
    found = (part for one in addresses for part in WORD.findall(fold(one.partition("@")[0])))
    return tuple(part for part in found if len(part) > SHORT and part not in _ROLES)


def from_domains(addresses: Iterable[str]) -> tuple[str, ...]:
    """The organisations that addresses give away: by the domain, unless anybody may be there."""
    domains = (one.partition("@")[2] for one in addresses)
    labels = (label for domain in domains for label in domain.lower().split(".")[:-1])
    return tuple(one for one in labels if len(one) > SHORT and one not in PROVIDERS)


def found_in(text: str, wanted: frozenset[str]) -> Iterator[Span]:
    """Where a folded text names one of them, with the rest of the word that it stands in."""
    long = sorted(one for one in wanted if len(one) > SHORT and one < _FIRST_OF_ITS_OWN_SCRIPT)
    inside = re.compile("|".join(map(re.escape, long))) if long else None
    for token in _TOKEN.finditer(text):
        pieces = WORD.findall(token[0])
        is_long = inside is not None and inside.search("".join(pieces)) is not None
        if is_long or any(_is_named(piece, wanted) for piece in pieces):
            yield token.span()
    for name in (one for one in wanted if one >= _FIRST_OF_ITS_OWN_SCRIPT):
        yield from (found.span() for found in re.finditer(re.escape(name), text))


def _is_named(piece: str, wanted: frozenset[str]) -> bool:
    return piece in wanted or (piece.endswith("s") and piece[:-1] in wanted)
