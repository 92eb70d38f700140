"""Small plots."""

from __future__ import annotations

from evenhand.desk.ui.templatetags.plots import HEIGHT, Bar, Count, bars


def heights(*counts: int, most: int = 0) -> list[int]:
    drawn = bars("B", [Count(str(place), count) for place, count in enumerate(counts)], most=most)
    shown = drawn["bars"]
    assert isinstance(shown, list)
    return [bar.height for bar in shown if isinstance(bar, Bar)]


def test_the_greatest_fills_the_height_and_nothing_has_none() -> None:
    assert heights(0, 2, 4) == [0, HEIGHT // 2, HEIGHT]
    assert heights(0, 0) == [0, 0]
    assert heights() == []


def test_plots_that_are_compared_share_a_scale() -> None:
    assert heights(2, most=8) == [HEIGHT // 4]
    assert heights(9, most=3) == [HEIGHT]
