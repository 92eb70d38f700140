"""Reading the ladder."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Message, MessageKind
from evenhand.desk.limits.models import (
    Appeal,
    Fetch,
    Limit,
    Of,
    Outside,
    ReviewReminder,
    Step,
    Telling,
    Why,
)
from evenhand.desk.people.models import Teammate

_TOLD = Q(tellings__of=Of.STEP, tellings__reply__isnull=False)
_AGREED = Q(opinion__agrees=True) & ~Q(opinion__by=F("by"))


def limits() -> QuerySet[Limit]:
    """Every step with what a page shows of it."""
    rows = Limit.objects.select_related(
        "conversation__customer",
        "by",
        "message",
        "second_look__to",
        "opinion__by",
        "lifting__by",
        "expiry",
    )
    appeals = Appeal.objects.select_related(
        "by", "ruling__by", "telling__reply__to", "telling__reply__delivery"
    ).order_by("pk")
    tellings = Telling.objects.select_related("by", "reply__to", "reply__delivery").order_by("pk")
    return rows.prefetch_related(
        Prefetch("appeals", appeals), Prefetch("tellings", tellings), "reviews__by"
    )


def of_customer(customer: Customer) -> QuerySet[Limit]:
    """Every step in any conversation of a customer, oldest first."""
    return limits().filter(conversation__customer=customer).order_by("pk")


def standing(now: datetime | None = None) -> QuerySet[Limit]:
    """Limits and endings in force: agreed with by somebody else, told, not lifted, not over.

    The furthest step comes first.
    """
    rows = limits().filter(_TOLD, _AGREED, step__gte=Step.LIMIT, lifting=None, expiry=None)
    return rows.filter(until__gt=now or timezone.now()).order_by("-step", "-pk")


def is_any_about(customer_id: int) -> bool:
    """Whether any step was ever taken in a conversation of that customer."""
    return Limit.objects.filter(conversation__customer=customer_id).exists()


def is_any_in(conversation_id: int) -> bool:
    """Whether any step was ever taken in a conversation."""
    return Limit.objects.filter(conversation=conversation_id).exists()


def in_force(customer: Customer, now: datetime | None = None) -> Limit | None:
    """The limit or ending that holds for a customer now, the furthest if there are several."""
    return standing(now).filter(conversation__customer=customer).first()


def counting(customer: Customer, now: datetime | None = None) -> QuerySet[Limit]:
    """Steps that were told and are not forgotten yet, the furthest first.

    Those that were lifted do not count; those before a calm period do not either.
    """
    rows = limits().filter(_TOLD, conversation__customer=customer, lifting=None)
    return rows.filter(calm_at__gt=now or timezone.now()).order_by("-step", "-pk")


def furthest(customer: Customer, now: datetime | None = None) -> int:
    """The step reached, 0 at the foot of the ladder."""
    top = counting(customer, now).first()
    return top.step if top else 0


def under_way(customer: Customer, now: datetime | None = None) -> Limit | None:
    """The step that was decided on and is neither told nor declined nor taken back yet."""
    rows = limits().filter(conversation__customer=customer, lifting=None, expiry=None)
    rows = rows.exclude(opinion__agrees=False).exclude(_TOLD)
    return rows.filter(until__gt=now or timezone.now()).order_by("-pk").first()


def looks_asked(now: datetime | None = None) -> QuerySet[Limit]:
    """Steps that wait for a second pair of eyes, longest wait first."""
    rows = limits().filter(second_look__isnull=False, opinion=None, lifting=None, expiry=None)
    return rows.filter(until__gt=now or timezone.now()).order_by("pk")


def reviews_due(before: datetime) -> QuerySet[Limit]:
    """Limits in force that are to be looked at again before that moment, first due on top."""
    return standing().filter(review_at__lte=before).order_by("review_at", "pk")


def over(now: datetime) -> QuerySet[Limit]:
    """Limits whose day has come and that are not marked as over yet."""
    rows = Limit.objects.filter(step__gte=Step.LIMIT, lifting=None, expiry=None, until__lte=now)
    return rows.select_related("conversation__customer").order_by("pk")


def appeals_waiting() -> QuerySet[Appeal]:
    """Appeals that nobody has answered yet, longest wait first."""
    rows = Appeal.objects.filter(ruling=None).select_related(
        "by", "limit__conversation__customer", "limit__by", "limit__opinion__by"
    )
    return rows.order_by("pk")


def own(rows: QuerySet[Limit], teammate: Teammate) -> QuerySet[Limit]:
    """Those that a teammate decided on, was asked to look at, or whose conversation is theirs."""
    mine = Q(by=teammate) | Q(second_look__to=teammate)
    return rows.filter(mine | Q(conversation__assignment__to=teammate))


def own_appeals(rows: QuerySet[Appeal], teammate: Teammate) -> QuerySet[Appeal]:
    """Those in conversations that are a teammate's, or against what they decided."""
    return rows.filter(Q(limit__by=teammate) | Q(limit__conversation__assignment__to=teammate))


def fetches(conversation: Conversation) -> QuerySet[Fetch]:
    """Why a person was fetched into a conversation, newest first."""
    rows = Fetch.objects.filter(conversation=conversation)
    return rows.select_related("taken__by", "by", "message").order_by("-pk")


def waiting_fetches(teammate: Teammate) -> QuerySet[Fetch]:
    """Where nobody came yet: for leads everywhere, for others in what is theirs; newest first."""
    rows = Fetch.objects.filter(taken=None).select_related("conversation__customer")
    if not teammate.is_lead:
        rows = rows.filter(conversation__assignment__to=teammate)
    return rows.order_by("-pk")


def was_threatened(customer: Customer, since: datetime) -> bool:
    """Whether a person was fetched for a threat in any conversation of a customer since then."""
    rows = Fetch.objects.filter(conversation__customer=customer, why=Why.THREAT)
    return rows.filter(at__gte=since).exists()


def unseen_reminders(teammate: Teammate) -> QuerySet[ReviewReminder]:
    """Reviews that a lead was reminded of and has not put away, newest first."""
    rows = ReviewReminder.objects.filter(
        to=teammate, seen_at=None, due=F("limit__review_at"), limit__lifting=None
    )
    rows = rows.filter(limit__expiry=None)
    return rows.select_related("limit__conversation__customer").order_by("-pk")


def lately(message: Message, days: int) -> int:
    """How many messages the customer wrote within that many days, up to and with this one."""
    rows = Message.objects.filter(
        conversation__customer=message.conversation.customer_id,
        kind=MessageKind.MESSAGE,
        at__gt=message.at - timedelta(days=days),
        pk__lte=message.pk,
    )
    return rows.count()


def answered_since(limit: Limit, since: datetime) -> bool:
    """Whether a message outside of the limit was answered by itself after that moment."""
    return Outside.objects.filter(limit=limit, reply__isnull=False, at__gt=since).exists()


def readings(customer: Customer) -> QuerySet[Reading]:
    """What the coach understood of a customer's messages, newest first."""
    rows = Reading.objects.filter(message__conversation__customer=customer)
    return rows.select_related("message__conversation", "correction").order_by("-message__pk")
