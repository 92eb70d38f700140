"""Intervals against published figures, against counting every case, and by what must hold."""

from __future__ import annotations

from math import comb, inf, isclose, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.practice.intervals import Rate, Ratio, Z, ratio


@st.composite
def rates(draw: st.DrawFn) -> Rate:
    of = draw(st.integers(1, 500))
    return Rate(draw(st.integers(0, of)), of)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_a_rate_has_the_published_interval(count: int, of: int, low: float, high: float) -> None:
    """Newcombe 1998, Statist. Med. 17, table I, method 3."""
    rate = Rate(count, of)
    assert (round(rate.low, 4), round(rate.high, 4)) == (low, high)


@given(rates())
def test_an_interval_holds_its_share_and_ends_z_errors_away(rate: Rate) -> None:
    assert 0 <= rate.low <= rate.share <= rate.high <= 1
    for end in (rate.low, rate.high):
        if 0 < end < 1:
            assert isclose(abs(rate.share - end), Z * sqrt(end * (1 - end) / rate.of), rel_tol=1e-6)


@given(rates(), st.integers(2, 20))
def test_more_of_the_same_is_surer(rate: Rate, times: int) -> None:
    more = Rate(rate.count * times, rate.of * times)
    assert more.high - more.low < rate.high - rate.low


@pytest.mark.parametrize(("count", "of"), [(0, 0), (-1, 3), (4, 3)])
def test_what_is_no_share_is_refused(count: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        Rate(count, of)


@given(rates(), rates())
def test_a_ratio_lies_in_its_interval(one: Rate, other: Rate) -> None:
    found = ratio(one, other)
    assert 0 <= found.low <= found.high
    if found.times is not None:
        assert found.low <= found.times * (1 + 1e-9)
        assert found.times <= found.high * (1 + 1e-9)


@given(rates(), rates())
def test_a_ratio_turned_round_has_its_interval_turned_round(one: Rate, other: Rate) -> None:
    there, back = ratio(one, other), ratio(other, one)
    assert isclose(there.low, 1 / back.high if back.high else inf, rel_tol=1e-6, abs_tol=1e-12)


@given(rates(), rates(), st.integers(2, 20))
def test_more_of_both_brings_a_ratio_no_wider(one: Rate, other: Rate, times: int) -> None:
    more = ratio(
        Rate(one.count * times, one.of * times), Rate(other.count * times, other.of * times)
    )
    found = ratio(one, other)
    assert found.low <= more.low * (1 + 1e-9)
    assert more.high <= found.high * (1 + 1e-9)


def test_nought_divides_nothing() -> None:
    assert ratio(Rate(0, 9), Rate(0, 9)) == Ratio(None, 0.0, inf)
    assert ratio(Rate(0, 9), Rate(3, 9)).times == 0
    assert ratio(Rate(3, 9), Rate(0, 9)).times == inf
    assert ratio(Rate(3, 9), Rate(0, 9)).high == inf


def test_it_may_be_chance_where_one_is_held() -> None:
    assert ratio(Rate(5, 20), Rate(9, 20)).may_be_chance
    assert not ratio(Rate(2, 80), Rate(30, 80)).may_be_chance


@settings(max_examples=12, deadline=None)
@given(st.integers(10, 40), st.integers(10, 40), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_a_ratio_is_held_about_95_times_in_a_hundred(
    one: int, other: int, likely: float, before: float
) -> None:
    """Every pair of counts, by how likely it is: in how many of them the true ratio is held."""
    held = sum(
        _binomial(one, i, likely) * _binomial(other, j, before)
        for i in range(one + 1)
        for j in range(other + 1)
        if (found := ratio(Rate(i, one), Rate(j, other))).low <= likely / before <= found.high
    )
    assert 0.9 < held <= 1 + 1e-9


def _binomial(of: int, count: int, likely: float) -> float:
    return comb(of, count) * likely**count * (1 - likely) ** (of - count)
