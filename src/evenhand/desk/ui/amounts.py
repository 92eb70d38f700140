"""Sums of money as people read them: "7.80 €", "1,250.00 $", "900 ¥"."""

from __future__ import annotations

from decimal import Decimal

from django.utils.formats import number_format

SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥", "INR": "₹", "PLN": "zł", "CZK": "Kč"}
WHOLE = frozenset({"JPY", "KRW", "ISK", "CLP", "VND", "HUF"})
"""Currencies whose prices have no smaller unit in use."""

CLOSE = "\u00a0"
"""Keeps a sum and its currency on one line."""


def places(currency: str) -> int:
    """How many decimals a price has in the currency (an ISO 4217 code)."""
    return 0 if currency in WHOLE else 2


def money(amount: Decimal, currency: str, *, space: str = CLOSE) -> str:
    """An amount with its currency's sign, or its code where there is no sign in use."""
    shown = number_format(amount, places(currency), force_grouping=True)
    return f"{shown}{space}{SIGNS.get(currency, currency)}"


def short(amount: Decimal, currency: str) -> str:
    """The figure alone, without idle zeros: "112", "7.80"."""
    is_whole = amount == amount.to_integral_value()
    return number_format(amount, 0 if is_whole else places(currency), force_grouping=True)


def percent(share: Decimal) -> str:
    """A share in percent without idle zeros: "20 %", "12.5 %"."""
    plain = share.normalize()
    return f"{number_format(plain, max(-int(plain.as_tuple().exponent), 0))}{CLOSE}%"
