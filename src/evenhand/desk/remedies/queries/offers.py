"""Kinds, offers and approvals."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models import (
    Answer,
    AnsweredHow,
    Approval,
    Ceiling,
    Grant,
    Kind,
    MonthlySum,
    Offer,
    Option,
)
from evenhand.desk.remedies.queries.bounds import Bounds, bending_of, bounds_of

MOST_OFFERS = 30


def kinds() -> QuerySet[Kind]:
    """The kinds that can be offered, in order."""
    return Kind.objects.filter(retirement=None).order_by("place", "pk")


def every_kind() -> QuerySet[Kind]:
    """Every kind, retired ones too, in order."""
    return Kind.objects.select_related("retirement").order_by("place", "pk")


def ceilings() -> QuerySet[Ceiling]:
    """Every ceiling, those of roles first."""
    return Ceiling.objects.select_related("kind", "teammate").order_by(
        "teammate__name", "role", "kind__place", "pk"
    )


def monthly_sums() -> QuerySet[MonthlySum]:
    """Every monthly sum, those of roles first."""
    return MonthlySum.objects.select_related("teammate").order_by("teammate__name", "role", "pk")


def _options() -> QuerySet[Option]:
    asks = Approval.objects.select_related(
        "answer__by", "voided", "asked_by", "to", "option__offer__clause_version"
    ).order_by("pk")
    return (
        Option.objects.select_related(
            "kind", "told", "grant__by", "grant__arrived", "grant__carried", "grant__confirmed"
        )
        .prefetch_related(Prefetch("approvals", asks))
        .order_by("place")
    )


def offers() -> QuerySet[Offer]:
    """Every offer with its options, their asks and what became of them, newest first."""
    return (
        Offer.objects.select_related(
            "by",
            "record",
            "taken_back",
            "choice__option",
            "conversation__customer",
            "clause_version__clause__policy",
        )
        .prefetch_related(Prefetch("options", _options()))
        .order_by("-pk")
    )


def in_conversation(conversation: Conversation) -> list[Offer]:
    """The offers of a conversation, newest first, in three statements."""
    return list(offers().filter(conversation=conversation)[:MOST_OFFERS])


def is_offered_in(conversation_id: int) -> bool:
    """Whether anything was ever offered in a conversation, told or not."""
    return Offer.objects.filter(conversation=conversation_id).exists()


def running() -> QuerySet[Offer]:
    """Offers that stand and of which nothing was granted yet."""
    granted = Grant.objects.filter(option__offer=OuterRef("pk"))
    return offers().filter(~Exists(granted), taken_back=None)


def told_options(replies: QuerySet[Reply]) -> QuerySet[Option]:
    """Options that these replies told, of offers that stand and of which none is chosen yet.

    The newest offer comes first. One statement, for the customer's own page.
    """
    rows = Option.objects.filter(told__reply__in=replies.order_by().values("pk"))
    rows = rows.filter(offer__taken_back=None, offer__choice=None)
    return rows.select_related("kind", "offer__by").order_by("-offer", "place")


def chosen_options(conversation: Conversation) -> QuerySet[Option]:
    """What was chosen in a conversation and is not carried out yet, granted or not."""
    rows = Option.objects.filter(offer__conversation=conversation, offer__taken_back=None)
    rows = rows.filter(choice__isnull=False, grant__carried=None)
    return rows.select_related("kind", "offer__by", "grant__by", "told").order_by("pk")


def options_told_to(customer: Customer) -> QuerySet[Option]:
    """The options that replies delivered to that customer told, oldest first."""
    rows = Option.objects.filter(told__reply__in=inbox.delivered_to(customer)).order_by("pk")
    return rows.select_related("choice", "told", "kind", "grant__carried", "grant__confirmed")


def untold_options(conversation: Conversation) -> QuerySet[Option]:
    """Options of offers that stand, which no reply has told yet."""
    rows = Option.objects.filter(offer__conversation=conversation, told=None).order_by("pk")
    return rows.filter(offer__taken_back=None, offer__choice=None).select_related("kind")


def standing_in(conversation: Conversation) -> list[Option]:
    """The options of the offers that stand in a conversation, told or not, granted or not."""
    rows = _options().filter(offer__conversation=conversation, offer__taken_back=None)
    return list(rows.select_related("offer__clause_version"))


def approved(option: Option) -> Answer | None:
    """The yes that covers exactly this option as it is now, if there is one."""
    rows = Answer.objects.filter(
        approval__option=option,
        approval__voided=None,
        approval__currency=option.currency,
        how__in=[AnsweredHow.APPROVED, AnsweredHow.LOWERED],
        amount=option.amount,
        cost=option.cost,
    )
    return rows.order_by("-pk").first()


def latest_ask(option: Option) -> Approval | None:
    """The newest ask that still counts for an option; asks no more when they were fetched."""
    asks = [one for one in option.approvals.all() if not hasattr(one, "voided")]
    return max(asks, key=lambda one: one.pk, default=None)


def approvals() -> QuerySet[Approval]:
    """Every ask that was not voided, with what a page shows of it."""
    return Approval.objects.filter(voided=None).select_related(
        "asked_by",
        "to",
        "answer__by",
        "option__kind",
        "option__offer__conversation__customer",
        "option__offer__clause_version__clause__policy",
    )


def approvals_waiting_for(teammate: Teammate) -> QuerySet[Approval]:
    """Asks of others to a lead, or to any lead, that nobody has answered, the longest wait first.

    Those of offers that were taken back wait for nobody, and nothing waits for who is no lead.
    """
    reached = Q(to=teammate) | Q(to=None) if teammate.is_lead else Q(pk=0)
    rows = approvals().filter(reached, answer=None, option__offer__taken_back=None)
    return rows.exclude(asked_by=teammate).order_by("pk")


def may_answer(approval: Approval, teammate: Teammate, now: datetime | None = None) -> bool:
    """Whether a teammate may say yes or no: a lead, not the asker, and up to their own ceiling.

    A clause is bent only by whom it names. A keeper, who sets the ceilings, answers any other ask.
    """
    return may_answer_within(approval, teammate, bounds_of(teammate, now or timezone.now()))


def may_answer_within(approval: Approval, teammate: Teammate, bounds: Bounds) -> bool:
    """The same for a teammate whose bounds are at hand; asks nothing more."""
    if bending_of(approval.option.offer, teammate):
        return False
    if not teammate.is_lead or approval.asked_by_id == teammate.pk or not teammate.is_active:
        return False
    if teammate.is_keeper:
        return True
    return approval.worth <= bounds.ceiling(approval.option.kind_id, approval.currency)


def own_or_led(teammate: Teammate) -> Q:
    """Which asks a teammate sees: a lead all, others their own."""
    return Q() if teammate.is_lead else Q(asked_by=teammate)
