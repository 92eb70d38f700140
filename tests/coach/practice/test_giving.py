"""What a reply gives away; a no, an if and a general word give nothing."""

from __future__ import annotations

import pytest

from evenhand.coach.practice.giving import given_away
from evenhand.coach.rule import Look

GIVES = {
    "All right, I'll refund the fee.": "refund",
    "We have refunded you in full.": "refund",
    "You will get your money back.": "refund",
    "Your refund is on its way.": "refund",
    "I'll send you a new one today.": "replacement",
    "I can offer you a 30% discount if you like.": "discount",
    "Keep it for 20 % off.": "discount",
    "I'll add a little voucher.": "voucher",
    "We waive the cancellation fee.": "waiver",
    "I'll make an exception.": "exception",
    "You can have it for free.": "free",
}
KEEPS = (
    "I can't refund the fee.",
    "Fees are not refunded in the last week.",
    "If we cancel the class we refund it.",
    "You can move to January.",
    "A voucher code is in your mail.",
    "I would like to know more about the fee.",
)


@pytest.mark.parametrize("text", GIVES)
def test_a_gift_is_found(text: str) -> None:
    assert [kind for kind, _ in given_away(Look(text))] == [GIVES[text]]


@pytest.mark.parametrize("text", KEEPS)
def test_nothing_is_found_where_nothing_is_given(text: str) -> None:
    assert list(given_away(Look(text))) == []
