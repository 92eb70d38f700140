"""Remedies in tests: a desk with kinds and ceilings, an order, and an offer on it."""

from __future__ import annotations

from decimal import Decimal

from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox.models import Conversation, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.actions import Around, Proposed
from evenhand.desk.remedies.models import Grant, Kind, Offer, Option
from tests.desk.cast import message_from, reply
from tests.desk.policies.building import CLASSES, classes

EUR = "EUR"


def sum_of(amount: str | int) -> Decimal:
    return Decimal(amount)


def furnished() -> list[Kind]:
    """The kinds of a fresh desk, in order: part off, refund, a new one, voucher, return, cancel."""
    actions.furnish()
    return list(queries.kinds())


def order(conversation: Conversation, total: str = "39.00 EUR", key: str = "20417") -> Record:
    """An order of the customer."""
    return customers.keep_record(
        conversation.customer,
        kind="order",
        key=key,
        happened_at=conversation.at,
        values={"item": "Pyjamas, peacock", "total": total},
    )


def penny() -> Conversation:
    """Penny wrote about her pyjamas, which cost 39.00 EUR."""
    conversation = message_from("Penny Marsh").conversation
    order(conversation)
    return conversation


def clause(bends_by: str) -> Version:
    """The clause on giving a place back, which a teammate, lead or keeper may bend."""
    return classes(CLASSES.replace("Bends by: lead", f"Bends by: {bends_by}"))


def proposed(kind: Kind, amount: str | int, **more: object) -> Proposed:
    """An option as the form would put it together."""
    values = {
        "kind": kind,
        "amount": sum_of(amount),
        "currency": EUR,
        "words": kind.says.replace("{percent}", "20 %"),
        "pays": kind.pays,
        "method": kind.method,
        "days": kind.days,
        "waits_for": kind.waits_for,
    }
    return Proposed(**{**values, **more})  # type: ignore[arg-type]  # spelt out above


def offered(
    conversation: Conversation, by: Teammate, *amounts: str | int, **around: object
) -> Offer:
    """Part off and a full refund with these amounts, in the teammate's draft."""
    kinds = furnished()
    given = [proposed(kind, amount) for kind, amount in zip(kinds, amounts, strict=False)]
    return actions.offer(conversation, given, by=by, around=Around(**around))  # type: ignore[arg-type]  # fields of Around


def told(made: Offer) -> Offer:
    """The offer was sent as its teammate's draft had it."""
    conversation = made.conversation
    newest = conversation.messages.latest("pk")
    text = conversation.drafts.get(by=made.by, mode="reply").text
    reply(newest, text, by=made.by)
    return queries.offers().get(pk=made.pk)


def to_choose(conversation: Conversation) -> list[Option]:
    """What the customer has to choose from, as their page asks for it."""
    return list(queries.told_options(Reply.objects.filter(conversation=conversation)))


def option_of(made: Offer, place: int) -> Option:
    return made.options.select_related("kind", "offer").get(place=place)


def chosen(made: Offer, place: int, *, by: Teammate | None = None) -> Option:
    """The customer chose by telephone."""
    option = option_of(made, place)
    actions.choose(option, how="teammate", yes=True, by=by or made.by)
    return option


def granted(made: Offer, place: int, *, by: Teammate) -> Grant:
    return actions.grant(chosen(made, place, by=by), by=by)
