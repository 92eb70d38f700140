"""Making cards from one's own sentences, and showing them to all or not.

What somebody makes is nobody else's until they share it, and only then in the journal.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.learning.events import OwnCardShared, OwnCardTakenBack
from evenhand.desk.learning.models import Card, Kind
from evenhand.desk.learning.own import OwnWords
from evenhand.desk.learning.queries.own import key_of
from evenhand.desk.people.models import Teammate


class NeedsLesson(Exception):
    """A card is shown to all in a lesson's page, so it has to go with one."""


@transaction.atomic
def make_card(words: OwnWords, finding: int, *, by: Teammate) -> Card:
    """A card of their own, made from what the finding with this id was about; one each.

    Made again, it is changed. The teammate is locked, so that two windows take turns.
    """
    Teammate.objects.select_for_update().filter(pk=by.pk).first()
    key = key_of(finding)
    card = Card.objects.filter(owner=by, key=key).first() or Card(owner=by, key=key)
    return _written(card, words)


def change_card(card: Card, words: OwnWords, *, by: Teammate) -> Card:
    """Other words on a card of their own. One that is shared has to keep a lesson."""
    if card.shared_at and words.lesson is None:
        raise NeedsLesson
    return _written(card, words) if card.owner_id == by.pk else card


def _written(card: Card, words: OwnWords) -> Card:
    card.kind, card.title = Kind.QUESTION, words.title
    card.front, card.back, card.lesson = words.front, words.back, words.lesson
    card.save()
    return card


@transaction.atomic
def share_card(card: Card, *, by: Teammate) -> None:
    """All may see and practise it from now on. Safe to repeat. Raises NeedsLesson."""
    if card.lesson_id is None:
        raise NeedsLesson
    rows = Card.objects.filter(pk=card.pk, owner=by, shared_at=None)
    if rows.update(shared_at=timezone.now()):
        record(OwnCardShared(card=card.pk, by=by.pk))


@transaction.atomic
def take_card_back(card: Card, *, by: Teammate) -> None:
    """Nobody else sees it any more; what others remember of it waits. Safe to repeat."""
    rows = Card.objects.filter(pk=card.pk, owner=by, shared_at__isnull=False)
    if rows.update(shared_at=None):
        record(OwnCardTakenBack(card=card.pk, by=by.pk))


@transaction.atomic
def throw_away(card: Card, *, by: Teammate) -> None:
    """Give up a card of their own, for good, with what anybody remembers of it."""
    take_card_back(card, by=by)
    Card.objects.filter(pk=card.pk, owner=by).delete()
