"""From the desk's rows to the coach's values."""

from __future__ import annotations

from evenhand.coach.spoken import Facts, Message, Record, Thread
from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.inbox.models import Message as Received
from evenhand.languages import language_of

MOST = 12


def thread_up_to(message: Received) -> Thread:
    """The thread as it stood when `message` came: at most the dozen before it, then itself."""
    before = inbox.messages_of(message.conversation).filter(pk__lt=message.pk)
    answered = inbox.replies_of(message.conversation).filter(at__lt=message.at)
    said = [Message(text, "customer", at) for text, at in before.values_list("text", "at")[:MOST]]
    said += [Message(text, "us", at) for text, at in answered.values_list("text", "at")[:MOST]]
    said.sort(key=lambda one: (one.at is not None, one.at))
    newest = Message(message.text, "customer", message.at)
    return Thread((*said[-MOST:], newest), language=language_of(message.text))


def facts_about(customer: Customer) -> Facts:
    """What other systems told of a customer, newest first, and their name."""
    records = tuple(
        Record(row.kind, row.happened_at, row.key, row.values)
        for row in customers.records_of(customer)[:30]
    )
    return Facts(customer={"name": customer.name}, records=records)


def thread_of(conversation: Conversation) -> Thread:
    """The thread as it stands now; empty when the customer has not written."""
    newest = inbox.newest_message(conversation)
    return thread_up_to(newest) if newest else Thread(())
