"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.learning import actions
from evenhand.desk.people.events import TeammateJoined


def load_library(_event: TeammateJoined) -> None:
    """The first to join finds the starting library; a desk that has lessons keeps them."""
    actions.load_library()
