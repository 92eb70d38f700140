"""The verbs of asking: the only code that writes its rows."""

from evenhand.desk.asks.actions.answering import (
    confirm,
    decline,
    give,
    miss_again,
    propose,
    waive,
)
from evenhand.desk.asks.actions.asking import NothingAsked, begin, note_told, put_in_draft

__all__ = [
    "NothingAsked",
    "begin",
    "confirm",
    "decline",
    "give",
    "miss_again",
    "note_told",
    "propose",
    "put_in_draft",
    "waive",
]
