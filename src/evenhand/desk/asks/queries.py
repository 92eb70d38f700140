"""Reading what we still need from customers."""

from __future__ import annotations

from django.db.models import Count, Max, Prefetch, Q, QuerySet

from evenhand.coach.records.asked import gives, thing_in
from evenhand.desk.asks.earlier import Wanted, together, wanted_in
from evenhand.desk.asks.models import Ask, Item, Proposal, Told
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, MessageKind

LOOKED_BACK = 12
"""Replies of a conversation in which earlier asks are looked for."""

NEEDED = Q(given=None, waived=None)


def items() -> QuerySet[Item]:
    """Every item with its ask, and what came of it."""
    return Item.objects.select_related("ask__conversation", "given__by", "waived")


def missing(conversation: Conversation) -> QuerySet[Item]:
    """What the customer was asked for, in a numbered ask that was sent, and has not given yet.

    In the order in which it was asked for. This is what the customer's own page shows.
    """
    return needed_in(conversation).filter(told__isnull=False).distinct()


def is_asked_in(conversation_id: int) -> bool:
    """Whether a numbered ask was ever put together in a conversation."""
    return Ask.objects.filter(conversation=conversation_id).exists()


def newest(conversation: Conversation) -> Ask | None:
    """The newest numbered ask of a conversation, with its `items` as `with_answers` has them."""
    rows = Ask.objects.filter(conversation=conversation).order_by("-number")
    return rows.prefetch_related(Prefetch("items", with_answers())).first()


def with_answers() -> QuerySet[Item]:
    """Items in order, each with `times` it was asked for, and `open_proposals`.

    An open proposal is a message that seems to bring it, on which nobody has decided yet.
    """
    waiting = Proposal.objects.filter(declined=None).select_related("message").order_by("-pk")
    rows = items().annotate(times=Count("told"))
    seen = Prefetch("proposals", waiting, to_attr="open_proposals")
    return rows.prefetch_related(seen).order_by("number")


def standing(conversation: Conversation) -> Ask | None:
    """The newest numbered ask of which something is still missing."""
    rows = Ask.objects.filter(conversation=conversation, items__in=Item.objects.filter(NEEDED))
    return rows.order_by("-number").distinct().first()


def needed(ask: Ask) -> QuerySet[Item]:
    """The items of an ask that are still missing, in order, told or not."""
    return items().filter(NEEDED, ask=ask).order_by("number")


def needed_in(conversation: Conversation) -> QuerySet[Item]:
    """Every item that a conversation still needs, told or not, oldest ask first."""
    rows = items().filter(NEEDED, ask__conversation=conversation)
    return rows.order_by("ask__number", "number")


def proposals() -> QuerySet[Proposal]:
    """Proposals on which nobody has decided yet."""
    rows = Proposal.objects.filter(declined=None, item__given=None)
    return rows.select_related("item__ask__conversation", "message")


def asked_before(conversation: Conversation) -> tuple[Wanted, ...]:
    """What our replies in a conversation asked for and no later message seems to bring."""
    replies = inbox.replies_of(conversation).values_list("text", "at")[:LOOKED_BACK]
    wanted = together(wanted_in(text, at) for text, at in reversed(replies))
    written = inbox.messages_of(conversation).filter(kind=MessageKind.MESSAGE)
    messages = written.values_list("text", "at")[:LOOKED_BACK]
    return tuple(
        one
        for one in wanted
        if not any(at > one.at and gives(thing_in(one.text), text) for text, at in messages)
    )


def next_number(conversation: Conversation) -> int:
    """The number that the next ask of a conversation gets."""
    last = Ask.objects.filter(conversation=conversation).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def told_to(customer: Customer) -> QuerySet[Told]:
    """Which items replies delivered to that customer asked for, oldest first."""
    rows = Told.objects.filter(reply__in=inbox.delivered_to(customer))
    return rows.select_related("item").order_by("pk")
