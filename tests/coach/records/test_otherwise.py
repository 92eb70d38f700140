"""Which dated facts say otherwise than a claim, in a message of 20 March 2026."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest

from evenhand.coach.records.otherwise import Known, against
from evenhand.coach.spoken import Record
from evenhand.coach.text.claims import claims_in
from evenhand.coach.text.sentences import sentences

SAID = datetime(2026, 3, 20, 9, tzinfo=UTC)
DAY = date(2026, 3, 2)


def held(text: str, *records: Record, customer: Mapping[str, Any] | None = None) -> list[str]:
    """What the facts say that speak against the claims of `text`."""
    known = Known(records, customer or {}, SAID)
    lower = text.lower()
    found = [against(claim, known) for claim in claims_in(lower, sentences(lower))]
    return [fact.says for facts in found for fact in facts]


def record(kind: str, day: date = DAY, key: str = "4471", **values: Any) -> Record:
    return Record(kind, day, key, values)


@pytest.mark.parametrize(
    ("text", "told", "says"),
    [
        (
            "I paid by card.",
            record("payment", method="bank_transfer"),
            "Payment 4471: method bank_transfer",
        ),
        (
            "It is still under warranty.",
            record("order", warranty_until="2025-12-31"),
            "Order 4471 (warranty_until: 2025-12-31)",
        ),
        (
            "I have travel insurance.",
            record("booking", insurance=False),
            "Booking 4471 (insurance: False)",
        ),
        (
            "My booking is confirmed.",
            record("booking", status="cancelled"),
            "Booking 4471: cancelled",
        ),
        ("I paid on 15 March.", record("payment"), "Payment 4471"),
        ("I booked three nights.", record("booking", nights=2), "Booking 4471 (2 nights)"),
        (
            "I'm a platinum customer.",
            record("membership", tier="Gold"),
            "Membership 4471: tier Gold",
        ),
    ],
)
def test_a_record_speaks_against_a_claim(text: str, told: Record, says: str) -> None:
    assert held(text, told) == [says]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I paid by card.", record("payment", method="Visa")),
        ("I paid by card.", record("payment", method="points")),
        ("It is still under warranty.", record("order", warranty_until="2027-12-31")),
        ("It is still under warranty.", record("order", warranty_until="long")),
        ("I have travel insurance.", record("booking", insurance=True)),
        ("My booking is confirmed.", record("booking", status="confirmed")),
        ("I never cancelled my booking.", record("booking", status="cancelled")),
        ("I'm a platinum customer.", record("membership", tier="level 7")),
        ("I paid 49 €.", record("order", amount=60, currency="USD")),
        ("I paid 49 €.", record("order", amount=89, items=[{"name": "mug", "price": 49}])),
        ("I booked three nights.", record("booking", nights=3)),
        ("I booked three nights.", record("booking")),
        ("I still have no refund.", record("refund", date(2026, 3, 17), status="paid")),
        ("You never refunded me.", record("refund", status="pending")),
    ],
)
def test_a_record_that_agrees_or_does_not_say_is_silent(text: str, told: Record) -> None:
    assert held(text, told) == []


def test_two_records_of_which_one_fits_are_silent() -> None:
    assert held("I ordered it on 12 March.", record("order"), record("order", key="5520")) == []
    assert (
        held(
            "My parcel never arrived.",
            record("delivery", status="delivered"),
            record("delivery", key="5520", status="lost"),
        )
        == []
    )


def test_a_cancelled_order_says_nothing_of_a_delivery() -> None:
    records = (record("order", status="cancelled"), record("delivery", status="delivered"))
    assert held("My parcel never arrived.", *records) == []


def test_one_payment_speaks_against_two_and_a_pending_one_does_not() -> None:
    once = record("payment", status="paid")
    assert held("I was charged twice.", once) == ["Payment 4471: paid"]
    assert held("I was charged twice.", once, record("payment", key="P-2", status="pending")) == []


def test_an_undated_tier_of_the_customer_is_still_a_fact() -> None:
    customer = {"membership": "regular member"}
    assert held("As a gold member I fly.", customer=customer) == [
        "Customer: membership regular member"
    ]
    assert held("As a gold member I fly.", customer={"tier": "Gold Plus"}) == []
