"""What follows from time."""

from __future__ import annotations

from datetime import timedelta

from evenhand.desk.channels.email import actions


def take_in_the_rest() -> None:
    """Take in letters that a stopped process kept and left."""
    actions.take_in_the_rest(older_than=timedelta(seconds=60))
