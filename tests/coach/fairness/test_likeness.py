"""Which cases are like one."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.fairness import Decision, like_cases
from evenhand.coach.fairness.likeness import are_alike
from tests.coach.fairness.cases import case, cases


def test_the_nearest_come_first_and_of_equals_the_newer() -> None:
    now = case("now", product="lamp")
    earlier = [
        case("far", days=1, cause=""),
        case("old", days=90),
        case("new", days=2),
        case("near", days=300, product="lamp"),
    ]
    assert [like.case.key for like in like_cases(now, earlier)] == ["near", "new", "old", "far"]
    assert like_cases(now, earlier)[0].common == ("clause", "cause", "product", "value")


def test_only_as_many_as_asked_for_and_never_itself() -> None:
    many = [case(str(number), days=number) for number in range(9)]
    assert [like.case.key for like in like_cases(many[0], many, most=3)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "other",
    [
        case("o", clause="5.1"),
        case("o", cause="broken"),
        case("o", clause="", cause=""),
        case("o", value=Decimal("80.01")),
        case("o", value=Decimal("19.99")),
    ],
)
def test_another_clause_cause_or_order_of_value_is_not_like(other: Decision) -> None:
    assert not are_alike(case("now"), other)


@pytest.mark.parametrize(
    "other",
    [
        case("o", clause=""),
        case("o", cause=""),
        case("o", value=Decimal(80)),
        case("o", value=Decimal(20)),
        case("o", value=None),
        case("o", currency="USD", value=Decimal(4000)),
    ],
)
def test_what_is_unknown_of_one_does_not_keep_them_apart(other: Decision) -> None:
    assert are_alike(case("now"), other)


@given(cases, cases)
def test_likeness_is_the_same_both_ways(one: Decision, other: Decision) -> None:
    assert are_alike(one, other) == are_alike(other, one)


@given(cases, st.lists(cases, max_size=12), st.randoms())
def test_the_order_of_what_came_before_does_not_count(
    one: Decision, earlier: list[Decision], luck: Random
) -> None:
    unique = list({other.key: other for other in earlier}.values())
    shuffled = sorted(unique, key=lambda _case: luck.random())
    assert like_cases(one, unique) == like_cases(one, shuffled)
