"""The verbs of care: the only code that writes its rows."""

from evenhand.desk.care.actions.backing import (
    AlreadyAsked,
    NobodyToAsk,
    NothingAsked,
    ask_back_up,
    end_back_up,
    note_answer,
    wait_again,
)
from evenhand.desk.care.actions.checking import check_in, remind_of_check_ins
from evenhand.desk.care.actions.closing import settle_closed
from evenhand.desk.care.actions.leaving import hand_on
from evenhand.desk.care.actions.nudging import put_away
from evenhand.desk.care.actions.resting import (
    drop_held,
    end_breather,
    give,
    hand_out,
    let_begin,
    take_breather,
)
from evenhand.desk.care.actions.straining import (
    forget_done_right,
    forget_old,
    note_done_right,
    note_strain,
)

__all__ = [
    "AlreadyAsked",
    "NobodyToAsk",
    "NothingAsked",
    "ask_back_up",
    "check_in",
    "drop_held",
    "end_back_up",
    "end_breather",
    "forget_done_right",
    "forget_old",
    "give",
    "hand_on",
    "hand_out",
    "let_begin",
    "note_answer",
    "note_done_right",
    "note_strain",
    "put_away",
    "remind_of_check_ins",
    "settle_closed",
    "take_breather",
    "wait_again",
]
