"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.causes import actions
from evenhand.desk.people.events import TeammateJoined


def begin_list(_event: TeammateJoined) -> None:
    """Whoever joins an empty desk finds the usual causes on the list."""
    actions.begin_list()
