"""What a teammate does with lessons for themselves: read, rate, save. None of it is an event."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from evenhand.desk.learning.models import BEST, Card, Lesson, LessonRead, Rating, Saved, Stash
from evenhand.desk.people.models import Teammate

MOST_STASHES = 50


def note_read(lesson: Lesson, *, by: Teammate) -> None:
    """They have read the lesson today, by their own day; once more today counts for nothing."""
    today = timezone.localdate(timezone=by.zone)
    LessonRead.objects.get_or_create(lesson=lesson, by=by, day=today)


def rate(lesson: Lesson, worth: int, *, by: Teammate) -> None:
    """What it was worth to them, 1 to 5, in place of what they said before; 0 takes it back."""
    if not worth:
        Rating.objects.filter(lesson=lesson, by=by).delete()
        return
    values = {"worth": max(1, min(worth, BEST)), "at": timezone.now()}
    Rating.objects.update_or_create(lesson=lesson, by=by, defaults=values)


@transaction.atomic
def save_card(card: Card, name: str, *, by: Teammate) -> Stash | None:
    """Put the card into the stash of that name, a new one when there is none.

    None, and nothing done, when they have MOST_STASHES already. Safe to repeat.
    """
    name = " ".join(name.split())[:60]
    stash = Stash.objects.filter(owner=by, name__iexact=name).first()
    if stash is None:
        if not name or Stash.objects.filter(owner=by).count() >= MOST_STASHES:
            return None
        stash = Stash.objects.create(owner=by, name=name)
    Saved.objects.get_or_create(stash=stash, card=card)
    return stash


def take_out(saved: Saved) -> None:
    """Take a card out of a stash."""
    saved.delete()


def rename_stash(stash: Stash, name: str) -> bool:
    """Call the stash something else; False when another one of theirs has that name."""
    name = " ".join(name.split())[:60]
    others = Stash.objects.filter(owner=stash.owner, name__iexact=name).exclude(pk=stash.pk)
    if not name or others.exists():
        return False
    stash.name = name
    stash.save(update_fields=["name"])
    return True


def empty_out(stash: Stash) -> None:
    """Give the stash up; the cards themselves stay where they are."""
    stash.delete()
