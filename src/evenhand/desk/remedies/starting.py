"""What a fresh desk begins with, so that a team can put things right in its first hour."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_noop as _

from evenhand.desk.people.models import Role
from evenhand.desk.remedies.models import What

KINDS: tuple[dict[str, Any], ...] = (
    {
        "name": _("Keep it, part off"),
        "what": What.MONEY,
        "says": _("Keep it, {percent} off"),
        "percent": Decimal(20),
        "pays": _("Nothing to send"),
        "method": _("back the way you paid"),
        "days": 5,
    },
    {
        "name": _("Full refund, return paid"),
        "what": What.MONEY,
        "says": _("Full refund"),
        "percent": Decimal(100),
        "cost_fixed": Decimal("4.90"),
        "pays": _("We pay the return"),
        "method": _("back the way you paid"),
        "days": 3,
        "waits_for": _("the goods back"),
    },
    {
        "name": _("Replacement"),
        "what": What.REPLACEMENT,
        "says": _("A new one"),
        "percent": Decimal(100),
        "cost_share": Decimal(60),
        "cost_fixed": Decimal("4.90"),
        "pays": _("We pay the postage"),
        "method": _("by parcel, to the same address"),
        "days": 3,
    },
    {
        "name": _("Voucher"),
        "what": What.CREDIT,
        "says": _("A voucher"),
        "sum": Decimal(10),
        "pays": _("Good for a year, on anything"),
        "method": _("as a code by e-mail"),
        "days": 1,
    },
    {
        "name": _("Return paid"),
        "what": What.EXTRA,
        "says": _("A paid return label"),
        "sum": Decimal("4.90"),
        "pays": _("We pay the return"),
        "method": _("as a label to print, by e-mail"),
        "days": 1,
    },
    {
        "name": _("Cancel before it leaves, full refund"),
        "what": What.MONEY,
        "says": _("Cancel the order, full refund"),
        "percent": Decimal(100),
        "pays": _("Nothing to send"),
        "method": _("back the way you paid"),
        "days": 3,
        "irreversible": True,
    },
)

CEILINGS = {Role.TEAMMATE: Decimal(50), Role.LEAD: Decimal(250), Role.KEEPER: Decimal(1000)}
MONTHLY = {Role.TEAMMATE: Decimal(150), Role.LEAD: Decimal(300), Role.KEEPER: Decimal(300)}
