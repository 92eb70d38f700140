"""Times of the story, told backwards from now, and how one says them in a reply."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from evenhand.desk.base.working import hours_at
from evenhand.desk.demo.cast import nadia

DAY = 24 * 60
"""Minutes."""

MORNING_OVER = 10
DAYS_AHEAD = 7


def ago(minutes: float) -> datetime:
    """That many minutes before now."""
    return timezone.now() - timedelta(minutes=minutes)


def clock(moment: datetime) -> str:
    """A moment as one would say it in a reply, in the team's zone."""
    return f"{timezone.localtime(moment, nadia().zone):%H:%M}"


def weekday(moment: datetime) -> str:
    """A day of the coming week as one would say it in a reply."""
    return f"{timezone.localtime(moment, nadia().zone):%A}"


def next_day_at_work() -> str:
    """The day on which somebody could still be called at two, as one would say it in a reply."""
    now = timezone.localtime(timezone.now(), nadia().zone)
    names = {0: "today", 1: "tomorrow"}
    for away in range(now.hour >= MORNING_OVER, DAYS_AHEAD):
        if hours_at(now).is_open_on(now.date() + timedelta(days=away)):
            return names.get(away, f"on {weekday(now + timedelta(days=away))}")
    return "tomorrow"
