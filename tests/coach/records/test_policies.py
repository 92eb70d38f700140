"""How often a policy allows a remedy."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.records.policies import Limit, limits_in


def limit(**policy: Any) -> Limit | None:
    return next(limits_in([policy]), None)


def test_a_limit_is_told_in_fields() -> None:
    told = limit(clause="R3", rule="Few", kind=["refund", "credit", "x"], most=3, within_days=90)
    assert told == Limit("R3", "Few", frozenset(("refund", "goodwill")), 3, timedelta(days=90))


@pytest.mark.parametrize(
    ("rule", "kind", "most", "days"),
    [
        ("At most two goodwill refunds in twelve months.", "goodwill", 2, 366),
        ("No more than 3 returns per year.", "return", 3, 365),
        ("Customers get up to two replacements within 90 days.", "replacement", 2, 90),
        ("Limited to one voucher every six months", "goodwill", 1, 183),
    ],
)
def test_a_limit_is_told_in_words(rule: str, kind: str, most: int, days: int) -> None:
    told = limit(clause="7", rule=rule)
    assert told is not None
    assert (told.kinds, told.most, told.within) == (frozenset((kind,)), most, timedelta(days=days))


@pytest.mark.parametrize(
    "rule",
    [
        "Refunds are paid within five days.",
        "At most two guests per room.",
        "We love to refund.",
        "",
    ],
)
def test_other_rules_limit_nothing(rule: str) -> None:
    assert limit(clause="7", rule=rule) is None


def test_the_fact_quotes_the_clause() -> None:
    told = limit(clause="R3", rule="At most two refunds a year.")
    assert told is not None
    assert (told.fact.says, told.fact.source, told.fact.key) == (
        "Policy R3: At most two refunds a year.",
        "policy",
        "R3",
    )


ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)


@given(
    st.dictionaries(st.sampled_from(["clause", "rule", "kind", "most", "within_days"]), ANYTHING)
)
def test_no_policy_whatever_it_holds_stops_anything(policy: dict[str, Any]) -> None:
    assert len(list(limits_in([policy]))) <= 1
