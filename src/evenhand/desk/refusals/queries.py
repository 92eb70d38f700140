"""Reading refusals."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Prefetch, Q, QuerySet

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Message, MessageKind, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.refusals.models import Refusal, Repeat

_TOLD_AGAIN = Q(repeats__reply__isnull=False)


def refusals() -> QuerySet[Refusal]:
    """Every refusal that was told, newest first, with what a page shows of it.

    `said_again` is how often the answer was given again, `last_said` when it was the last time.
    """
    rows = Refusal.objects.exclude(reply=None).select_related(
        "conversation__customer", "version__clause__policy", "by", "reply", "new_fact__by"
    )
    counted = rows.annotate(
        said_again=Count("repeats", filter=_TOLD_AGAIN),
        last_said=Max("repeats__reply__at"),
    )
    return counted.order_by("-reply__at", "-pk")


def standing(conversation: Conversation) -> QuerySet[Refusal]:
    """What was refused in a conversation and no new fact has opened again, newest first."""
    return refusals().filter(conversation=conversation, new_fact=None)


def noes_before(conversation: Conversation, moment: datetime) -> QuerySet[Refusal, Any]:
    """Text and time of each reply before that moment that said a no which stands, newest first."""
    rows = Refusal.objects.filter(conversation=conversation, reply__at__lt=moment, new_fact=None)
    return rows.order_by("-reply__at", "-pk").values_list("reply__text", "reply__at")


def of_conversation(conversation: Conversation) -> QuerySet[Refusal]:
    """Every refusal that was told in a conversation, newest first."""
    return refusals().filter(conversation=conversation)


def told_to(customer: Customer) -> QuerySet[Refusal]:
    """What was refused in replies that reached a customer, oldest first.

    Their `repeats` are at hand, as far as those reached them too.
    """
    reached = inbox.delivered_to(customer)
    repeats = Repeat.objects.filter(reply__in=reached).select_related("reply").order_by("pk")
    rows = Refusal.objects.filter(reply__in=reached).select_related("reply")
    return rows.prefetch_related(Prefetch("repeats", repeats)).order_by("pk")


def in_draft(conversation: Conversation, teammate: Teammate) -> QuerySet[Refusal]:
    """What a teammate has put into their draft and not sent yet."""
    return Refusal.objects.filter(conversation=conversation, by=teammate, reply=None)


def again_in_draft(conversation: Conversation, teammate: Teammate) -> QuerySet[Repeat]:
    """Answers given again that a teammate has put into their draft and not sent yet."""
    return Repeat.objects.filter(refusal__conversation=conversation, by=teammate, reply=None)


def is_any_in(conversation_id: int) -> bool:
    """Whether anything was refused in a conversation, or is about to be."""
    return Refusal.objects.filter(conversation=conversation_id).exists()


def written_since(conversation: Conversation, moment: datetime) -> QuerySet[Message]:
    """What the customer wrote after that moment, newest first."""
    rows = inbox.messages_of(conversation)
    return rows.filter(at__gt=moment, kind=MessageKind.MESSAGE)


def with_refusals(replies: QuerySet[Reply]) -> QuerySet[Reply]:
    """The same replies, each with `refuses`: whether it said a no that still stands."""
    held = Refusal.objects.filter(reply=OuterRef("pk"), new_fact=None)
    return replies.annotate(refuses=Exists(held))


def times_refused() -> dict[int, int]:
    """How often each clause was the reason of a no, by the clause's id."""
    rows = Refusal.objects.exclude(reply=None).values_list("version__clause")
    return dict(rows.annotate(Count("pk")).order_by())
