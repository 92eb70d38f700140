"""How remedies are offered and told in the story."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from evenhand.desk.demo.cast import Told, as_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.actions import Around, Proposed
from evenhand.desk.remedies.models import Kind, Offer
from evenhand.desk.remedies.models import Told as ToldOption
from evenhand.desk.remedies.reckoning import rounded
from evenhand.desk.remedies.wording import offer_in_words

PART_OFF, REFUND, REPLACEMENT, VOUCHER = range(4)
"""The places of the kinds that every desk begins with."""


def offered(
    told: Told,
    amounts: dict[int, str],
    at: datetime,
    *,
    by: Teammate,
    story: str = "",
    bends: bool = False,
) -> Offer:
    """An offer with these kinds and amounts, made at that time."""
    kinds, order = list(queries.kinds()), queries.orders_of(told.conversation)[0]
    proposed = [_proposed(kinds[place], amount) for place, amount in amounts.items()]
    around = Around(
        record=order.record,
        alone="Nothing is to be sent back." if len(proposed) == 1 else "",
        bends=bends,
        story=story,
    )
    with as_of(at):
        made = actions.offer(told.conversation, proposed, by=by, around=around)
    Offer.objects.filter(pk=made.pk).update(at=at)
    return made


def _proposed(kind: Kind, amount: str) -> Proposed:
    share = f"{kind.percent:.0f} %" if kind.percent else ""
    return Proposed(
        kind=kind,
        amount=rounded(Decimal(amount), kind.currency),
        currency=kind.currency,
        words=kind.says.replace("{percent}", share),
        pays=kind.pays,
        method=kind.method,
        days=kind.days,
        waits_for=kind.waits_for,
    )


def tell(made: Offer, opening: str, at: datetime) -> None:
    """The reply with the offer in it was sent at that time."""
    options = list(made.options.order_by("place"))
    text = f"{opening}\n\n{offer_in_words(made, options)}"
    made.conversation.drafts.filter(by=made.by).delete()
    Told(made.conversation).reply(text, at, by=made.by)
    ToldOption.objects.filter(option__offer=made).update(at=at)
