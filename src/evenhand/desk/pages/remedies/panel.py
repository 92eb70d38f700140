"""What the teammate may offer, and how offers stand, beside the conversation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.remedies.shown import Reader, ShownOffer, offer_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.hearing import heard
from evenhand.desk.remedies.models import Offer
from evenhand.desk.remedies.queries import Bounds
from evenhand.desk.remedies.reckoning import reckoned
from evenhand.desk.ui.amounts import SIGNS, money, short

PLACE = 10
MOST_KINDS = 3
MOST_OFFERS = 3
LONGEST = 90


@dataclass(frozen=True)
class MayLine:
    """A kind that fits, and what it comes to; `alone` says that no yes is needed."""

    name: str
    worth: str
    alone: bool


@dataclass(frozen=True)
class MayOffer:
    """The panel: kinds that fit while nothing is offered, else how the offers stand."""

    lines: tuple[MayLine, ...]
    goodwill: str
    offers: tuple[ShownOffer, ...]
    new: str
    customer: str
    is_running: bool


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:
    """What may be offered; six statements, whatever there is. None on a desk without kinds."""
    reader = Reader(teammate, queries.bounds_of(teammate, now := timezone.now()), now)
    found = [one for one in queries.in_conversation(conversation) if not hasattr(one, "taken_back")]
    is_running = any(not _is_settled(one) for one in found)
    lines = () if is_running else tuple(_lines(conversation, reader.bounds))
    if not lines and not found:
        return None
    message = inbox.newest_message(conversation) if is_running else None
    shown = MayOffer(
        lines=lines,
        goodwill=_goodwill(reader.bounds),
        offers=tuple(offer_of(one, reader, _heard(one, message)) for one in found[:MOST_OFFERS]),
        new=reverse("remedies:new", args=[conversation.pk]),
        customer=conversation.customer.first_name or _("The customer"),
        is_running=is_running,
    )
    return Panel(PLACE, "remedies/panel.html", shown)


def _is_settled(offer: Offer) -> bool:
    return any(
        hasattr(one, "grant") and hasattr(one.grant, "confirmed") for one in offer.options.all()
    )


def _lines(conversation: Conversation, bounds: Bounds) -> Iterable[MayLine]:
    kinds = list(queries.kinds())
    orders = queries.orders_of(conversation) if kinds else []
    total = orders[0].total if orders else None
    fitting = ((kind, reckoned(kind, total)) for kind in kinds)
    for kind, sum_ in [(kind, sum_) for kind, sum_ in fitting if sum_][:MOST_KINDS]:
        alone = sum_.worth <= bounds.ceiling(kind.pk, sum_.currency)
        yield MayLine(kind.name, money(sum_.worth, sum_.currency), alone)


def _goodwill(bounds: Bounds) -> str:
    """What is left of the month's sum, such as "112 of 150 €"; empty where there is none."""
    currency = settings.CURRENCY
    whole = bounds.whole(currency)
    if not whole:
        return ""
    figure = f"{short(whole, currency)}\u00a0{SIGNS.get(currency, currency)}"
    return _("%(left)s of %(whole)s") % {
        "left": short(bounds.left(currency), currency),
        "whole": figure,
    }


def _heard(offer: Offer, message: Message | None) -> dict[int, str]:
    """What the newest message seems to choose of an offer that was told before it."""
    told = [one for one in offer.options.all() if hasattr(one, "told")]
    if message is None or not told or hasattr(offer, "choice"):
        return {}
    if message.at <= max(one.told.at for one in told):
        return {}
    found = heard(told, message.text)
    return {found.pk: Truncator(message.text.strip()).chars(LONGEST)} if found else {}
