"""Matching what a customer writes to their own records, by the numbers in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from evenhand.coach.records.values import number, numbers
from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Mention, Message

MOST_RECORDS = 500
MOST_MESSAGES = 30
MOST_WORDS = 20_000
_WORD = re.compile(r"[^\W_][\w/.-]{1,38}[^\W_]")
_ABBREVIATED = re.compile(r"(?<=\b[Nn][or])\.(?=\d)")
_SUM = re.compile(r"\d+[.,]\d{1,2}")


def note_mentions(message: Message) -> None:
    """Note which of their own records the customer names in a message. Safe to repeat."""
    conversation = message.conversation
    told = (conversation.subject, message.text)
    if said := _numbers_in(told):
        _note(conversation, customers.records_of(conversation.customer)[:MOST_RECORDS], said)


def note_mentions_of(record: Record) -> None:
    """Note in which open conversations a customer has named a record that came later."""
    for conversation in queries.open_of(record.customer_id):
        texts = queries.messages_of(conversation).values_list("text", flat=True)[:MOST_MESSAGES]
        if said := _numbers_in((conversation.subject, *texts)):
            _note(conversation, [record], said)


def _note(conversation: Conversation, records: Iterable[Record], said: set[str]) -> None:
    Mention.objects.bulk_create(
        (
            Mention(conversation=conversation, record=record)
            for record in records
            if numbers(record.as_spoken) & said
        ),
        ignore_conflicts=True,
    )


def _numbers_in(texts: Iterable[str]) -> set[str]:
    """What may be the number of a record: words with a digit, as the coach reads them."""
    plain = (_ABBREVIATED.sub(" ", text[:MOST_WORDS]) for text in texts)
    words = (word for text in plain for word in _WORD.findall(text))
    return {number(word) for word in words if not _SUM.fullmatch(word)} - {""}
