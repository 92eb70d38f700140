"""Putting an offer together: every kind as a row, with what it comes to for the order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.remedies.answers import page_of
from evenhand.desk.pages.remedies.forms import AroundForm, OptionForm
from evenhand.desk.pages.remedies.reasons import need_in_words
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import Kind, Offer
from evenhand.desk.remedies.queries import Need, Order
from evenhand.desk.remedies.reckoning import Reckoned, Sum, besides, reckoned
from evenhand.desk.ui.amounts import money, percent

TICKED_AT_FIRST = 2


@dataclass(frozen=True)
class Row:
    """A kind with its form. `how` says how its worth came about, `cost` what it costs us, `need`
    why it takes a yes (empty when it does not); `ceiling` is the plain figure for the script.
    """

    form: OptionForm
    kind: Kind
    currency: str
    worth: str
    how: str
    cost: str
    need: str
    above: str
    ceiling: str
    extra: str
    share: str


@dataclass(frozen=True)
class OrderWay:
    """An order that the offer can be reckoned from."""

    text: str
    href: str
    current: bool


@dataclass(frozen=True)
class Building:
    """The page on which an offer is put together."""

    rows: tuple[Row, ...]
    orders: tuple[OrderWay, ...]
    goodwill: str
    customer: str
    subject: str
    href: str
    clause: Version | None
    problem: str


class Bench:
    """What an offer is put together from: kinds, the order, the bounds, and what was filled in."""

    def __init__(
        self,
        conversation: Conversation,
        teammate: Teammate,
        *,
        order: int = 0,
        clause: Version | None = None,
        data: Any = None,
    ) -> None:
        self.conversation, self.teammate, self.clause = conversation, teammate, clause
        self.bounds = queries.bounds_of(teammate, timezone.now())
        self.orders = queries.orders_of(conversation)
        self.order = next((one for one in self.orders if one.record.pk == order), None)
        self.order = self.order or next(iter(self.orders), None)
        self.sums = {kind: reckoned(kind, self.total) for kind in queries.kinds()}
        start = {"bends": clause is not None}
        self.around = AroundForm(teammate, data, initial=start)
        self.forms = tuple(self._forms(data))

    @property
    def total(self) -> Sum | None:
        """What the order came to; None without an order."""
        return self.order.total if self.order else None

    def _forms(self, data: Any) -> Iterator[OptionForm]:
        left = TICKED_AT_FIRST if data is None else 0
        for kind, sum_ in self.sums.items():
            form = OptionForm(
                kind, data, initial=_initial(kind, sum_) | {"chosen": bool(left and sum_)}
            )
            left -= bool(left and sum_)
            yield form

    def currency_of(self, kind: Kind) -> str:
        """The currency in which an option of that kind is given."""
        sum_ = self.sums[kind]
        return sum_.currency if sum_ else self.total.currency if self.total else kind.currency

    def offered(self) -> Offer | None:
        """The offer that was put together; None when something is filled in wrongly.

        Raises as `actions.offer_and_ask` does.
        """
        chosen = [one for one in self.forms if one.is_chosen]
        if not all([self.around.is_valid(), *(one.is_valid() for one in chosen)]):
            return None
        said = self.around.cleaned_data
        around = actions.Around(
            record=self.order.record if self.order else None,
            alone=said["alone"],
            bends=said["bends"],
            clause_version=self.clause,
            story=said["story"],
        )
        proposed = [self._proposed(one) for one in chosen]
        return actions.offer_and_ask(
            self.conversation, proposed, by=self.teammate, around=around, to=said["to"]
        )

    def _proposed(self, form: OptionForm) -> actions.Proposed:
        given = {name: form.cleaned_data[name] for name in form.cleaned_data if name != "chosen"}
        sum_ = self.sums[form.kind]
        as_reckoned = sum_ is not None and sum_.amount == given["amount"]
        return actions.Proposed(
            kind=form.kind,
            currency=self.currency_of(form.kind),
            reckoned=sum_.how if sum_ and as_reckoned else "",
            **given,
        )


def _initial(kind: Kind, sum_: Reckoned | None) -> dict[str, Any]:
    share = percent(kind.percent).replace("\u00a0", " ") if kind.percent is not None else ""
    return {
        "words": kind.says.replace("{percent}", share),
        "amount": f"{sum_.amount:.2f}" if sum_ else "",
        "pays": kind.pays,
        "method": kind.method,
        "days": kind.days,
        "waits_for": kind.waits_for,
    }


def building_of(bench: Bench, problem: str = "") -> Building:
    """The page for what is on the bench."""
    conversation = bench.conversation
    left = money(bench.bounds.left(settings.CURRENCY), settings.CURRENCY)
    return Building(
        rows=tuple(_row(bench, form) for form in bench.forms),
        orders=tuple(_orders(bench)),
        goodwill=left,
        customer=conversation.customer.first_name or _("the customer"),
        subject=conversation.subject or _("No subject"),
        href=page_of(conversation.pk),
        clause=bench.clause,
        problem=problem,
    )


def _row(bench: Bench, form: OptionForm) -> Row:
    kind, sum_ = form.kind, bench.sums[form.kind]
    currency = bench.currency_of(kind)
    ceiling = bench.bounds.ceiling(kind.pk, currency)
    above = need_in_words(Need(ceiling=ceiling), currency)
    return Row(
        form=form,
        kind=kind,
        currency=currency,
        worth=money(sum_.amount, currency) if sum_ else "",
        how=sum_.how if sum_ else _("Give its worth: no order with a sum is known."),
        cost=money(sum_.cost, currency) if sum_ and sum_.cost != sum_.amount else "",
        need=above if sum_ and sum_.worth > ceiling else "",
        above=above,
        ceiling=f"{ceiling:.2f}",
        extra=f"{besides(kind, currency):.2f}",
        share=f"{kind.cost_share:.2f}",
    )


def _orders(bench: Bench) -> Iterable[OrderWay]:
    for one in bench.orders:
        yield OrderWay(
            text=_order_in_words(one),
            href=f"?order={one.record.pk}" + (f"&clause={bench.clause.pk}" if bench.clause else ""),
            current=one == bench.order,
        )


def _order_in_words(order: Order) -> str:
    parts = (order.record.key, order.item, money(order.total.amount, order.total.currency))
    return " · ".join(part for part in parts if part)
