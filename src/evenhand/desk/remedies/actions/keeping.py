"""What keepers look after: kinds, ceilings, monthly sums; and what a fresh desk begins with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import transaction

from evenhand.desk.people.models import Role, Teammate
from evenhand.desk.remedies.models import Ceiling, Kind, MonthlySum, Retirement
from evenhand.desk.remedies.starting import CEILINGS, KINDS, MONTHLY


@transaction.atomic
def furnish() -> None:
    """Kinds, ceilings and monthly sums to begin with, where there are none; safe to repeat."""
    currency = settings.CURRENCY
    if not Kind.objects.exists():
        for place, values in enumerate(KINDS):
            Kind.objects.create(place=place, currency=currency, **values)
    if not Ceiling.objects.exists():
        for role, amount in CEILINGS.items():
            Ceiling.objects.create(role=role, amount=amount, currency=currency)
    if not MonthlySum.objects.exists():
        for role, amount in MONTHLY.items():
            MonthlySum.objects.create(role=role, amount=amount, currency=currency)


def keep_kind(kind: Kind | None, values: dict[str, Any]) -> Kind:
    """Make a kind, or change one; what was offered before keeps what it copied."""
    if kind is None:
        return Kind.objects.create(place=Kind.objects.count(), **values)
    for name, value in values.items():
        setattr(kind, name, value)
    kind.save(update_fields=[*values])
    return kind


def retire(kind: Kind, *, by: Teammate) -> None:
    """Offer a kind no more."""
    Retirement.objects.get_or_create(kind=kind, defaults={"by": by})


def bring_back(kind: Kind) -> None:
    """Offer a retired kind again."""
    Retirement.objects.filter(kind=kind).delete()


@transaction.atomic
def keep_ceiling(
    amount: Decimal | None,
    currency: str,
    *,
    kind: Kind | None = None,
    role: str = "",
    teammate: Teammate | None = None,
) -> None:
    """Up to which worth a role or one teammate gives a kind (None: any) alone; None for no such
    ceiling.
    """
    whose: dict[str, Any] = {
        "kind": kind,
        "role": Role(role).value if role else "",
        "teammate": teammate,
    }
    if amount is None:
        Ceiling.objects.filter(currency=currency, **whose).delete()
    else:
        Ceiling.objects.update_or_create(currency=currency, **whose, defaults={"amount": amount})


@transaction.atomic
def keep_monthly_sum(
    amount: Decimal | None, currency: str, *, role: str = "", teammate: Teammate | None = None
) -> None:
    """What a role or one teammate may spend a month on bending rules; None for no such sum."""
    whose: dict[str, Any] = {"role": role and Role(role), "teammate": teammate}
    if amount is None:
        MonthlySum.objects.filter(currency=currency, **whose).delete()
    else:
        MonthlySum.objects.update_or_create(currency=currency, **whose, defaults={"amount": amount})
