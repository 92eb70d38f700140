"""Conversations and all that passes in them."""

from evenhand.desk.inbox.models.attachments import Attachment
from evenhand.desk.inbox.models.conversations import Conversation, Listing
from evenhand.desk.inbox.models.deliveries import Delivery, DeliveryFailure, DeliveryTry
from evenhand.desk.inbox.models.mentions import Mention
from evenhand.desk.inbox.models.states import Assignment, Closure, Snooze
from evenhand.desk.inbox.models.words import Draft, Message, MessageKind, Mode, Note, Reply

__all__ = [
    "Assignment",
    "Attachment",
    "Closure",
    "Conversation",
    "Delivery",
    "DeliveryFailure",
    "DeliveryTry",
    "Draft",
    "Listing",
    "Mention",
    "Message",
    "MessageKind",
    "Mode",
    "Note",
    "Reply",
    "Snooze",
]
