"""Which conversation a letter joins.

In this order, the first that leads somewhere:

1. In-Reply-To, then References from the newest back: the Message-ID of a letter of ours, whose
   signed code proves that the writer has it. A colleague in copy has it too, and may join.
2. The signed code in an address that the letter was sent to.
3. In-Reply-To and References again: a Message-ID that came in before, or that a delivery service
   gave to ours. Such ids prove nothing, for anyone may name them: they count only within the
   customer's own conversations.
4. The same customer and the same subject within thirty days.

So a stranger who forges References, In-Reply-To or the address gets a conversation of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from evenhand.desk.channels.email import queries, tokens
from evenhand.desk.channels.email.subjects import bare
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.inbox.queries import like
from evenhand.mail import Letter

SAME_SUBJECT_WITHIN = timedelta(days=30)
MOST_IDS = 50


@dataclass(frozen=True)
class Traces:
    """What a letter says of where it belongs: ids nearest first, addresses, and its subject."""

    ids: Sequence[str]
    addresses: Sequence[str]
    subject: str

    @classmethod
    def of(cls, letter: Letter, recipients: Sequence[str] = ()) -> Traces:
        """The traces in a letter and in its envelope's recipients."""
        ids = [letter.in_reply_to, *reversed(letter.references)]
        named = [box.address for box in (*letter.to, *letter.cc)]
        return cls(
            ids=[one for one in dict.fromkeys(ids) if one][:MOST_IDS],
            addresses=[*recipients, *named],
            subject=bare(letter.subject),
        )


def conversation_for(traces: Traces, customer: Customer, at: datetime) -> Conversation | None:
    """The conversation that this customer's letter, come at that moment, joins; None for none."""
    return proven(traces) or _own(traces, customer) or _of_same_subject(traces, customer, at)


def proven(traces: Traces) -> Conversation | None:
    """The conversation whose signed code the letter brings."""
    for pk in filter(None, map(tokens.reply_behind, traces.ids)):
        reply = queries.reply_with(pk)
        if reply is not None:
            return reply.conversation
    for pk in filter(None, map(tokens.conversation_behind, traces.addresses)):
        conversation = queries.conversation_with(pk)
        if conversation is not None:
            return conversation
    return None


def _own(traces: Traces, customer: Customer) -> Conversation | None:
    found = queries.own_conversation_with(customer, traces.ids)
    if found is not None:
        return found
    reply = queries.reply_given(traces.ids)
    is_theirs = reply is not None and reply.conversation.customer_id == customer.pk
    return reply.conversation if reply and is_theirs else None


def _of_same_subject(traces: Traces, customer: Customer, at: datetime) -> Conversation | None:
    if not traces.subject:
        return None
    found = like(customer, traces.subject[:300], at - SAME_SUBJECT_WITHIN)
    is_near = found is not None and found.at <= at + SAME_SUBJECT_WITHIN  # old mail may come late
    return found if is_near else None
