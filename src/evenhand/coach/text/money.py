"""Sums of money in a text: "49 €", "£1,299.00", "89,90 euros"."""

from __future__ import annotations

import re

_CURRENCIES = {
    "EUR": "€|eur|euros?",
    "GBP": "£|gbp|pounds?|quid",
    "USD": r"\$|usd|dollars?|bucks",
    "CHF": "chf|francs?",
}
_ANY = "|".join(_CURRENCIES.values())
_SUM = r"\d{1,3}(?:[.,' ]\d{3}){0,2}(?:[.,]\d{2})?(?![\d])|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"

MONEY = (
    rf"(?:(?P<sign>{_ANY})\s?(?P<sum>{_SUM})|(?P<sum_first>{_SUM})\s?(?P<sign_last>{_ANY})(?!\w)"
    r"|(?P<sum_bare>\d{1,5}[.,]\d{2})(?![\d.,/:-]\d|\d))"
)
"""A regular expression for a sum of money in lower-case text, to be read by `money_of`."""


def money_of(match: re.Match[str]) -> tuple[float, str]:
    """The sum that a match of MONEY says, and its currency as three letters, "" when none is."""
    written = match["sum"] or match["sum_first"] or match["sum_bare"]
    return amount(written), currency(match["sign"] or match["sign_last"] or "")


def amount(written: str) -> float:
    """A sum as a number; the last point or comma before two digits parts the cents."""
    cents = re.search(r"[.,](\d{1,2})$", written)
    whole = re.sub(r"\D", "", written[: cents.start()] if cents else written)
    return float(f"{whole or 0}.{cents[1] if cents else 0}")


def currency(words: str) -> str:
    """Three letters for a sign or a word; what is not known is given back in capitals."""
    lower = words.strip().lower()
    for letters, ways in _CURRENCIES.items():
        if re.fullmatch(ways, lower):
            return letters
    return lower.upper()
