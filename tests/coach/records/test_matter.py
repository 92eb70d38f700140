"""Which records a message is about."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from evenhand.coach.records.matter import concerning, is_before, names_one, of_kind
from evenhand.coach.spoken import Record

ORDER = Record("order", date(2026, 3, 1), "A-4471")
OTHER = Record("order", date(2026, 3, 2), "5520")
PAID = Record("payment", date(2026, 3, 1), "P-9", {"order": "A-4471"})
LOOSE = Record("refund", date(2026, 3, 9), "R-12")


@pytest.mark.parametrize(
    ("records", "texts", "about"),
    [
        ((ORDER, OTHER, PAID), ["where is a-4471?"], (ORDER, PAID)),
        ((ORDER, OTHER, PAID), ["where is #5520?"], (OTHER,)),
        ((ORDER, OTHER), ["order 9999 is late"], ()),
        ((ORDER, OTHER), ["it is late", "order 5520"], (OTHER,)),
        ((ORDER, OTHER), ["it is late"], (ORDER, OTHER)),
        ((ORDER, LOOSE), ["a4471 is late"], (ORDER, LOOSE)),
        ((ORDER, OTHER, LOOSE), ["a-4471 is late"], (ORDER,)),
    ],
)
def test_a_message_is_about_the_record_that_it_names(
    records: tuple[Record, ...], texts: list[str], about: tuple[Record, ...]
) -> None:
    assert concerning(records, texts) == about


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("my order number is ab-4471", "ab4471"),
        ("booking #uo4npc", "uo4npc"),
        ("invoice no. 2026-17", "202617"),
        ("i ordered 3 bags", ""),
        ("no 12 here", ""),
    ],
)
def test_a_number_is_told_by_the_word_before_it(text: str, number: str) -> None:
    assert names_one(text) == number


def test_only_dated_records_count_oldest_first() -> None:
    undated = Record("order", None, "77001")
    assert of_kind((OTHER, undated, ORDER, PAID), "order") == (ORDER, OTHER)


@pytest.mark.parametrize(
    ("at", "said", "before"),
    [
        (date(2026, 3, 1), datetime(2026, 3, 2, tzinfo=UTC), True),
        (date(2026, 3, 2), datetime(2026, 3, 2, 23, tzinfo=UTC), False),
        (datetime(2026, 3, 2, 8, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC), True),
        (datetime(2026, 3, 2, 10, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC), False),
        (date(2026, 3, 9), None, True),
    ],
)
def test_a_record_of_the_same_day_is_not_surely_before(
    at: date,
    said: datetime | None,
    before: bool,  # a table
) -> None:
    assert is_before(Record("order", at), said) == before
