"""Earlier decisions in drawers."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.fairness import Decision, unlike_cases
from evenhand.coach.fairness.shelf import NEWEST, Shelf
from tests.coach.fairness.cases import case, cases


def near(one: Decision, *earlier: Decision) -> list[str]:
    shelf = Shelf()
    for other in earlier:
        shelf.put(other)
    return [other.key for other in shelf.near(one)]


def test_the_nearest_come_first() -> None:
    earlier = (
        case("explained", None, days=1, reason="Sold as seen."),
        case("clause", None, days=9, cause=""),
        case("cause", None, days=8, clause=""),
        case("both", None, days=30),
        case("lamp", None, days=90, product="lamp"),
    )
    nearest = ["lamp", "both", "cause", "clause", "explained"]
    assert near(case("now", product="lamp"), *earlier) == nearest


def test_what_cannot_be_unlike_is_not_looked_at() -> None:
    alike = case("alike", "12"), case("other", None, clause="5.1"), case("none", "")
    dear = case("dear", None, value=Decimal(900))
    assert near(case("now"), *alike, dear) == []


def test_of_many_alike_only_the_newest_are_looked_at() -> None:
    many = [case(str(days), None, days=days) for days in range(900, 0, -1)]
    assert near(case("now"), *many) == [str(days) for days in range(1, NEWEST + 1)]


@given(cases, st.lists(cases, max_size=NEWEST, unique_by=lambda one: one.key))
def test_nothing_unlike_is_left_out(one: Decision, earlier: list[Decision]) -> None:
    others = [other for other in earlier if other.key != one.key]
    alone = {
        pair.earlier.key if pair.later is one else pair.later.key
        for other in others
        for pair in unlike_cases([one, other])
    }
    assert alone <= set(near(one, *others))
