"""What our replies asked for, sentence by sentence: the beginning of a numbered ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from evenhand.coach.records.asked import ASK, thing_in
from evenhand.coach.text.sentences import sentences
from evenhand.desk.asks.models import LONGEST

MOST = 8
LONG_REPLY = 60
"""Words from which on a question in the middle of a reply is easily missed."""

_ASK = re.compile(rf"\b{ASK}\b", re.IGNORECASE)
_COURTESY = re.compile(
    r"\b(?:would you like|would you prefer|shall (?:i|we)|do you want|would it help|does that"
    r"|is that (?:all )?(?:right|ok|okay|fine)|may i call|can i (?:help|call)|could i call"
    r"|anything else|what did you like|how (?:are|do) you|does it suit|would that)\b",
    re.IGNORECASE,
)
_TO_US = re.compile(r"^(?:\s*(?:to )?(?:me|us)\b)?(?:\s*with\b)?\s*", re.IGNORECASE)
_REST = re.compile(
    r"(?:,? (?:so(?: that)?|then|and (?:i|we)|by (?:reply|return|noon|\w+day|tomorrow)|as soon as"
    r"|when you can|at your convenience|first|in order to|to go on|if you (?:can|have))\b.*"
    r"|, (?:please|before|because|since|or)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TWO = re.compile(
    r",? and (?=(?:an?|the|your|both|proof|which|how|when|where|two|one)\b)|, (?=(?:an?|your)\b)"
)
_LISTED = re.compile(r"^[ \t]*(?:\d{1,2}[.)]|[-*•–])[ \t]+(?P<words>\S[^\n]*)$", re.MULTILINE)
_VAGUE = re.compile(
    r"^(?:it|this|that|them|these|more|a reply|an answer|a moment|help)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Wanted:
    """Something a reply asked for: what, the sentence in which it stood, and when (aware).

    `hidden` says that it was easily missed: in a long reply, or beside another thing. `times` is
    in how many replies it was asked for.
    """

    text: str
    sentence: str
    at: datetime
    hidden: bool
    times: int = 1


def wanted_in(text: str, at: datetime) -> tuple[Wanted, ...]:
    """What a reply of ours, sent at `at`, asks for: each thing once, in the text's order."""
    listed = [" ".join(found["words"].split()) for found in _LISTED.finditer(text)]
    is_long = len(text.split()) > LONG_REPLY
    named = [Wanted(_plain(words), words, at, hidden=False) for words in listed if _plain(words)]
    asked = [one for said in _sentences(_LISTED.sub("", text)) for one in _asked(said, at, is_long)]
    return tuple(islice(_once((*named, *asked)), MOST))


def together(replies: Iterable[tuple[Wanted, ...]]) -> tuple[Wanted, ...]:
    """What several replies asked for, oldest first, each thing once, in its fullest words."""
    return tuple(islice(_once(one for wanted in replies for one in wanted), MOST))


def _once(wanted: Iterable[Wanted]) -> Iterator[Wanted]:
    kept: dict[str, Wanted] = {}
    for one in wanted:
        key = thing_in(one.text) or one.text.lower()
        known = kept.get(key)
        if known is None:
            kept[key] = one
            continue
        fuller = max(known, one, key=lambda each: len(each.text))
        kept[key] = replace(fuller, times=known.times + (one.at != known.at))
    return iter(kept.values())


def _sentences(text: str) -> Iterator[str]:
    return (" ".join(span.of(text).split()) for span in sentences(text))


def _asked(said: str, at: datetime, is_long: bool) -> Iterator[Wanted]:
    if said.endswith(":") or _COURTESY.search(said):
        return
    request = _ASK.search(said)
    if request is None:
        if said.endswith("?"):
            yield Wanted(_capital(said[-LONGEST:]), said, at, hidden=is_long)
        return
    owner = request.group().lower().rpartition(" ")[2]
    rest = _TO_US.sub("", said[request.end() :])
    things = f"{owner} {rest}" if owner in {"your", "the"} else rest
    parts = [_plain(part) for part in _TWO.split(things)]
    for part in filter(None, parts):
        yield Wanted(part, said, at, hidden=is_long or len(parts) > 1)


def _plain(words: str) -> str:
    """The thing alone: without what it is for, and without a stop; "" when it is too vague."""
    plain = _REST.sub("", words.strip()).strip(" .!?,;:")
    return "" if _VAGUE.match(plain) or len(plain) < 3 else _capital(plain[:LONGEST])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
