"""What stands behind an event of the coach: looked up once, for all who follow it."""

from __future__ import annotations

from evenhand.desk.coaching.events import MessageRead, ReadingCorrected
from evenhand.desk.coaching.models import Reading


def read(event: MessageRead | ReadingCorrected) -> list[Reading]:
    """The reading with its correction, if there is one; empty when its message is gone."""
    return event.once(_reading)


def _reading(event: MessageRead | ReadingCorrected) -> list[Reading]:
    rows = Reading.objects.select_related("correction")
    return list(rows.filter(message=event.message))
