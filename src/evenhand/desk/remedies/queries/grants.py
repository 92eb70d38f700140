"""What was granted, what is to be carried out, and the stories."""

from __future__ import annotations

from django.db.models import Count, Exists, F, OuterRef, QuerySet

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.remedies.models import Grant, Offer, Story, Told
from evenhand.desk.remedies.queries.offers import running


def grants() -> QuerySet[Grant]:
    """Every grant with what a page shows of it."""
    return Grant.objects.select_related(
        "by", "option__kind", "option__offer__conversation__customer", "arrived", "carried",
        "confirmed", "answer__by", "shared",
    )  # fmt: skip


def promised_remedies(conversation: Conversation) -> QuerySet[Grant]:
    """What was granted in a conversation and not carried out yet, first due on top.

    `due` is None while it waits for `option.waits_for`.
    """
    return to_carry_out().filter(option__offer__conversation=conversation)


def to_carry_out() -> QuerySet[Grant]:
    """What was granted and not carried out yet, what is late or due first on top."""
    return grants().filter(carried=None).order_by(F("due").asc(nulls_last=True), "pk")


def to_tell() -> QuerySet[Grant]:
    """What was carried out and the customer does not know yet, oldest first."""
    return grants().filter(carried__isnull=False, confirmed=None).order_by("carried__at", "pk")


def done() -> QuerySet[Grant]:
    """What was carried out and told, newest first."""
    return grants().filter(confirmed__isnull=False).order_by("-confirmed__at", "-pk")


def awaiting() -> QuerySet[Offer]:
    """Offers that were told and of which nothing is granted yet, oldest first."""
    told = Told.objects.filter(option__offer=OuterRef("pk"))
    return running().filter(Exists(told)).order_by("pk")


def times_bent() -> dict[int, int]:
    """How often each clause was bent by what was granted, by the clause's id."""
    rows = Grant.objects.filter(bends=True, clause_version__isnull=False)
    return dict(rows.values_list("clause_version__clause").annotate(Count("pk")).order_by())


def stories() -> QuerySet[Story]:
    """Stories that were shared, newest first."""
    return Story.objects.select_related(
        "by", "grant__option__kind", "grant__clause_version__clause"
    ).order_by("-pk")
