"""The verbs of the inbox: the only code that writes its rows."""

from evenhand.desk.inbox.actions.attaching import attach, detach
from evenhand.desk.inbox.actions.delivering import (
    delivered,
    failed,
    hold_back,
    take_in_hand,
    try_again,
)
from evenhand.desk.inbox.actions.listing import (
    let_rest,
    show_backup,
    show_limit,
    show_promise,
    show_situation,
)
from evenhand.desk.inbox.actions.mentioning import note_mentions, note_mentions_of
from evenhand.desk.inbox.actions.receiving import (
    Incoming,
    IncomingFile,
    answered_elsewhere,
    receive,
)
from evenhand.desk.inbox.actions.replying import (
    NothingToSend,
    TooLate,
    Unseen,
    Where,
    add_to_draft,
    keep_draft,
    send,
    withdraw,
    write_note,
)
from evenhand.desk.inbox.actions.states import assign, close, reopen, snooze, wake

__all__ = [
    "Incoming",
    "IncomingFile",
    "NothingToSend",
    "TooLate",
    "Unseen",
    "Where",
    "add_to_draft",
    "answered_elsewhere",
    "assign",
    "attach",
    "close",
    "delivered",
    "detach",
    "failed",
    "hold_back",
    "keep_draft",
    "let_rest",
    "note_mentions",
    "note_mentions_of",
    "receive",
    "reopen",
    "send",
    "show_backup",
    "show_limit",
    "show_promise",
    "show_situation",
    "snooze",
    "take_in_hand",
    "try_again",
    "wake",
    "withdraw",
    "write_note",
]
