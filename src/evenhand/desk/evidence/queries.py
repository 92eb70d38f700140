"""Reading sheets, decisions and reviews."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from evenhand.desk.customers.models import Customer
from evenhand.desk.evidence.models import Claim, Decision, Explanation, Fact, Review, Sheet
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Note, Reply
from evenhand.desk.promises.models import Promise
from evenhand.desk.refusals import queries as refusals
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Answer as Yes
from evenhand.desk.remedies.models import AnsweredHow, Grant, Option


def sheets() -> QuerySet[Sheet]:
    """Every sheet, with its conversation and who began it."""
    return Sheet.objects.select_related("conversation__customer", "by")


def is_any_of(conversation_id: int) -> bool:
    """Whether a conversation has a sheet."""
    return Sheet.objects.filter(pk=conversation_id).exists()


def sheet_of(conversation: Conversation) -> Sheet | None:
    """The sheet of a conversation, with its `claims` and `facts`, oldest first."""
    claims, facts = Claim.objects.order_by("at", "pk"), Fact.objects.order_by("at", "pk")
    rows = sheets().filter(conversation=conversation)
    return rows.prefetch_related(Prefetch("claims", claims), Prefetch("facts", facts)).first()


def decisions() -> QuerySet[Decision]:
    """Every decision with what became of it; `review_waits`: the customer waits for a review."""
    waiting = Review.objects.filter(decision=OuterRef("pk"), is_waiting=True)
    rows = Decision.objects.select_related(
        "by", "version__clause__policy", "told__by", "lifted__by", "sheet__conversation__customer"
    )
    return rows.annotate(review_waits=Exists(waiting))


def with_reviews(rows: QuerySet[Decision]) -> QuerySet[Decision]:
    """The same decisions, each with its `reviews` and their answers, oldest first."""
    reviews = Review.objects.select_related("by", "answer__by").order_by("pk")
    return rows.prefetch_related(Prefetch("reviews", reviews))


def standing(now: datetime | None = None) -> QuerySet[Decision]:
    """The decisions that are in force at `now` (aware): neither expired nor lifted."""
    return decisions().filter(expires_at__gt=now or timezone.now(), lifted=None)


def in_turn(rows: QuerySet[Decision]) -> QuerySet[Decision]:
    """Those on which a review waits first, then whichever ends soonest."""
    return rows.order_by(F("review_waits").desc(), "expires_at", "pk")


def decision_in_force(conversation: Conversation) -> Decision | None:
    """What is decided in a conversation, if it still counts."""
    return standing().filter(sheet=conversation.pk).order_by("-pk").first()


def decisions_of(conversation: Conversation) -> QuerySet[Decision]:
    """Every decision of a conversation, the newest on top, with its reviews."""
    return with_reviews(decisions().filter(sheet=conversation.pk).order_by("-pk"))


def told_decisions(conversation: Conversation) -> QuerySet[Decision]:
    """The decisions that are in force and that the customer knows of, with their reviews.

    This is all that a customer sees of a sheet.
    """
    return with_reviews(standing().filter(sheet=conversation.pk, told__isnull=False).order_by("pk"))


def decisions_told_to(customer: Customer) -> QuerySet[Decision]:
    """The decisions of which replies delivered to that customer told, oldest first, with those."""
    rows = Decision.objects.filter(told__reply__in=inbox.delivered_to(customer))
    return rows.select_related("told__reply").order_by("pk")


def untold(conversation: Conversation) -> QuerySet[Decision]:
    """Decisions in force of which the customer has not been told."""
    return standing().filter(sheet=conversation.pk, told=None)


def reviews() -> QuerySet[Review]:
    """Every review with its decision and answer."""
    return Review.objects.select_related(
        "decision__by", "decision__sheet__conversation", "decision__lifted", "answer__by", "by"
    )


def promises_to(customer: Customer, before: datetime) -> QuerySet[Promise]:
    """What was promised to a customer before that aware moment, newest first."""
    rows = Promise.objects.filter(conversation__customer=customer, at__lt=before)
    return rows.order_by("-at", "-pk")


def options_told_to(customer: Customer, before: datetime) -> QuerySet[Option]:
    """The remedies that were offered to a customer before that aware moment, newest first."""
    rows = Option.objects.filter(offer__conversation__customer=customer, told__at__lt=before)
    return rows.select_related("told").order_by("-told__at", "-pk")


def approvals_for(customer: Customer, before: datetime) -> QuerySet[Yes]:
    """The remedies to which a lead said yes before that aware moment, newest first."""
    of_theirs = Yes.objects.filter(approval__option__offer__conversation__customer=customer)
    rows = of_theirs.filter(how__in=[AnsweredHow.APPROVED, AnsweredHow.LOWERED], at__lt=before)
    return rows.select_related("by", "approval__option").order_by("-at", "-pk")


def grants_to(customer: Customer, before: datetime) -> QuerySet[Grant]:
    """What was granted to a customer before that aware moment, newest first."""
    rows = Grant.objects.filter(option__offer__conversation__customer=customer, at__lt=before)
    return rows.select_related("option").order_by("-at", "-pk")


def refusals_to(customer: Customer, before: datetime) -> QuerySet[Refusal]:
    """What a customer was told that we do not give, before that aware moment, newest first."""
    rows = refusals.refusals().filter(conversation__customer=customer, at__lt=before)
    return rows.order_by("-at", "-pk")


def notes_about(customer: Customer, before: datetime) -> QuerySet[Note]:
    """What the team noted in any conversation with a customer, newest first."""
    rows = Note.objects.filter(conversation__customer=customer, at__lt=before)
    return rows.select_related("by").order_by("-at", "-pk")


def replies_to(customer: Customer, before: datetime) -> QuerySet[Reply]:
    """What we wrote to a customer in any conversation, newest first."""
    rows = Reply.objects.filter(conversation__customer=customer, at__lt=before)
    return rows.order_by("-at", "-pk")


def explanations(sheet: Sheet) -> QuerySet[Explanation]:
    """What teammates added to what would explain it, oldest first."""
    return Explanation.objects.filter(sheet=sheet).select_related("by").order_by("pk")
