"""Reading the ledger of promises."""

from __future__ import annotations

from datetime import datetime

from django.db.models import BooleanField, Case, Count, F, Q, QuerySet, Value, When
from django.utils import timezone

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises.models import Amendment, Promise, Reminder


def promises() -> QuerySet[Promise]:
    """Every promise with what a page shows of it."""
    return Promise.objects.select_related(
        "conversation__customer", "owner", "ending", "condition_met", "reply"
    )


def standing() -> QuerySet[Promise]:
    """Those that have not ended, first due on top; those without a time come last."""
    return promises().filter(ending=None).order_by(F("deadline").asc(nulls_last=True), "pk")


def in_turn(rows: QuerySet[Promise]) -> QuerySet[Promise]:
    """Standing promises in the ledger's order: first due on top, then those without a time, then
    those that wait for the customer.
    """
    waits = Case(
        When(~Q(condition="") & Q(condition_met=None), then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
    return rows.order_by(waits, F("deadline").asc(nulls_last=True), "pk")


def standing_counts(teammate: Teammate) -> dict[str, int]:
    """How many promises stand: `mine`, those of a teammate, and `all`."""
    rows = Promise.objects.filter(ending=None)
    return rows.aggregate(all=Count("pk"), mine=Count("pk", filter=Q(owner=teammate)))


def ended() -> QuerySet[Promise]:
    """Those that have ended, newest first."""
    return promises().exclude(ending=None).order_by("-ending__at", "-pk")


def of_conversation(conversation: Conversation) -> QuerySet[Promise]:
    """The promises of one conversation, first due on top."""
    rows = promises().filter(conversation=conversation)
    return rows.order_by(F("deadline").asc(nulls_last=True), "pk")


def around(conversation: Conversation) -> QuerySet[Promise]:
    """The promises of one conversation, and those that stand with its customer elsewhere.

    First due on top.
    """
    here_or_standing = Q(conversation=conversation) | Q(ending=None)
    rows = promises().filter(here_or_standing, conversation__customer=conversation.customer_id)
    return rows.order_by(F("deadline").asc(nulls_last=True), "pk")


def to(customer: Customer) -> QuerySet[Promise]:
    """The promises to a customer: those that stand first, then the newest."""
    rows = promises().filter(conversation__customer=customer)
    return rows.order_by(F("ending__at").desc(nulls_first=True), "-pk")


def due_before(moment: datetime) -> QuerySet[Promise]:
    """Standing promises whose deadline lies before that moment and that wait for nobody else."""
    rows = promises().filter(ending=None, deadline__lt=moment)
    return rows.filter(Q(condition="") | Q(condition_met__isnull=False)).order_by("deadline")


def late_count(now: datetime | None = None) -> int:
    """How many are late now, counted up to 100."""
    return due_before(now or timezone.now())[:100].count()


def record_with(customer: Customer) -> dict[str, int]:
    """How promises to a customer ended: `kept` in time, `missed`, and `all` that counts."""
    in_time = Q(ending__how="kept") & (Q(deadline=None) | Q(ending__at__lte=F("deadline")))
    rows = Promise.objects.filter(
        conversation__customer=customer, ending__how__in=["kept", "missed"]
    )
    counted = rows.aggregate(all=Count("pk"), kept=Count("pk", filter=in_time))
    return {**counted, "missed": counted["all"] - counted["kept"]}


def amendments(conversation: Conversation, teammate: Teammate) -> dict[str, Amendment]:
    """What a teammate changed of promises in their draft, by the promise's words."""
    rows = Amendment.objects.filter(conversation=conversation, by=teammate)
    return {row.words: row for row in rows}


def unseen_reminders(teammate: Teammate) -> QuerySet[Reminder]:
    """Reminders that a teammate has not put away, newest first, of promises that still stand."""
    rows = Reminder.objects.filter(to=teammate, seen_at=None, promise__ending=None)
    return rows.select_related("promise__conversation__customer", "promise__owner").order_by("-pk")


def missed_by(teammate: Teammate) -> QuerySet[Promise]:
    """The promises of a teammate that were missed, or kept too late, the last one first."""
    late = Q(ending__how="kept", deadline__isnull=False, ending__at__gt=F("deadline"))
    rows = Promise.objects.filter(Q(ending__how="missed") | late, owner=teammate)
    return rows.order_by("-ending__at", "-pk")
