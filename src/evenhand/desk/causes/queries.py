"""Reading causes: the list, what was named, how often and by which product."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, Prefetch, QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from evenhand.desk.causes.models import Cause, Change, Naming
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.remedies.models import Grant


def listed() -> QuerySet[Cause]:
    """The causes that can be named, by name."""
    return Cause.objects.filter(retirement=None).order_by("name")


def causes() -> QuerySet[Cause]:
    """Every cause, those off the list too, by name, each with its changes, newest first."""
    changes = Change.objects.select_related("by").order_by("-at", "-pk")
    rows = Cause.objects.select_related("retirement").order_by("name")
    return rows.prefetch_related(Prefetch("changes", changes))


def with_changes(cause: Cause) -> list[Cause]:
    """One cause with its changes, newest first."""
    return list(causes().filter(pk=cause.pk))


def naming_of(conversation: Conversation) -> Naming | None:
    """What a conversation came from, if somebody has said so."""
    return Naming.objects.select_related("cause", "by").filter(conversation=conversation).first()


def namings(cause: Cause) -> QuerySet[Naming]:
    """The conversations that came from a cause, newest first."""
    rows = Naming.objects.filter(cause=cause).select_related("conversation__customer", "by")
    return rows.order_by("-at", "-pk")


def by_month(since: datetime) -> dict[tuple[int, str], int]:
    """How often each cause was named in each month since that aware moment.

    By the cause's id and the month as "2026-03", in the zone of whoever asks.
    """
    month = TruncMonth("at", tzinfo=timezone.get_current_timezone())
    rows = Naming.objects.filter(at__gte=since).annotate(month=month)
    counted = rows.values_list("cause", "month").annotate(count=Count("pk")).order_by()
    return {(cause, f"{month:%Y-%m}"): count for cause, month, count in counted}


def by_product(since: datetime) -> dict[int, list[tuple[str, int]]]:
    """The products that each cause came with since that aware moment, most often first."""
    rows = Naming.objects.filter(at__gte=since).exclude(product="").values_list("cause", "product")
    found: dict[int, list[tuple[str, int]]] = {}
    for cause, product, count in rows.annotate(count=Count("pk")).order_by("-count", "product"):
        found.setdefault(cause, []).append((product, count))
    return found


def named_at(of: Iterable[Cause], since: datetime) -> dict[int, list[datetime]]:
    """When each of these causes was named, from that aware moment on."""
    found: dict[int, list[datetime]] = {}
    rows = Naming.objects.filter(cause__in=list(of), at__gte=since)
    for cause, at in rows.values_list("cause", "at"):
        found.setdefault(cause, []).append(at)
    return found


def costs(since: datetime) -> dict[int, list[tuple[Decimal, str]]]:
    """What the remedies granted since that aware moment cost us, by the cause they followed from.

    A sum a currency (ISO 4217), the greatest first.
    """
    cause = "option__offer__conversation__naming__cause"
    rows = Grant.objects.filter(at__gte=since).exclude(**{cause: None})
    summed = rows.values_list(cause, "option__currency").annotate(cost=Sum("option__cost"))
    found: dict[int, list[tuple[Decimal, str]]] = {}
    for pk, currency, cost in summed.order_by("-cost"):
        if cost:
            found.setdefault(pk, []).append((cost, currency))
    return found
