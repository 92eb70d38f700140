"""The cast: three teammates of a small shop and the customers who write to it.

Demo, tests and docs use the same people, made by the same actions as real ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Address, Customer
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Delivery, Listing, Message, Note, Reply
from evenhand.desk.journal import queries as journal
from evenhand.desk.people.models import Role, Teammate
from evenhand.desk.promises import actions as promises
from evenhand.desk.promises.models import Ending

CHANNEL = "sample"
HOUSE = "linden-home.example"
SYSTEM = "Shop system"
"""Who tells the story's records."""


def teammate(name: str, role: str = Role.TEAMMATE) -> Teammate:
    """One of the cast's teammates; they have no password and cannot sign in."""
    email = f"{name.split(maxsplit=1)[0].lower()}@{HOUSE}"
    made, is_new = Teammate.objects.get_or_create(
        email=email, defaults={"name": name, "role": role, "time_zone": settings.TIME_ZONE}
    )
    if is_new:
        made.set_unusable_password()
        made.save(update_fields=["password"])
    return made


def nadia() -> Teammate:
    """Nadia Okafor answers most of what comes."""
    return teammate("Nadia Okafor")


def tomas() -> Teammate:
    """Tomás Brandt leads the team."""
    return teammate("Tomás Brandt", Role.LEAD)


def ines() -> Teammate:
    """Ines Keller keeps the desk."""
    return teammate("Ines Keller", Role.KEEPER)


def customer(name: str) -> Address:
    """A customer of the cast, by the address at which they write."""
    value = f"{name.lower().replace(' ', '.').replace('..', '.')}@example.com"
    return customers.recognise(CHANNEL, value, name)


def fact(name: str, kind: str, key: str, days_ago: float, **values: Any) -> None:
    """A dated fact about a customer of the cast."""
    happened_at = timezone.now() - timedelta(days=days_ago)
    who = customer(name).customer
    customers.keep_record(
        who, kind=kind, key=key, happened_at=happened_at, values=values, source=SYSTEM
    )


@contextmanager
def as_of(at: datetime) -> Iterator[None]:
    """What the journal records meanwhile is dated at that aware moment."""
    before = journal.latest_id()
    yield
    journal.entries_after(before).update(at=at)


@dataclass(frozen=True)
class Told:
    """A conversation being told: each line goes into it at its own time."""

    conversation: Conversation

    def message(self, text: str, at: datetime) -> Message:
        """The customer writes again."""
        address = self.conversation.messages.earliest("pk").address
        with as_of(at):
            return _receive(address, self.conversation.subject, text, at, into=self.conversation)

    def reply(self, text: str, at: datetime, *, by: Teammate) -> Reply:
        """A teammate answered at that time; it has left long since."""
        newest = queries.newest_message(self.conversation)
        where = inbox.Where(customer(self.conversation.customer.name))
        seen = newest.pk if newest else 0
        with as_of(at):
            with transaction.atomic():
                reply = inbox.send(self.conversation, text, by=by, where=where, seen=seen)
                Reply.objects.filter(pk=reply.pk).update(at=at, deliver_at=at)
            reply.refresh_from_db()
            Delivery.objects.filter(pk=inbox.delivered(reply).pk).update(at=at)
        Listing.objects.filter(conversation=self.conversation).update(latest_at=at)
        return reply

    def kept(self, at: datetime, *, by: Teammate) -> None:
        """Every promise made so far was kept at that time."""
        with as_of(at):
            for promise in self.conversation.promises.filter(ending=None):
                ending = promises.keep(promise, by=by)
                Ending.objects.filter(pk=ending.pk).update(at=at)

    def closed(self, at: datetime, *, by: Teammate) -> None:
        """A teammate closed it at that time."""
        with as_of(at):
            inbox.close(self.conversation, by=by)

    def assigned(self, at: datetime, to: Teammate, *, by: Teammate | None = None) -> None:
        """It was given to a teammate at that time."""
        with as_of(at):
            inbox.assign(self.conversation, to=to, by=by)

    def note(self, text: str, at: datetime, *, by: Teammate) -> Note:
        """A teammate wrote a note at that time."""
        with as_of(at):
            note = inbox.write_note(self.conversation, text, by=by)
            Note.objects.filter(pk=note.pk).update(at=at)
        return note


def writes(name: str, subject: str, text: str, at: datetime | None = None) -> Told:
    """A customer of the cast begins a conversation; `at` is aware, now unless given."""
    at = at or timezone.now()
    address = customer(name)
    Customer.objects.filter(pk=address.customer_id, at__gt=at).update(at=at)
    with as_of(at):
        return Told(_receive(address, subject, text, at, into=None).conversation)


def _receive(
    address: Address, subject: str, text: str, at: datetime, *, into: Conversation | None
) -> Message:
    key = sha256(f"{address.value}\n{subject}\n{text}\n{at.isoformat()}".encode()).hexdigest()
    incoming = inbox.Incoming(key=key, address=address, text=text, subject=subject, at=at)
    return inbox.receive(incoming, into=into, channel=CHANNEL)


def everyone() -> Sequence[Teammate]:
    """The cast's teammates."""
    return [nadia(), tomas(), ines()]
