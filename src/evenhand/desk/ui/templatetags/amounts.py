"""Sums of money in templates."""

from __future__ import annotations

from decimal import Decimal

from django.template import Library

from evenhand.desk.ui import amounts

register = Library()


@register.filter
def money(amount: Decimal, currency: str) -> str:
    """`{{ amount|money:currency }}` is "7.80 €"."""
    return amounts.money(amount, currency)
