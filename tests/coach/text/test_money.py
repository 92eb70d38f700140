"""Sums of money as people write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.text.money import MONEY, amount, currency, money_of

_MONEY = re.compile(MONEY)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("49 €", (49.0, "EUR")),
        ("€49.90", (49.9, "EUR")),
        ("89,90 euros", (89.9, "EUR")),
        ("£1,299.00", (1299.0, "GBP")),
        ("1.299,00 eur", (1299.0, "EUR")),
        ("$12", (12.0, "USD")),
        ("120 dollars", (120.0, "USD")),
        ("59.90", (59.9, "")),
    ],
)
def test_a_sum_is_read(words: str, said: tuple[float, str]) -> None:
    found = _MONEY.search(words)
    assert found is not None
    assert money_of(found) == said


@pytest.mark.parametrize("words", ["49", "3.4.2026", "12:30", "2.5 bags", "order 4471"])
def test_a_number_is_no_sum(words: str) -> None:
    assert _MONEY.search(words) is None


def test_a_currency_not_known_is_given_back_in_capitals() -> None:
    assert (currency(" sek "), currency("")) == ("SEK", "")


@given(st.floats(0, 99_999).map(lambda value: round(value, 2)))
def test_a_sum_written_out_is_that_sum(value: float) -> None:
    assert amount(f"{value:.2f}") == amount(f"{value:.2f}".replace(".", ",")) == value
