from __future__ import annotations

from evenhand.desk.wall.showing.shelf import MOST, Shelf


def test_however_much_is_asked_for_little_is_kept() -> None:
    shelf: Shelf[str] = Shelf()
    for number in range(MOST + 5):
        shelf.find(1, number)
        shelf.keep(1, number, "made")
        shelf.find(1, 0)
    assert (len(shelf), shelf.find(1, 0), shelf.find(1, 1)) == (MOST, "made", None)


def test_another_edition_finds_nothing_of_the_one_before() -> None:
    shelf: Shelf[str] = Shelf()
    shelf.find(1, "page")
    shelf.keep(1, "page", "made")
    assert (shelf.find(2, "page"), len(shelf)) == (None, 0)


def test_what_was_made_too_late_is_not_kept() -> None:
    shelf: Shelf[str] = Shelf()
    shelf.find(1, "page")
    shelf.find(2, "page")
    shelf.keep(1, "page", "made before the change")
    assert (shelf.find(2, "page"), shelf.find(1, "page")) == (None, None)
