"""Kinds of remedies, and how far everybody goes alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.pages.remedies.forms import SumField
from evenhand.desk.people import access as people_access
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Role, Teammate
from evenhand.desk.remedies import access, actions, queries
from evenhand.desk.remedies.models import Ceiling, Kind, MonthlySum, What
from evenhand.desk.remedies.wording import when_of
from evenhand.desk.ui.amounts import money, percent

MONTHLY = "monthly"


@dataclass(frozen=True)
class KindRow:
    """A kind in the list; `worth` is its share or sum, `cost` what it costs us."""

    pk: int
    name: str
    what: str
    worth: str
    cost: str
    terms: str
    irreversible: bool
    is_retired: bool


@dataclass(frozen=True)
class BoundRow:
    """How far somebody goes alone; `values` refill the form that lifts it."""

    whose: str
    kind: str
    amount: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Kept:
    """The page of kinds and bounds."""

    kinds: tuple[KindRow, ...]
    retired: tuple[KindRow, ...]
    bounds: tuple[BoundRow, ...]
    is_keeper: bool


def kept_of(teammate: Teammate) -> Kept:
    """Kinds, ceilings and monthly sums, in four statements at most."""
    rows = [_kind_row(one) for one in queries.every_kind()]
    bounds = (*map(_ceiling_row, queries.ceilings()), *map(_monthly_row, queries.monthly_sums()))
    return Kept(
        kinds=tuple(one for one in rows if not one.is_retired),
        retired=tuple(one for one in rows if one.is_retired),
        bounds=bounds,
        is_keeper=teammate.is_keeper,
    )


def _kind_row(kind: Kind) -> KindRow:
    return KindRow(
        pk=kind.pk,
        name=kind.name,
        what=kind.get_what_display(),
        worth=_worth(kind),
        cost=_cost(kind),
        terms=f"{kind.method}, {when_of(kind)}",
        irreversible=kind.irreversible,
        is_retired=hasattr(kind, "retirement"),
    )


def _worth(kind: Kind) -> str:
    if kind.sum is not None:
        return money(kind.sum, kind.currency)
    share = percent(kind.percent or Decimal(0))
    return _("%(share)s of the order") % {"share": share}


def _cost(kind: Kind) -> str:
    named = {"share": percent(kind.cost_share), "sum": money(kind.cost_fixed, kind.currency)}
    if not kind.cost_fixed:
        return _("%(share)s of it") % named
    return _("%(share)s of it and %(sum)s") % named


def _ceiling_row(row: Ceiling) -> BoundRow:
    return BoundRow(
        whose=_whose(row),
        kind=row.kind.name if row.kind else _("any remedy"),
        amount=money(row.amount, row.currency),
        values={"whose": _key(row), "bound": str(row.kind_id or "any")},
    )


def _monthly_row(row: MonthlySum) -> BoundRow:
    return BoundRow(
        whose=_whose(row),
        kind=_("goodwill a month"),
        amount=money(row.amount, row.currency),
        values={"whose": _key(row), "bound": MONTHLY},
    )


def _whose(row: Ceiling | MonthlySum) -> str:
    return row.teammate.name if row.teammate else str(Role(row.role).label)


def _key(row: Ceiling | MonthlySum) -> str:
    return f"teammate-{row.teammate_id}" if row.teammate_id else f"role-{row.role}"


class KindForm(forms.Form):
    """A kind of remedy."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    what = forms.ChoiceField(label=gettext_lazy("What they get"), choices=What.choices)
    says = forms.CharField(
        label=gettext_lazy("What they read"),
        help_text=gettext_lazy("{percent} becomes the share, as in “Keep it, {percent} off”."),
        max_length=160,
    )
    percent = forms.DecimalField(
        label=gettext_lazy("Percent of the order"),
        help_text=gettext_lazy("Or leave it empty, and give a sum."),
        max_digits=5,
        decimal_places=2,
        min_value=Decimal("0.01"),
        max_value=Decimal(100),
        required=False,
    )
    sum = SumField(label=gettext_lazy("A fixed sum"), required=False)
    cost_share = forms.DecimalField(
        label=gettext_lazy("It costs us this percent of its worth"),
        max_digits=5,
        decimal_places=2,
        min_value=Decimal(0),
        max_value=Decimal(100),
    )
    cost_fixed = SumField(
        label=gettext_lazy("And this sum besides, such as postage"), required=False
    )
    pays = forms.CharField(label=gettext_lazy("Who pays what"), max_length=120)
    method = forms.CharField(label=gettext_lazy("How they get it"), max_length=120)
    days = forms.IntegerField(label=gettext_lazy("Within days"), min_value=0, max_value=365)
    waits_for = forms.CharField(
        label=gettext_lazy("Once we have"),
        help_text=gettext_lazy("Such as “the goods back”. Empty when it waits for nothing."),
        max_length=120,
        required=False,
    )
    irreversible = forms.BooleanField(
        label=gettext_lazy("It cannot be undone: ask for a clear yes"), required=False
    )

    @classmethod
    def for_kind(cls, kind: Kind | None, data: Any) -> KindForm:
        """The form for a kind, or for a new one."""
        names = cls.base_fields
        start = (
            {name: getattr(kind, name) for name in names}
            if kind
            else {"cost_share": 100, "days": 3}
        )
        return cls(data, initial=start)

    def clean(self) -> dict[str, Any]:
        """A kind is a share or a sum, never both. Raises ValidationError."""
        given = self.cleaned_data
        if (given.get("percent") is None) == (given.get("sum") is None):
            raise ValidationError(_("Give either a percent of the order or a fixed sum."))
        return given

    @property
    def values(self) -> dict[str, Any]:
        """What the kind holds from now on; sums are in the desk's currency."""
        given = dict(self.cleaned_data)
        given["cost_fixed"] = given["cost_fixed"] or Decimal(0)
        return {**given, "currency": settings.CURRENCY}


class BoundForm(forms.Form):
    """How far a role, or one teammate, goes alone."""

    whose = forms.ChoiceField(label=gettext_lazy("Who"))
    bound = forms.ChoiceField(label=gettext_lazy("Of what"))
    amount = SumField(
        label=gettext_lazy("Up to"),
        help_text=gettext_lazy("Empty lifts it."),
        required=False,
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["whose"].choices = list(_everyone())  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["bound"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
            ("any", _("any remedy")),
            *((str(one.pk), one.name) for one in queries.kinds()),
            (MONTHLY, _("goodwill a month, to bend rules")),
        ]


def _everyone() -> Iterator[tuple[str, str]]:
    for role in Role:
        yield f"role-{role.value}", _("Every %(role)s") % {"role": str(role.label).lower()}
    for one in people.teammates():
        yield f"teammate-{one.pk}", one.name


def keep_bound(given: Mapping[str, Any], *, by: Teammate) -> None:
    """Set or lift what the form says, for a keeper. Raises Http404."""
    sort, _dash, key = given["whose"].partition("-")
    whose: dict[str, Any] = (
        {"role": key} if sort == "role" else {"teammate": people_access.colleague(by, int(key))}
    )
    if given["bound"] == MONTHLY:
        actions.keep_monthly_sum(given["amount"], settings.CURRENCY, **whose)
        return
    kind = None if given["bound"] == "any" else access.kind(by, int(given["bound"]))
    actions.keep_ceiling(given["amount"], settings.CURRENCY, kind=kind, **whose)
