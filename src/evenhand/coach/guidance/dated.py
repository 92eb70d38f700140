"""What is known beside the words, said so that it fits into a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from evenhand.coach.records.matter import HEADS, concerning
from evenhand.coach.records.values import kind, text
from evenhand.coach.spoken import Fact, Promise, Record
from evenhand.coach.text.regex import lazy

_ACT = lazy(
    r"(?:answer|arrange|ask|book|bring|call|cancel|change|check|collect|come|confirm|"
    r"contact|credit|deliver|drop|email|exchange|extend|fetch|find|fit|fix|forward|get|"
    r"give|hand|help|install|issue|keep|let|look|make|mend|move|order|pack|pass|pay|"
    r"phone|pick|post|put|refund|repair|replace|reply|reset|return|ring|schedule|send|"
    r"set|ship|sort|start|take|tell|transfer|update|visit|waive|write)\b"
)
_ITEM = re.compile(r"[^\W_][\w '’&.-]{1,38}")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_LONGEST = 100
_NO_BRACES = str.maketrans("", "", "{}")
_WHO = {
    "They wrote": "you wrote",
    "Then": "you wrote",
    "Now": "you wrote",
    "We wrote": "we wrote",
    "We asked": "we asked",
}


def on_day(at: date | datetime | None, now: datetime | None = None) -> str:
    """A day as one says it: "on 6 March", with its year unless that is the year of `now`."""
    if at is None:
        return ""
    year = "" if now is not None and now.year == at.year else f" {at.year}"
    return f"on {at.day} {at:%B}{year}"


def fact_of(facts: Sequence[Fact], now: datetime | None) -> str:
    """The first dated fact as part of a sentence: "delivery 4471, delivered, on 6 March"."""
    fact = next((fact for fact in facts if fact.at is not None and fact.source != "policy"), None)
    if fact is None:
        return ""
    said = " ".join(fact.says.translate(_NO_BRACES).split())
    lead, _, words = said.partition(": ")
    if fact.source == "message":
        who = _WHO.get(lead, "")
        return f"{on_day(fact.at, now)} {who} {_cut(words)}" if who else ""
    if lead == "Customer":
        return f"{_cut(words)}, since {on_day(fact.at, now).removeprefix('on ')}"
    said = said.replace(": ", ", ", 1)
    return f"{_cut(said[:1].lower() + said[1:])}, {on_day(fact.at, now)}"


def promise_of(promises: Sequence[Promise], now: datetime | None) -> str:
    """What we said we would do by now and have not: "call back"; "" when that has no plain verb.

    A promise that waits on the customer is left out: nobody knows here whether they did their part.
    """
    ours = (one for one in promises if one.by == "us" and one.condition is None)
    due = [promise for promise in ours if _is_due(promise, now)]
    return next(filter(None, map(act_of, sorted(due, key=_when))), "")


def act_of(promise: Promise) -> str:
    """What a promise says we will do, as a plain verb: "call back"; "" when it is none."""
    act = promise.what.translate(_NO_BRACES).strip().rstrip(".")
    is_plain = _ACT().match(act) and len(act) <= _LONGEST // 2 and "\n" not in act
    return act if is_plain else ""


def rule_of(policies: Sequence[Mapping[str, Any]]) -> str:
    """The rule of the only policy there is, with its clause: "no refund after 30 days (4.2)"."""
    if len(policies) != 1:
        return ""
    rule, clause = (str(policies[0].get(name) or "") for name in ("rule", "clause"))
    said = " ".join(rule.translate(_NO_BRACES).split()).rstrip(".")
    if not said or len(said) > _LONGEST:
        return ""
    number = clause.translate(_NO_BRACES).strip()
    told = said[0].lower() + said[1:] if said[1:2].islower() or said[1:2] == " " else said
    return f"{told} ({number})" if 0 < len(number) <= 20 and number.isprintable() else told


def thing_on_record(records: Sequence[Record], message: str) -> str:
    """The thing that the records of the matter are about: "the lamp (order 4471)"; "" if unsure.

    It is sure when the message names a word of one thing only, or when there is only one.
    """
    if not records:
        return ""
    told = message.lower()
    heads = [r for r in concerning(records, (told,)) if kind(r) in HEADS and _item(r)]
    said = set(_WORDS.findall(told))
    named = [r for r in heads if said & set(_WORDS.findall(_item(r).lower()))] or heads
    if len(named) != 1:
        return ""
    (record,) = named
    key = record.key.translate(_NO_BRACES).strip()
    number = f" ({kind(record)} {key})" if 0 < len(key) <= 20 and key.isprintable() else ""
    return f"the {_item(record).removeprefix('the ')}{number}"


def _item(record: Record) -> str:
    item = text(record, "item", "product").strip()
    if not _ITEM.fullmatch(item) or item.isdigit():
        return ""
    return item[0].lower() + item[1:] if item[1:].islower() else item


def _is_due(promise: Promise, now: datetime | None) -> bool:
    if now is None or (promise.due is None and promise.due_date is None):
        return now is None
    if promise.due is not None:
        return (promise.due.tzinfo is None) == (now.tzinfo is None) and promise.due < now
    return promise.due_date is not None and promise.due_date < now.date()


def _when(promise: Promise) -> tuple[date, float]:
    due = promise.due
    if due is not None:
        return due.date(), due.replace(tzinfo=due.tzinfo or UTC).timestamp()
    return promise.due_date or date.max, 0.0


def _cut(said: str) -> str:
    return said if len(said) <= _LONGEST else said[:_LONGEST].rpartition(" ")[0] + " …"
