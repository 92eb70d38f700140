"""What a remedy is worth and costs, exactly: decimals, rounded half up to what the currency has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from evenhand.desk.customers.models import Record
from evenhand.desk.remedies.models import Kind
from evenhand.desk.ui import amounts

HUNDRED = Decimal(100)
MOST = Decimal(9_999_999_999)
TOTALS = ("total", "amount", "price", "sum", "paid", "value", "fee")
CODES = {sign: code for code, sign in amounts.SIGNS.items()}
_SUM = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:[., '\u00a0]\d{3})+|\d{1,12})(?:[.,](?P<part>\d{1,8}))?(?!\d)"
)
_CODE = re.compile(r"\b[A-Z]{3}\b")


@dataclass(frozen=True)
class Sum:
    """An amount and its currency (ISO 4217)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class Reckoned:
    """What a remedy is worth to the customer and costs us, and `how` the worth came about."""

    amount: Decimal
    cost: Decimal
    currency: str
    how: str

    @property
    def worth(self) -> Decimal:
        """What counts against ceilings, as `Option.worth` does."""
        return max(self.amount, self.cost)


def rounded(amount: Decimal, currency: str) -> Decimal:
    """The amount as the currency has it, half up: 7.805 EUR is 7.81."""
    return amount.quantize(Decimal(1).scaleb(-amounts.places(currency)), ROUND_HALF_UP)


def share(total: Decimal, percent: Decimal, currency: str) -> Decimal:
    """`percent` of `total`, rounded half up."""
    return rounded(total * percent / HUNDRED, currency)


def cost_of(kind: Kind, amount: Decimal, currency: str) -> Decimal:
    """What `amount` of that kind costs us: its share, and what there is besides."""
    return share(amount, kind.cost_share, currency) + besides(kind, currency)


def besides(kind: Kind, currency: str) -> Decimal:
    """What that kind costs us besides its share; nothing in a currency other than its own."""
    return kind.cost_fixed if kind.currency == currency else Decimal(0)


def reckoned(kind: Kind, total: Sum | None) -> Reckoned | None:
    """What `kind` comes to for an order of that total; None for a share of an unknown total."""
    if kind.sum is not None:
        amount, currency, how = kind.sum, kind.currency, ""
    elif kind.percent is not None and total is not None:
        amount, currency = share(total.amount, kind.percent, total.currency), total.currency
        shown = amounts.money(total.amount, currency)
        named = {"share": amounts.percent(kind.percent), "total": shown}
        how = "" if kind.percent == HUNDRED else _("%(share)s of %(total)s") % named
    else:
        return None
    return Reckoned(amount, cost_of(kind, amount, currency), currency, how)


def total_of(record: Record, otherwise: str) -> Sum | None:
    """The sum that a record holds, such as "39.00 EUR"; None when it holds none.

    `otherwise` is the currency where the record names none.
    """
    return total_in(record.values, otherwise)


def total_in(values: Mapping[str, Any], otherwise: str) -> Sum | None:
    """The sum that the values of a record hold under one of TOTALS."""
    for name in TOTALS:
        found = _sum_in(values.get(name))
        if found is not None:
            named = _currency(str(values.get(name))) or _currency(str(values.get("currency", "")))
            currency = named or otherwise
            return Sum(rounded(found, currency), currency)
    return None


def _sum_in(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    if isinstance(value, str):
        return parsed(value)
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() and 0 <= found <= MOST else None


def parsed(text: str) -> Decimal | None:
    """The first sum in a text: "1,250.00", "1.250,00", "39"; None for none or a negative one."""
    found = _SUM.search(text[:200])
    if found is None or text[: found.start()].rstrip().endswith(("-", "\u2212")):
        return None
    whole = re.sub(r"\D", "", found["whole"])
    amount = Decimal(f"{whole}.{found['part'] or 0}")
    return amount if amount <= MOST else None


def _currency(text: str) -> str:
    named = _CODE.search(text)
    if named:
        return named.group()
    return next((code for sign, code in CODES.items() if sign in text), "")
