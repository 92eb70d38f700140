from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.live.happenings import PATIENCE, Happening, Window


def happenings(*ids: int) -> list[Happening]:
    return [Happening(one, "NoteWritten", 1, None) for one in ids]


def ids(found: list[Happening]) -> list[int]:
    return [one.id for one in found]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_an_entry_is_new_once() -> None:
    window = Window(5, [], Clock())
    assert ids(window.new(happenings(6, 7))) == [6, 7]
    assert ids(window.new(happenings(6, 7, 8))) == [8]
    assert window.floor == 8


def test_an_entry_that_becomes_visible_late_is_still_new() -> None:
    window = Window(5, [], Clock())
    assert ids(window.new(happenings(6, 9))) == [6, 9]
    assert window.floor == 6
    assert ids(window.new(happenings(7, 9))) == [7]
    assert ids(window.new(happenings(8, 9, 10))) == [8, 10]
    assert window.floor == 10


def test_a_window_opened_on_a_gap_waits_for_what_is_missing() -> None:
    window = Window(5, [6, 8], Clock())
    assert (window.floor, window.newest) == (6, 8)
    assert ids(window.new(happenings(7, 8))) == [7]


def test_an_id_that_never_appears_is_given_up() -> None:
    clock = Clock()
    window = Window(5, [], clock)
    window.new(happenings(7))
    clock.now += PATIENCE - 1
    window.new(happenings(7))
    assert window.floor == 5
    clock.now += 1
    window.new(happenings(7))
    assert window.floor == 7


@given(st.permutations(range(1, 15)), st.lists(st.integers(1, 6), min_size=1))
def test_every_entry_is_new_exactly_once_in_whatever_order_it_appears(
    order: list[int], steps: list[int]
) -> None:
    window = Window(0, [], Clock())
    visible: list[int] = []
    told: list[int] = []
    while order:
        for step in steps:
            visible, order = visible + order[:step], order[step:]
            above = sorted(one for one in visible if one > window.floor)
            told += ids(window.new(happenings(*above)))
    assert sorted(told) == list(range(1, 15))
    assert window.floor == 14
