"""The cast: three teammates of a small shop and the customers who write to it.

Demo, tests and docs use the same people, made by the same actions as real ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Address
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Message, Note, Reply
from evenhand.desk.people.models import Role, Teammate

CHANNEL = "sample"
HOUSE = "linden-home.example"


def teammate(name: str, role: str = Role.TEAMMATE) -> Teammate:
    """One of the cast's teammates; they have no password and cannot sign in."""
    email = f"{name.split()[0].lower()}@{HOUSE}"
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
    customers.keep_record(who, kind=kind, key=key, happened_at=happened_at, values=values)


@dataclass(frozen=True)
class Told:
    """A conversation being told: each line goes into it at its own time."""

    conversation: Conversation

    def message(self, text: str, at: datetime) -> Message:
        """The customer writes again."""
        address = self.conversation.messages.earliest("pk").address
        return _receive(address, self.conversation.subject, text, at, into=self.conversation)

    def reply(self, text: str, at: datetime, *, by: Teammate) -> Reply:
        """A teammate answered at that time; it has left long since."""
        newest = queries.newest_message(self.conversation)
        with transaction.atomic():
            reply = inbox.send(
                self.conversation,
                text,
                by=by,
                where=inbox.Where(customer(self.conversation.customer.name)),
                seen=newest.pk if newest else 0,
            )
            Reply.objects.filter(pk=reply.pk).update(at=at, deliver_at=at)
        reply.refresh_from_db()
        inbox.delivered(reply)
        return reply

    def note(self, text: str, at: datetime, *, by: Teammate) -> Note:
        """A teammate wrote a note at that time."""
        note = inbox.write_note(self.conversation, text, by=by)
        Note.objects.filter(pk=note.pk).update(at=at)
        return note


def writes(name: str, subject: str, text: str, at: datetime | None = None) -> Told:
    """A customer of the cast begins a conversation; `at` is aware, now unless given."""
    message = _receive(customer(name), subject, text, at or timezone.now(), into=None)
    return Told(message.conversation)


def _receive(
    address: Address, subject: str, text: str, at: datetime, *, into: Conversation | None
) -> Message:
    key = sha256(f"{address.value}\n{subject}\n{text}\n{at.isoformat()}".encode()).hexdigest()
    incoming = inbox.Incoming(key=key, address=address, text=text, subject=subject, at=at)
    return inbox.receive(incoming, into=into, channel=CHANNEL)


def everyone() -> Sequence[Teammate]:
    """The cast's teammates."""
    return [nadia(), tomas(), ines()]
