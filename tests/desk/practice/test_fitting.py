"""How long people remember, fitted to their own reviews."""

from __future__ import annotations

import pytest

from evenhand.desk.practice.fitting import ENOUGH, Second, fitted, second_goes
from evenhand.desk.practice.scheduling import USUAL
from tests.desk.practice.cards import go


def seconds(first: int, days: int, *, kept: int, lost: int) -> list[Second]:
    return [Second(first, days, number < kept) for number in range(kept + lost)]


def test_too_few_change_nothing() -> None:
    assert fitted(seconds(3, 3, kept=0, lost=ENOUGH - 1)) == USUAL


def test_whoever_forgets_sooner_sees_it_sooner() -> None:
    again, hard, good, easy = fitted(seconds(3, 3, kept=50, lost=50))
    assert (again, hard, easy) == (*USUAL[:2], USUAL[3])
    assert hard == good < USUAL[2]  # never below what was harder


def test_nine_of_ten_after_some_days_is_a_stability_of_those_days() -> None:
    many = seconds(3, 5, kept=9_000, lost=1_000)
    assert fitted(many)[2] == pytest.approx(5, abs=0.02)


def test_whoever_remembers_all_sees_it_later_and_easy_is_no_earlier() -> None:
    _, _, good, easy = fitted(seconds(3, 30, kept=200, lost=0))
    assert USUAL[3] < good <= easy <= 100


def test_a_second_go_is_the_first_on_a_later_day() -> None:
    cards = [
        [go(0, 1), go(0, 3, number=1), go(4, 2, number=2), go(9, 1, number=3)],
        [go(0, 3), go(1, 1, number=1)],
        [go(0, 4)],
    ]
    assert second_goes(cards) == [Second(1, 4, True), Second(3, 1, False)]
