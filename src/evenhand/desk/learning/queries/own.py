"""Cards made from one's own sentences, and who is known around the conversation they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django.conf import settings
from django.db.models import QuerySet

from evenhand.desk.coaching import queries as coaching
from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Record
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.learning.models import Card
from evenhand.desk.learning.nameless import Known
from evenhand.desk.people.models import Teammate

PLACES = ("address", "street", "city", "town", "place", "postcode", "post code", "zip", "village")
PERSONS = ("name", "recipient", "contact", "company")
"""What the values of a record are called that tell where somebody lives, and who it is."""


def key_of(finding: int) -> str:
    """The key of the card made from what the finding with this id was about."""
    return f"own-{finding}"


def own_cards(teammate: Teammate) -> QuerySet[Card]:
    """The cards that somebody made from their own sentences, the newest first."""
    rows = Card.objects.filter(owner=teammate).select_related("lesson__retirement")
    return rows.order_by("-pk")


def cards_made(teammate: Teammate, findings: Iterable[int]) -> Mapping[int, int]:
    """The ids of the cards that they made from these findings, by the finding's id."""
    keys = {key_of(pk): pk for pk in findings}
    rows = Card.objects.filter(owner=teammate, key__in=list(keys))
    return {keys[key]: pk for key, pk in rows.values_list("key", "pk")}


def known_around(conversation: Conversation) -> Known:
    """Whoever and whatever could be named in a conversation; in five statements."""
    messages = list(inbox.messages_of(conversation).select_related("address__customer"))
    records = list(customers.records_of(conversation.customer))
    copied = inbox.replies_of(conversation).values_list("copies", flat=True)
    written = [str(one) for row in copied for one in row]
    addresses = [one.value for one in customers.addresses_of(conversation.customer)]
    names = [conversation.customer.name, *(one.address.customer.name for one in messages)]
    return Known(
        customers=_once([*names, *_values(records, PERSONS)]),
        colleagues=_once(Teammate.objects.values_list("name", flat=True)),
        organisations=_once([str(settings.ORGANISATION)]),
        addresses=_once([*addresses, *written, *(one.address.value for one in messages)]),
        references=_once(one.key for one in records),
        places=_once(_values(records, PLACES)),
        theirs=tuple(one.text for one in messages if one.text),
    )


def known_behind(card: Card) -> Known:
    """The same for the conversation that a card of somebody's own came from, while there is one."""
    number = card.key.rpartition("-")[2]
    if card.owner is None or not number.isdecimal():
        return Known()
    finding = coaching.sent_findings(card.owner).filter(pk=int(number)).first()
    return known_around(finding.conversation) if finding else Known()


def _values(records: Iterable[Record], called: tuple[str, ...]) -> Iterator[str]:
    for one in records:
        for name, value in one.values.items():
            if isinstance(value, str) and any(word in name.lower() for word in called):
                yield value


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))
