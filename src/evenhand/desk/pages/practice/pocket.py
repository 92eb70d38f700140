"""What a telephone keeps for where there is no line: due cards, lessons and stashes.

No customer is in it, nor what colleagues wrote to one another: it stays in the browser until the
next sign-out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from evenhand.desk.learning import queries as learning
from evenhand.desk.learning.models import Card
from evenhand.desk.pages.practice.wording import in_words
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.planning import PORTION

DAYS = 14


def pocket_of(teammate: Teammate) -> dict[str, Any]:
    """All of it as plain JSON values, words as clean HTML; in a fixed number of statements."""
    now = timezone.now()
    cards = list(learning.live_cards(teammate))
    ahead = queries.ahead_of(teammate, now, days=DAYS)
    return {
        "who": teammate.pk,
        "zone": teammate.time_zone,
        "portion": PORTION,
        "days": {day.isoformat(): ids for day, ids in ahead.items()},
        "cards": {str(card.pk): _card(card) for card in cards},
        "lessons": _lessons(cards),
        "stashes": _stashes(teammate),
    }


def _card(card: Card) -> dict[str, Any]:
    return {
        "kind": str(card.get_kind_display()),
        "title": card.title,
        "front": in_words(card.front),
        "back": in_words(card.back) if card.back else "",
        "lesson": card.lesson.slug if card.lesson else "",
    }


def _lessons(cards: Sequence[Card]) -> list[dict[str, Any]]:
    """The lessons of these cards, in their order."""
    of_lesson: defaultdict[int, list[Card]] = defaultdict(list)
    for card in cards:
        if card.lesson_id is not None:
            of_lesson[card.lesson_id].append(card)
    return [
        {
            "slug": first.lesson.slug,
            "title": first.lesson.title,
            "topic": str(first.lesson.get_topic_display()),
            "summary": first.lesson.summary,
            "source": first.lesson.source,
            "cards": [card.pk for card in held],
        }
        for held in of_lesson.values()
        if (first := held[0]).lesson
    ]


def _stashes(teammate: Teammate) -> list[dict[str, Any]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for name, card in queries.stashed(teammate).values_list("stash__name", "card"):
        found[name].append(card)
    return [{"name": name, "cards": cards} for name, cards in found.items()]
