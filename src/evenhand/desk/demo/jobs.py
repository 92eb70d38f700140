"""What follows from events elsewhere."""

from __future__ import annotations

from evenhand.desk.demo import actions
from evenhand.desk.people import queries
from evenhand.desk.people.events import TeammateJoined


def hand_over(event: TeammateJoined) -> None:
    """The first to join finds the story's conversations in their own list."""
    if queries.joined().count() == 1 and actions.is_told():
        actions.hand_over(queries.joined().get(pk=event.teammate))
