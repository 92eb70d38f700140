"""How often a policy allows a remedy: as fields of the policy, or in the words of its rule.

A policy is an object with `clause` and `rule`. It limits a remedy when it also holds `kind` (what
is limited, or a list), `most` (how many) and `within_days` (in how long; without it, ever); or when
its rule says so: "At most two goodwill refunds in twelve months".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from evenhand.coach.records.values import kind_of
from evenhand.coach.spoken import Fact
from evenhand.coach.text.numbers import NUMBER, number

REMEDIES = ("refund", "replacement", "goodwill", "return")
"""Kinds of record that give something back or anew."""

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.5, "year": 365.0}
_SAYS = re.compile(
    r"\b(?:at most|no more than|not more than|up to|(?:a )?maximum of|max\.?|limited to|only)\s"
    rf"(?P<most>{NUMBER})\s(?P<what>(?:[a-z-]{{2,20}}\s){{0,2}}?)(?P<kind>[a-z-]{{4,20}})\b[^.;\n]{{0,30}}?"
    rf"\b(?:with)?(?:in|per|every|each|over|during|a)\s(?:(?:any|the|last|one)\s)?(?:(?P<many>{NUMBER})\s)?"
    rf"(?:calendar\s|rolling\s)?(?P<unit>{'|'.join(_DAYS)})s?\b"
)
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` remedies of any of `kinds` within `within` (None: ever)."""

    clause: str
    rule: str
    kinds: frozenset[str]
    most: int
    within: timedelta | None

    @property
    def fact(self) -> Fact:
        """The clause, as a fact."""
        words = " ".join(self.rule.split())[: _LONGEST // 4] or f"At most {self.most}"
        return Fact(f"Policy {self.clause}: {words}", None, "policy", self.clause)


def limits_in(policies: Iterable[Mapping[str, Any]]) -> Iterator[Limit]:
    """The limits on remedies among `policies`; whatever says none is passed over."""
    for policy in policies:
        clause, rule = str(policy.get("clause") or ""), str(policy.get("rule") or "")
        limit = _told(policy, clause, rule) or _said(clause, rule)
        if limit is not None and limit.kinds:
            yield limit


def _told(policy: Mapping[str, Any], clause: str, rule: str) -> Limit | None:
    most, kinds, days = (policy.get(name) for name in ("most", "kind", "within_days"))
    if isinstance(most, bool) or not isinstance(most, int) or most < 0:
        return None
    named = kinds if isinstance(kinds, list | tuple) else [kinds]
    found = frozenset(kind_of(one) for one in named[:10] if isinstance(one, str)) & {*REMEDIES}
    within = None
    if isinstance(days, int | float) and not isinstance(days, bool) and 0 < days < 40_000:
        within = timedelta(days=days)
    return Limit(clause, rule, found, most, within)


def _said(clause: str, rule: str) -> Limit | None:
    found = _SAYS.search(rule[:_LONGEST].lower())
    if found is None:
        return None
    kind = "goodwill" if "goodwill" in found["what"] else kind_of(found["kind"])
    many = number(found["many"]) if found["many"] else 1
    within = timedelta(days=round(many * _DAYS[found["unit"]]))
    most = int(number(found["most"]))
    return Limit(clause, rule, frozenset((kind,)) & {*REMEDIES}, most, within)
