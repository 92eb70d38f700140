"""The verbs of the ladder: the only code that writes its rows."""

from evenhand.desk.limits.actions.answering import take_in
from evenhand.desk.limits.actions.appealing import answer_appeal, appeal, took_part
from evenhand.desk.limits.actions.deciding import expire, give_opinion, leave_standing, lift
from evenhand.desk.limits.actions.fetching import (
    come,
    fetch_for,
    fetch_person,
    is_danger,
    is_threat,
    put_away,
    remind,
)
from evenhand.desk.limits.actions.proposing import Proposal, Said, Scope, propose
from evenhand.desk.limits.actions.refusing import (
    NeedsCare,
    NeedsReason,
    NeedsSecond,
    NothingOpen,
    NotPossible,
    NotYours,
    Over,
    SkipUnexplained,
    StepSkipped,
    UnderWay,
    WordsMissing,
    WrongTime,
)
from evenhand.desk.limits.actions.showing import show
from evenhand.desk.limits.actions.tellings import (
    Words,
    note_told,
    put_end_into_draft,
    put_ruling_into_draft,
    put_step_into_draft,
)

__all__ = [
    "NeedsCare",
    "NeedsReason",
    "NeedsSecond",
    "NotPossible",
    "NotYours",
    "NothingOpen",
    "Over",
    "Proposal",
    "Said",
    "Scope",
    "SkipUnexplained",
    "StepSkipped",
    "UnderWay",
    "Words",
    "WordsMissing",
    "WrongTime",
    "answer_appeal",
    "appeal",
    "come",
    "expire",
    "fetch_for",
    "fetch_person",
    "give_opinion",
    "is_danger",
    "is_threat",
    "leave_standing",
    "lift",
    "note_told",
    "propose",
    "put_away",
    "put_end_into_draft",
    "put_ruling_into_draft",
    "put_step_into_draft",
    "remind",
    "show",
    "take_in",
    "took_part",
]
