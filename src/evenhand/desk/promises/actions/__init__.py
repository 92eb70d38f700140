"""The verbs of the ledger: the only code that writes its rows."""

from evenhand.desk.promises.actions.amending import amend, drop, forget_amendments
from evenhand.desk.promises.actions.keeping import (
    NeedsReason,
    change,
    hand_on,
    keep,
    meet_condition,
    miss,
    release,
)
from evenhand.desk.promises.actions.making import make, note_promises_of
from evenhand.desk.promises.actions.reminding import put_away, remind

__all__ = [
    "NeedsReason",
    "amend",
    "change",
    "drop",
    "forget_amendments",
    "hand_on",
    "keep",
    "make",
    "meet_condition",
    "miss",
    "note_promises_of",
    "put_away",
    "release",
    "remind",
]
