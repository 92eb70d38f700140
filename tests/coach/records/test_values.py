"""One record in common terms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.records.values import fact, is_in, kind_of, money, number, numbers, sums
from evenhand.coach.spoken import Fact, Record


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Orders", "order"),
        ("shipment", "delivery"),
        ("voucher", "goodwill"),
        ("e-mail", "contact"),
        ("Credit", "goodwill"),
        ("dog walk", "dog walk"),
    ],
)
def test_a_kind_has_one_name(words: str, kind: str) -> None:
    assert kind_of(words) == kind


@pytest.mark.parametrize(
    ("status", "state", "holds"),
    [
        ("Delivered", "arrived", True),
        ("picked_up", "arrived", True),
        ("in transit", "arrived", False),
        ("", "arrived", False),
        ("Rejected", "undone", True),
        (True, "arrived", False),
    ],
)
def test_a_status_is_understood_or_says_nothing(status: object, state: str, holds: object) -> None:
    assert is_in(Record("delivery", values={"status": status}), state) == holds


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"amount": 89.9, "currency": "EUR"}, (89.9, "EUR")),
        ({"total": "49,90 €"}, (49.9, "EUR")),
        ({"price": "$12"}, (12.0, "USD")),
        ({"amount": True}, None),
        ({"amount": "much"}, None),
        ({}, None),
    ],
)
def test_a_sum_is_read_from_a_number_or_a_text(
    values: dict[str, Any], said: tuple[float, str] | None
) -> None:
    assert money(Record("payment", values=values)) == said


def test_a_record_is_known_by_its_number_and_by_what_it_belongs_to() -> None:
    record = Record("payment", key="P-81", values={"order_id": "#A 4471", "booking": None})
    assert numbers(record) == {"p81", "a4471"}
    assert number("soon") == ""


def test_a_fact_tells_kind_number_and_what_matters() -> None:
    values = {"status": "delivered", "total": 49.9, "currency": "EUR", "weight": 3, "items": [1]}
    record = Record("delivery", date(2026, 3, 6), "4471", values)
    assert fact(record) == Fact(
        "Delivery 4471: delivered, 49.9 EUR", date(2026, 3, 6), "record", "4471"
    )
    assert fact(Record("")).says == "Record"


def test_every_number_in_a_bill_is_seen() -> None:
    assert sorted(sums({"a": [1, {"b": "2,50 and 3"}], "c": True})) == [1.0, 2.5, 3.0]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(
    st.text(max_size=20), st.dictionaries(st.sampled_from(["amount", "items", "status"]), ANYTHING)
)
def test_no_record_is_too_odd_to_be_shown(kind: str, values: dict[str, Any]) -> None:
    record = Record(kind, None, "", values)
    assert fact(record).says
    assert money(record) is None or len(money(record) or ()) == 2
    assert all(isinstance(value, float) for value in sums(values))
