"""A desk of any size, made quickly: so many conversations of three messages each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta

from django.utils import timezone
from rich.console import Console
from rich.progress import track

from bench.coach import MESSAGES
from evenhand.coach import read
from evenhand.coach.spoken import Message as Said
from evenhand.coach.spoken import Thread
from evenhand.desk.coaching.models import Reading
from evenhand.desk.customers.models import Address, Customer
from evenhand.desk.inbox.models import Assignment, Closure, Conversation, Listing, Message
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises.models import Promise

BATCH = 2_000
EACH = 3


def fill(conversations: int, teammates: list[Teammate]) -> None:
    """Make that many conversations; a fifth is open, one in fifty carries a promise."""
    chance = random.Random(20417)
    details = [_detail(text) for text in MESSAGES]
    batches = range(0, conversations, BATCH)
    for first in track(batches, description=f"{conversations:,}", console=Console(stderr=True)):
        _batch(first, min(BATCH, conversations - first), teammates, details, chance)


def _detail(text: str) -> dict[str, object]:
    return asdict(read(Thread((Said(text),))))


def _batch(
    first: int,
    size: int,
    teammates: list[Teammate],
    details: list[dict[str, object]],
    chance: random.Random,
) -> None:
    now = timezone.now()
    customers = Customer.objects.bulk_create(
        Customer(name=f"Customer {first + n}") for n in range(size)
    )
    addresses = Address.objects.bulk_create(
        Address(customer=customer, channel="sample", value=f"c{first + n}@example.com")
        for n, customer in enumerate(customers)
    )
    talks = Conversation.objects.bulk_create(
        Conversation(customer=customer, channel="sample", subject=f"Matter {first + n}")
        for n, customer in enumerate(customers)
    )
    since = [now - timedelta(minutes=chance.randrange(1, 500_000)) for _ in talks]
    messages = Message.objects.bulk_create(_messages(talks, addresses, since))
    _readings(messages, details)
    owners = [chance.choice([*teammates, None]) for _ in talks]
    is_open = [chance.random() < 0.2 for _ in talks]
    Listing.objects.bulk_create(
        Listing(
            conversation=talk,
            is_open=is_open[n],
            owner=owners[n],
            waiting_since=since[n] if is_open[n] else None,
            latest_at=since[n],
            preview=MESSAGES[n % len(MESSAGES)],
            situation=str(details[n % len(details)]["situation"]),
            contacts=EACH,
            promise_due=now + timedelta(hours=n % 48) if n % 50 == 0 else None,
            promise_what="call back" if n % 50 == 0 else "",
        )
        for n, talk in enumerate(talks)
    )
    _states(talks, owners, is_open, teammates)


def _messages(
    talks: list[Conversation], addresses: list[Address], since: list[datetime]
) -> Iterator[Message]:
    for n, talk in enumerate(talks):
        for number in range(EACH):
            yield Message(
                conversation=talk,
                address=addresses[n],
                key=f"{talk.pk}-{number}",
                text=f"{MESSAGES[(n + number) % len(MESSAGES)]} {talk.pk}",
                at=since[n] - timedelta(hours=EACH - number),
            )


def _readings(messages: list[Message], details: list[dict[str, object]]) -> None:
    Reading.objects.bulk_create(
        Reading(
            message=message,
            situation=details[n % len(details)]["situation"],
            confidence=details[n % len(details)]["confidence"],
            detail=details[n % len(details)],
        )
        for n, message in enumerate(messages)
    )


def _states(
    talks: list[Conversation],
    owners: list[Teammate | None],
    is_open: list[bool],
    teammates: list[Teammate],
) -> None:
    Closure.objects.bulk_create(
        Closure(conversation=talk, by=teammates[0])
        for talk, still in zip(talks, is_open, strict=True)
        if not still
    )
    Assignment.objects.bulk_create(
        Assignment(conversation=talk, to=owner)
        for talk, owner in zip(talks, owners, strict=True)
        if owner
    )
    due = timezone.now() + timedelta(hours=5)
    Promise.objects.bulk_create(
        Promise(
            conversation=talk,
            owner=teammates[0],
            words="I'll call you back",
            what="call back",
            due=due,
            deadline=due,
        )
        for talk in talks[::50]
    )
