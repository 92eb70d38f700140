"""A guesthouse that orders by telephone and wants each order confirmed: months of short replies.

In them one sees what three of the team have practised: fewer "soon", and still a "You must".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from evenhand.desk.coaching import actions as coaching
from evenhand.desk.coaching.models import Finding, Outcome
from evenhand.desk.customers.models import Address
from evenhand.desk.demo.cast import as_of, customer, ines, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox.models import Conversation, Delivery, Listing, Reply
from evenhand.desk.people.models import Teammate

WHO = "Marta Hartmann"
WEEKS, CALLS = 16, (1, 3, 5)
"""How long it has gone on, and on how many days before the end of each week she called."""

PRACTISED = 56
"""Days ago on which all three began to practise what stands in these replies."""

WRITES = (
    "Good morning,\nwe order our linen by telephone, three times a week. Please confirm each order "
    "in writing, for our books.\nBest wishes, Marta Hartmann"
)
BEGINS = "Good morning Ms Hartmann,\nthank you for calling. Twelve sets are noted. "
SOON, CLOCK = "They will be with you soon.", "They are with you on %A at 10:00."
MUST, COULD = " You must sign the slip.", " Could you sign the slip when they come?"


def tell(team: Sequence[Teammate]) -> None:
    """Tell it of these three, and close it."""
    began = ago((WEEKS * 7 + 1) * DAY)
    told = writes(WHO, "Linen, ordered by telephone", WRITES, began)
    with as_of(began):  # not by the worker, who would come after it was closed and open it again
        coaching.read_message(told.conversation.messages.get())
    to, rows = customer(WHO), list(_replies(team))
    replies = [_reply(told.conversation, to, *row[:3]) for row in rows]
    Reply.objects.bulk_create(replies)
    Delivery.objects.bulk_create(Delivery(reply=one, at=one.at) for one in replies)
    Finding.objects.bulk_create(
        Finding(
            conversation=told.conversation, by=reply.by, reply=reply, rule=rule, words=words,
            at=reply.at, outcome=Outcome.SENT,
        )
        for reply, (*_, found) in zip(replies, rows, strict=True)
        for rule, words in found
    )  # fmt: skip
    last = max(one.at for one in replies)
    Listing.objects.filter(conversation=told.conversation).update(latest_at=last)
    told.closed(last, by=ines())


def _reply(conversation: Conversation, to: Address, by: Teammate, at: datetime, text: str) -> Reply:
    return Reply(conversation=conversation, to=to, by=by, at=at, deliver_at=at, text=text)


def _replies(
    team: Sequence[Teammate],
) -> Iterator[tuple[Teammate, datetime, str, list[tuple[str, str]]]]:
    """Who wrote what and when, with the rules and words that the coach found in it."""
    days = [week * 7 + day for week in range(WEEKS) for day in CALLS]
    for place, teammate in enumerate(team):
        for number, day in enumerate(sorted(days, reverse=True)):
            at = ago(day * DAY + 37 * place)
            is_soon, is_must = _slips(number + place, after=day < PRACTISED)
            when = SOON if is_soon else (at + timedelta(days=2)).strftime(CLOCK)
            text = BEGINS + when + (MUST if is_must else COULD)
            found = [("vague-time", "soon")] * is_soon + [("ordering-words", "You must")] * is_must
            yield teammate, at, text, found


def _slips(number: int, *, after: bool) -> tuple[bool, bool]:
    """Whether the reply says "soon", which is rare after practice, and "You must", which is not."""
    return (number % 11 == 0 if after else number % 5 < 2), number % 7 == 1
