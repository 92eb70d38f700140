"""Hard contacts are shared fairly: the pure rule, over many assignments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.care.sharing import Load, next_of

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)

loads = st.lists(
    st.builds(
        Load,
        teammate=st.integers(1, 50),
        hard=st.integers(0, 9),
        waiting=st.integers(0, 9),
        given_at=st.none() | st.integers(0, 900).map(lambda m: NOON - timedelta(minutes=m)),
    ),
    unique_by=lambda one: one.teammate,
)


def shared(team: int, matters: list[bool]) -> dict[int, Load]:
    """What each carries after so many matters, hard or not, were given to whoever was next."""
    carried = {one: Load(one) for one in range(1, team + 1)}
    for minute, is_hard in enumerate(matters):
        found = next_of(carried.values(), is_hard=is_hard)
        assert found is not None
        before = carried[found]
        carried[found] = Load(
            found,
            before.hard + is_hard,
            before.waiting + 1,
            NOON + timedelta(minutes=minute),
        )
    return carried


def spread(amounts: list[int]) -> int:
    return max(amounts) - min(amounts)


@given(st.integers(1, 9), st.lists(st.booleans(), max_size=200))
def test_nobody_carries_more_than_one_hard_contact_above_another(
    team: int, matters: list[bool]
) -> None:
    carried = shared(team, matters).values()
    assert spread([one.hard for one in carried]) <= 1


@given(st.integers(1, 9), st.lists(st.just(False), max_size=200))
def test_what_is_not_hard_is_spread_as_evenly(team: int, matters: list[bool]) -> None:
    assert spread([one.waiting for one in shared(team, matters).values()]) <= 1


@given(loads)
def test_whoever_is_next_carries_the_fewest(there: list[Load]) -> None:
    found = next_of(there, is_hard=True)
    if not there:
        assert found is None
        return
    (chosen,) = [one for one in there if one.teammate == found]
    assert chosen.hard == min(one.hard for one in there)


@given(loads, st.booleans())
def test_the_order_in_which_they_stand_decides_nothing(there: list[Load], is_hard: bool) -> None:
    forwards, backwards = next_of(there, is_hard=is_hard), next_of(there[::-1], is_hard=is_hard)
    assert forwards == backwards


def test_among_equals_it_is_whoever_was_given_something_longest_ago() -> None:
    early, late = NOON - timedelta(hours=2), NOON
    there = [Load(1, 2, 3, late), Load(2, 2, 3, early), Load(3, 2, 3, late)]
    assert next_of(there, is_hard=True) == 2
    assert next_of([*there, Load(4, 2, 3)], is_hard=True) == 4
