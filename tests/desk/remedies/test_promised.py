"""A sum is promised only where the sentence gives it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.remedies.promised import promised_sums


@pytest.mark.parametrize(
    "text",
    [
        "We'll refund you 900 €.",
        "I will put 900 € back on your card today.",
        "You will get 900 euros back by Friday.",
        "We can offer you a voucher of €900.",
        "I’d like to offer you 900 € off your next order.",
        "You'll receive a refund of 900.00 €.",
        "We are refunding you 900 EUR.",
        "I am crediting 900 € to you.",
        "I'll transfer 900 € back to you tomorrow, as you paid 1,000 €.",
        "We give you a discount of 900 €.",
        "You can choose: 900 € back today.",
        "1. Full refund: 900.00 € back the way you paid, within 3 days.",
        "As a goodwill gesture we will pay you 900 €.",
        "The 900 € will be refunded tomorrow.",
        "Thank you for the picture. We will refund the 900 € today.",
    ],
)
def test_a_promised_sum_is_found(text: str) -> None:
    assert [(one.amount, one.currency) for one in promised_sums(text)] == [(900, "EUR")]


@pytest.mark.parametrize(
    "text",
    [
        "Your order of 900 € is on its way.",
        "You paid 900 €.",
        "You asked for a refund of 900 €.",
        "We cannot refund 900 €.",
        "We refunded 900 € on 3 May.",
        "900 € was refunded on Monday.",
        "Unfortunately we can't give you 900 € back.",
        "I will send you the invoice over 900 € today.",
        "I'll check why you paid 900 €.",
        "We will send the lamp for 900 € tomorrow.",
        "I'll get back to you about the 900 €.",
        "Would you like 900 € back?",
        "If we could, it would refund 900 €.",
        "We will send your order of 900 € back on its way today.",
        "You get free delivery on orders over 900 €.",
        "I will call you back about the 900 € invoice by noon.",
        "We never refund 900 € without seeing it.",
        "The refund of 900 € left us on Tuesday.",
        "You will see the 900 € in your statement.",
        "You wanted 900 € back.",
        "We have already credited 900 € to you.",
        "The new one costs 900 €, and we send it today.",
        "20 % off and keep it, or a full refund.",
        "Order 900 was delivered.",
    ],
)
def test_a_price_a_past_or_a_no_is_no_promise(text: str) -> None:
    assert list(promised_sums(text)) == []


@given(st.text(max_size=400), st.text(alphabet="we'll refund you 9,00€£$ back.off\n", max_size=400))
def test_any_reply_is_borne(text: str, near: str) -> None:
    assert all(one.amount > 0 for one in [*promised_sums(text), *promised_sums(near)])
