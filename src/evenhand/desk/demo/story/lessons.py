"""Lessons: the library is there, and some of the team have read in it."""

from __future__ import annotations

from evenhand.desk.demo.cast import ines, nadia, tomas
from evenhand.desk.learning import actions, queries
from evenhand.desk.learning.models import Lesson
from evenhand.desk.people.models import Teammate

SAVED = "Before a hard reply"


def tell() -> None:
    """The library as a new desk has it; what it was worth to the cast, and a journey begun."""
    actions.load_library()
    for slug, worth in (
        ("listen-for-the-but", ((nadia(), 5), (tomas(), 4), (ines(), 5))),
        ("soon-is-not-a-time", ((tomas(), 5), (ines(), 4))),
        ("let-them-finish", ((nadia(), 4),)),
    ):
        for lesson in queries.lessons_called([slug]):
            _worth(lesson, worth)
    _saved(nadia())
    for journey in queries.journeys().filter(slug="a-first-week"):
        actions.begin(journey, by=tomas())


def _worth(lesson: Lesson, worth: tuple[tuple[Teammate, int], ...]) -> None:
    for teammate, much in worth:
        actions.note_read(lesson, by=teammate)
        actions.rate(lesson, much, by=teammate)


def _saved(teammate: Teammate) -> None:
    """Two cards that she looks at before she answers somebody who is angry."""
    for card in queries.practised_cards().filter(lesson__slug="let-them-finish")[:2]:
        actions.save_card(card, SAVED, by=teammate)
