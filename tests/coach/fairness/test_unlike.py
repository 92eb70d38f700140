"""Where like cases were treated unalike."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.fairness import Decision, differs, unlike_cases
from evenhand.coach.fairness.likeness import are_alike
from tests.coach.fairness.cases import case, cases


def keys(*given: Decision) -> list[tuple[str, str, str]]:
    return [(pair.earlier.key, pair.later.key, pair.by) for pair in unlike_cases(given)]


def test_one_refused_and_one_granted_stand_out() -> None:
    assert keys(case("b"), case("a", None, days=3)) == [("a", "b", "decision")]


def test_shares_far_apart_stand_out_and_near_ones_do_not() -> None:
    full, half, third = (
        case("full", "40"),
        case("half", "20", days=1),
        case("third", "13", days=2),
    )
    assert keys(full, half) == [("half", "full", "amount")]
    assert keys(half, third) == []


def test_each_decision_stands_once_beside_the_nearest() -> None:
    noes = [case(f"no{days}", None, days=days) for days in (30, 20, 10)]
    lamp = case("lamp", None, days=25, product="lamp")
    assert keys(*noes, lamp, case("yes", product="lamp")) == [("lamp", "yes", "decision")]
    assert keys(*noes, lamp, case("yes", product="vase")) == [("no10", "yes", "decision")]


def test_one_that_nobody_explained_stands_before_one_that_somebody_did() -> None:
    explained = case("new", None, days=1, reason="Sold as seen, and said so twice.")
    (pair,) = unlike_cases([case("old", None, days=90, cause=""), explained, case("yes")])
    assert (pair.earlier.key, pair.is_explained) == ("old", False)


def test_what_was_decided_twice_in_one_place_is_no_matter_of_fairness() -> None:
    assert keys(case("b", place="12"), case("a", None, days=3, place="12")) == []
    assert keys(case("b", place="12"), case("a", None, days=3, place="13")) != []


def test_shares_are_of_the_value_not_of_the_sum() -> None:
    assert keys(case("a", "20"), case("b", "40", days=1, value=Decimal(80))) == []


def test_an_amount_that_is_unknown_is_not_compared() -> None:
    assert keys(case("a", "40"), case("b", "", days=1), case("c", "1", days=2, value=None)) == []


def test_unlike_cases_are_not_compared() -> None:
    assert keys(case("a", "40"), case("b", None, days=1, clause="5.1")) == []


def test_what_was_explained_comes_last_and_is_told_apart() -> None:
    explained = case("x", None, clause="5.1", cause="", reason="Sold as seen, and said so twice.")
    pairs = unlike_cases(
        [
            explained,
            case("y", "40", days=9, clause="5.1", cause=""),
            case("a", None, days=30),
            case("b", "40", days=20),
        ]
    )
    assert [(pair.later.key, pair.is_explained) for pair in pairs] == [("b", False), ("x", True)]


@given(st.lists(cases, max_size=12, unique_by=lambda one: one.key))
def test_only_like_cases_are_ever_laid_side_by_side(given: list[Decision]) -> None:
    for pair in unlike_cases(given):
        assert are_alike(pair.earlier, pair.later)
        assert (pair.earlier.at, pair.earlier.key) < (pair.later.at, pair.later.key)


@given(st.lists(cases, max_size=12, unique_by=lambda one: one.key))
def test_a_decision_stands_there_when_it_differs_from_any_earlier_one(
    given: list[Decision],
) -> None:
    shown = {pair.later.key: pair.is_explained for pair in unlike_cases(given)}
    for one in given:
        earlier = [other for other in given if (other.at, other.key) < (one.at, one.key)]
        assert differs(one, earlier) == (shown.get(one.key) is False)
