"""Mailboxes, letters kept, and letters sent."""

from evenhand.desk.channels.email.models.letters import Letter, Outcome, Sent, Via
from evenhand.desk.channels.email.models.mailboxes import (
    Mailbox,
    Place,
    Security,
    SignIn,
    Trouble,
    Visit,
)

__all__ = [
    "Letter",
    "Mailbox",
    "Outcome",
    "Place",
    "Security",
    "Sent",
    "SignIn",
    "Trouble",
    "Via",
    "Visit",
]
