"""Reading what colleagues do for one another."""

from evenhand.desk.care.queries.backing import (
    asked_by,
    asked_of,
    back_ups,
    is_back_up_open,
    open_back_up,
    to_be_asked,
)
from evenhand.desk.care.queries.checking import between, check_ins_due, lead_for, owed_by, owed_to
from evenhand.desk.care.queries.hands import (
    Hand,
    breather_of,
    hands_for,
    next_for,
)
from evenhand.desk.care.queries.nudges import unseen_nudges
from evenhand.desk.care.queries.strains import (
    conduct_of,
    done_right_for,
    hard_among,
    last_strains,
    turned_round,
)

__all__ = [
    "Hand",
    "asked_by",
    "asked_of",
    "back_ups",
    "between",
    "breather_of",
    "check_ins_due",
    "conduct_of",
    "done_right_for",
    "hands_for",
    "hard_among",
    "is_back_up_open",
    "last_strains",
    "lead_for",
    "next_for",
    "open_back_up",
    "owed_by",
    "owed_to",
    "to_be_asked",
    "turned_round",
    "unseen_nudges",
]
