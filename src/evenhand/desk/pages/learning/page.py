"""A lesson as one reads it in two minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from evenhand.desk.learning import queries
from evenhand.desk.learning.models import BEST, Card, Lesson
from evenhand.desk.learning.queries import Worth
from evenhand.desk.pages.learning.pieces import ShownCard, shown_cards
from evenhand.desk.people.models import Teammate

WORDS_A_MINUTE = 200
NEW_STASH = "Later"


@dataclass(frozen=True)
class Star:
    """One of five: what it says, and whether the reader's rating reaches it."""

    worth: int
    on: bool
    chosen: bool


@dataclass(frozen=True)
class Feedback:
    """The part below the cards: whether the reader has read it today, and what it is worth."""

    slug: str
    read_today: bool
    stars: tuple[Star, ...]
    worth: Worth


@dataclass(frozen=True)
class LessonPage:
    """All that stands on a lesson's page."""

    lesson: Lesson
    topic: str
    minutes: int
    cards: tuple[ShownCard, ...]
    related: tuple[Lesson, ...]
    feedback: Feedback
    stashes: tuple[str, ...]
    may_retire: bool
    retired_on: date | None
    draft: bool


def page_of(lesson: Lesson, reader: Teammate) -> LessonPage:
    """The page for one reader; as many statements for one card as for thirty."""
    rows = list(queries.cards_of(lesson, reader))
    retirement = getattr(lesson, "retirement", None)
    return LessonPage(
        lesson=lesson,
        topic=str(lesson.get_topic_display()),
        minutes=max(1, round(len(lesson.words.split()) / WORDS_A_MINUTE)),
        cards=shown_cards(rows, _saved(reader, rows)),
        related=tuple(queries.lessons_called(lesson.related)) if lesson.related else (),
        feedback=feedback_of(lesson, reader),
        stashes=tuple(stash.name for stash in queries.stashes_of(reader)) or (NEW_STASH,),
        may_retire=reader.is_lead,
        retired_on=timezone.localdate(retirement.at) if retirement else None,
        draft=queries.draft_of(lesson, reader) is not None,
    )


def feedback_of(lesson: Lesson, reader: Teammate) -> Feedback:
    """What one reader has said of the lesson, and what it is worth to all."""
    mine, today = queries.rating_of(lesson, reader), timezone.localdate(timezone=reader.zone)
    return Feedback(
        slug=lesson.slug,
        read_today=queries.has_read(lesson, reader, today),
        stars=tuple(Star(worth, worth <= mine, worth == mine) for worth in range(1, BEST + 1)),
        worth=queries.worth_of(lesson),
    )


def _saved(reader: Teammate, cards: Iterable[Card]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for one in queries.saves_of(reader, cards):
        found[one.card_id] = (*found.get(one.card_id, ()), one.stash.name)
    return found
