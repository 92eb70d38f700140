"""Why a yes is needed, in a sentence."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext as _

from evenhand.desk.remedies.queries import Need
from evenhand.desk.ui.amounts import money


def need_in_words(need: Need, currency: str = "") -> str:
    """ "Above the 50.00 € that you give alone." and whatever else stands against it."""
    currency = currency or settings.CURRENCY
    said = []
    if need.bends_by:
        said.append(_("Only %(who)s may bend this clause.") % {"who": _who(need.bends_by)})
    if need.ceiling is not None:
        said.append(_above(need.ceiling, currency))
    if need.left is not None:
        left = money(need.left, currency)
        said.append(_("Beyond the %(left)s that are left of your goodwill.") % {"left": left})
    return " ".join(said)


def _above(ceiling: Decimal, currency: str) -> str:
    if not ceiling:
        return _("Nothing of this is given alone.")
    return _("Above the %(ceiling)s that you give alone.") % {"ceiling": money(ceiling, currency)}


def _who(role: str) -> str:
    named = {"lead": _("a lead"), "keeper": _("a keeper of the desk")}
    return named.get(role, _("nobody"))
