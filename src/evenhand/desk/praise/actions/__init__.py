"""The verbs of praise: the only code that writes its rows."""

from evenhand.desk.praise.actions.finding import find
from evenhand.desk.praise.actions.passing import (
    NothingChosen,
    NotOutside,
    for_team,
    for_teammate,
    outsider,
    pass_on,
    see,
)
from evenhand.desk.praise.actions.posting import came_back, posted, take_in_hand, try_again
from evenhand.desk.praise.actions.telling import note_told, put_in_draft

__all__ = [
    "NotOutside",
    "NothingChosen",
    "came_back",
    "find",
    "for_team",
    "for_teammate",
    "note_told",
    "outsider",
    "pass_on",
    "posted",
    "put_in_draft",
    "see",
    "take_in_hand",
    "try_again",
]
