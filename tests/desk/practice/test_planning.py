"""Which cards a day holds."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.practice.planning import (
    PORTION,
    Days,
    Stack,
    Stretch,
    days_between,
    portions,
)

TODAY = date(2026, 11, 22)


def on(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_what_is_due_comes_before_what_is_new() -> None:
    stack = Stack(dues=[(on(-3), 1), (on(0), 2), (on(1), 3)], news=[7, 8, 9], news_a_day=2)
    assert portions(stack, TODAY, days=3) == {on(0): [1, 2, 7, 8], on(1): [3, 9], on(2): []}


def test_what_is_done_today_makes_room_for_nothing_more() -> None:
    stack = Stack(dues=[(TODAY, 1), (TODAY, 2)], news=[7, 8], news_a_day=2)
    found = portions(stack, TODAY, days=2, done=PORTION - 2, begun=1)
    assert found == {on(0): [1, 2], on(1): [7, 8]}
    assert portions(stack, TODAY, days=1, done=PORTION + 5) == {on(0): []}


def test_nothing_is_due_on_leave_and_it_returns_a_portion_a_day() -> None:
    stack = Stack(dues=[(on(-1), number) for number in range(10)], news=[], news_a_day=3)
    found = portions(stack, TODAY, days=4, free=[Days(on(0), on(1))])
    assert found == {on(0): [], on(1): [], on(2): list(range(8)), on(3): [8, 9]}


@given(
    dues=st.lists(st.integers(-40, 20), max_size=40),
    news=st.integers(0, 40),
    a_day=st.integers(0, 10),
    leave=st.integers(0, 9),
    done=st.integers(0, 12),
)
def test_no_day_is_too_full_and_no_card_comes_twice(
    dues: list[int], news: int, a_day: int, leave: int, done: int
) -> None:
    stack = Stack(
        dues=[(on(day), number) for number, day in enumerate(sorted(dues))],
        news=range(100, 100 + news),
        news_a_day=a_day,
    )
    found = portions(stack, TODAY, days=14, done=done, free=[Days(on(leave), on(leave + 2))])
    shown = [card for cards in found.values() for card in cards]
    assert len(shown) == len(set(shown))
    assert max(len(cards) for cards in found.values()) <= PORTION
    assert len(found[TODAY]) <= max(PORTION - done, 0)
    assert [found[on(leave + day)] for day in range(3)] == [[], [], []]
    due_on = {card: day for day, card in stack.dues}
    assert all(due_on.get(card, day) <= day for day, cards in found.items() for card in cards)


def test_a_plan_spreads_its_new_cards_over_its_days() -> None:
    assert Stretch("calming", 1, 7).news_a_day(15) == 3
    assert Stretch("calming", 7, 7).news_a_day(2) == 2
    assert Stretch("calming", 8, 7).is_over
    assert Stretch("calming", 8, 7).news_a_day(5) == 0


def test_days_are_counted_without_those_of_leave() -> None:
    leave = [Days(on(1), on(2)), Days(on(2), on(3))]
    assert days_between(on(0), on(6), leave) == 4
    assert days_between(on(0), on(-1), []) == 0
