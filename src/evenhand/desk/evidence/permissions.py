"""What is on record of something that one of us is said to have allowed.

It is looked for in the promises, remedies, refusals, replies and notes of all conversations with
that customer. What is found is shown with its date, for a person to judge; that nothing is found
proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from operator import attrgetter

from django.utils.translation import gettext as _

from evenhand.coach.records.said import quoted
from evenhand.desk.customers.models import Customer
from evenhand.desk.evidence import queries
from evenhand.desk.evidence.models import Source

LOOKED_AT = 60
"""Rows of a kind that are looked through, the newest ones."""

MOST = 4
"""Facts of a kind that are shown."""

_ALLOWS = re.compile(
    r"\b(?:allow(?:ed|ing)?|approv(?:e|ed|al)|agreed?|permit(?:ted)?|exception|goodwill|waived?"
    r"|(?:you|she|he|they) (?:can|may)|we(?:'ll|’ll| will) let"
    r"|(?:is|are|was) (?:fine|okay|ok|all right) (?:with|by|for) (?:us|me))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_EVERYWHERE = frozenset(
    _WORD.findall(
        "your yours ours said told that this have will would could might with from they them then "
        "there what when where which were been fine okay allow allowed approved agreed promised "
        "colleague colleagues manager team shop phone last year month week already someone here "
        "somebody because about just also please still mine back send sent give gave money"
    )
)
_BEGINNING = 5


@dataclass(frozen=True)
class Found:
    """What is on record, in one line, when it was (aware), where it stands, and its number."""

    says: str
    at: datetime
    source: Source
    key: str = ""


def on_record(customer: Customer, claim: str, before: datetime) -> tuple[Found, ...]:
    """What speaks of what `claim` names, from before that aware moment, oldest first."""
    subject = _subject(claim)
    kinds = (_promised, _offered, _approved, _granted, _refused, _written, _noted)
    found = [
        one for kind in kinds for one in islice(_fitting(kind(customer, before), subject), MOST)
    ]
    return tuple(sorted(found, key=attrgetter("at")))


def _fitting(found: Iterable[tuple[str, Found]], subject: frozenset[str]) -> Iterator[Found]:
    """What shares a word with the claim; all of it when the claim names nothing."""
    return (one for text, one in found if not subject or subject & _subject(text))


def _subject(text: str) -> frozenset[str]:
    """What a text is about: the beginnings of its longer words, without those said everywhere."""
    words = {word.lower() for word in _WORD.findall(text)} - _EVERYWHERE
    return frozenset(word[:_BEGINNING] for word in words)


Candidates = Iterator[tuple[str, Found]]
"""A text to look in, and what would be shown of it."""


def _promised(customer: Customer, before: datetime) -> Candidates:
    for one in queries.promises_to(customer, before)[:LOOKED_AT]:
        yield one.words, Found(one.what, one.at, Source.PROMISE, str(one.pk))


def _offered(customer: Customer, before: datetime) -> Candidates:
    for one in queries.options_told_to(customer, before)[:LOOKED_AT]:
        says = _("offered: %(what)s") % {"what": one.words}
        yield one.words, Found(says, one.told.at, Source.REMEDY, str(one.pk))


def _approved(customer: Customer, before: datetime) -> Candidates:
    for one in queries.approvals_for(customer, before)[:LOOKED_AT]:
        named = {"name": one.by.first_name, "what": one.approval.option.words}
        text = f"{one.approval.story} {one.approval.option.words}"
        says = _("%(name)s approved: %(what)s") % named
        yield text, Found(says, one.at, Source.REMEDY, str(one.approval_id))


def _granted(customer: Customer, before: datetime) -> Candidates:
    for one in queries.grants_to(customer, before)[:LOOKED_AT]:
        says = _("granted: %(what)s") % {"what": one.option.words}
        yield f"{one.story} {one.option.words}", Found(says, one.at, Source.REMEDY, str(one.pk))


def _refused(customer: Customer, before: datetime) -> Candidates:
    for one in queries.refusals_to(customer, before)[:LOOKED_AT]:
        yield f"{one.decision} {one.rule}", Found(one.decision, one.at, Source.REFUSAL, str(one.pk))


def _written(customer: Customer, before: datetime) -> Candidates:
    for one in queries.replies_to(customer, before)[:LOOKED_AT]:
        if allows := _ALLOWS.search(one.text):
            says = quoted(one.text, allows.start(), one.at, "We wrote").says
            yield one.text, Found(says, one.at, Source.MESSAGE)


def _noted(customer: Customer, before: datetime) -> Candidates:
    for one in queries.notes_about(customer, before)[:LOOKED_AT]:
        if allows := _ALLOWS.search(one.text):
            lead = _("%(name)s noted") % {"name": one.by.first_name}
            says = quoted(one.text, allows.start(), one.at, lead).says
            yield one.text, Found(says, one.at, Source.NOTE)
