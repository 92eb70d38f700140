"""Putting a suggested lesson away."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.learning.models import Lesson
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import PutAside


def put_aside(lesson: Lesson, *, by: Teammate) -> None:
    """It is not suggested again before there is a new cause. Safe to repeat."""
    now = {"at": timezone.now()}
    PutAside.objects.update_or_create(teammate=by, lesson=lesson, defaults=now)
