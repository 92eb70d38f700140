"""How far a teammate may go alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import DecimalField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies.models import Allowance, Ceiling, MonthlySum, Offer, Option

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Bounds:
    """How far one teammate goes alone, in every currency that has a bound.

    `ceilings` are by kind (None for any) and currency, `goodwill` is what the month holds and what
    of it is spent, by currency.
    """

    ceilings: Mapping[tuple[int | None, str], Decimal]
    goodwill: Mapping[str, tuple[Decimal, Decimal]]

    def ceiling(self, kind: int, currency: str) -> Decimal:
        """Up to which worth a remedy of that kind is given alone."""
        of_any = self.ceilings.get((None, currency), NOTHING)
        return self.ceilings.get((kind, currency), of_any)

    def highest(self, currency: str) -> Decimal:
        """The highest ceiling over all kinds."""
        found = [amount for (_, one), amount in self.ceilings.items() if one == currency]
        return max(found, default=NOTHING)

    def whole(self, currency: str) -> Decimal:
        """What the month's goodwill holds."""
        return self.goodwill.get(currency, (NOTHING, NOTHING))[0]

    def left(self, currency: str) -> Decimal:
        """What is left of the month's goodwill."""
        whole, spent = self.goodwill.get(currency, (NOTHING, NOTHING))
        return max(whole - spent, NOTHING)


@dataclass(frozen=True)
class Need:
    """Why a yes is needed; nothing is, when all are empty.

    `ceiling` is what the worth lies above, `left` the goodwill that does not cover it, `bends_by`
    who may bend the clause, when the teammate may not.
    """

    ceiling: Decimal | None = None
    left: Decimal | None = None
    bends_by: str = ""

    def __bool__(self) -> bool:
        return self != Need()


def bounds_of(teammate: Teammate, now: datetime) -> Bounds:
    """How far a teammate goes alone in the month of `now` (aware), in two statements."""
    rows = Ceiling.objects.filter(_whose(teammate)).order_by("teammate_id")
    return Bounds(ceilings=_nearest(rows), goodwill=_goodwill(teammate, month_of(now)))


def _whose(teammate: Teammate) -> Q:
    return Q(teammate=teammate) | Q(teammate=None, role=teammate.role)


def _nearest(rows: Iterable[Ceiling]) -> dict[tuple[int | None, str], Decimal]:
    """Of each kind and currency the ceiling of the teammate, else that of the role.

    A teammate's own ceiling for any kind stands before the role's for a single one.
    """
    own: dict[tuple[int | None, str], Decimal] = {}
    of_role: dict[tuple[int | None, str], Decimal] = {}
    for row in rows:
        (own if row.teammate_id else of_role)[row.kind_id, row.currency] = row.amount
    general = {currency for kind, currency in own if kind is None}
    of_role = {key: amount for key, amount in of_role.items() if key[1] not in general}
    return of_role | own


def _goodwill(teammate: Teammate, month: date) -> dict[str, tuple[Decimal, Decimal]]:
    spent = Allowance.objects.filter(
        teammate=teammate, month=month, currency=OuterRef("currency")
    ).values("spent")[:1]
    none = Value(NOTHING, output_field=DecimalField(max_digits=12, decimal_places=2))
    rows = MonthlySum.objects.filter(_whose(teammate)).annotate(
        spent_now=Coalesce(Subquery(spent), none)
    )
    of_role = {row.currency: (row.amount, row.spent_now) for row in rows if not row.teammate_id}
    own = {row.currency: (row.amount, row.spent_now) for row in rows if row.teammate_id}
    return of_role | own


def month_of(now: datetime) -> date:
    """The first day of the month in which the organisation is at `now` (aware)."""
    return now.astimezone(ZoneInfo(settings.TIME_ZONE)).date().replace(day=1)


def need_of(option: Option, offer: Offer, teammate: Teammate, bounds: Bounds) -> Need:
    """Why a yes would be needed for an option, for a teammate with these bounds."""
    ceiling = bounds.ceiling(option.kind_id, option.currency)
    left = bounds.left(option.currency)
    return Need(
        ceiling=ceiling if option.worth > ceiling else None,
        left=left if offer.bends and option.worth > left else None,
        bends_by=bending_of(offer, teammate),
    )


def bending_of(offer: Offer, teammate: Teammate) -> str:
    """Who may bend the clause that an offer bends, when the teammate may not; "" when they may."""
    clause = offer.clause_version
    return "" if clause is None or clause.may_bend(teammate) else clause.bends_by
