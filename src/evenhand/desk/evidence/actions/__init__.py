"""The verbs of evidence: the only code that writes its rows."""

from evenhand.desk.evidence.actions.deciding import (
    DAYS,
    MOST_DAYS,
    BadEnd,
    NeedsClause,
    NeedsReason,
    decide,
    lift,
    note_told,
    put_in_draft,
    tell,
)
from evenhand.desk.evidence.actions.keeping import (
    begin,
    explain,
    keep,
    lay_beside,
    look_up,
    put_away,
    put_correction,
    put_question,
)
from evenhand.desk.evidence.actions.reviewing import OwnDecision, answer_review, ask_review

__all__ = [
    "DAYS",
    "MOST_DAYS",
    "BadEnd",
    "NeedsClause",
    "NeedsReason",
    "OwnDecision",
    "answer_review",
    "ask_review",
    "begin",
    "decide",
    "explain",
    "keep",
    "lay_beside",
    "lift",
    "look_up",
    "note_told",
    "put_away",
    "put_correction",
    "put_in_draft",
    "put_question",
    "tell",
]
