"""What follows from time."""

from __future__ import annotations

from evenhand.desk.journal import actions


def follow_the_rest() -> None:
    """Follow the entries that a stopped process left behind."""
    actions.follow_the_rest()
