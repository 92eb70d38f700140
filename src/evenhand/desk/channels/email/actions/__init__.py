"""The verbs of e-mail: keeping and taking in letters, and looking after mailboxes."""

from evenhand.desk.channels.email.actions.keeping import CannotKeep, Envelope, keep
from evenhand.desk.channels.email.actions.mailboxes import (
    Server,
    add_mailbox,
    change_mailbox,
    remove_mailbox,
)
from evenhand.desk.channels.email.actions.taking_in import take_in, take_in_waiting

__all__ = [
    "CannotKeep",
    "Envelope",
    "Server",
    "add_mailbox",
    "change_mailbox",
    "keep",
    "remove_mailbox",
    "take_in",
    "take_in_waiting",
]
