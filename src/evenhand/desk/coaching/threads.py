"""From the desk's rows to the coach's values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import Facts, Message, Promise, Span, Thread
from evenhand.coach.spoken import Reading as Understood
from evenhand.desk.base.working import hours_at
from evenhand.desk.coaching.models import Reading
from evenhand.desk.customers import queries as customers
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Message as Received
from evenhand.desk.inbox.models import Reply
from evenhand.desk.policies import knowing as policies
from evenhand.desk.promises.models import Promise as Made
from evenhand.desk.refusals import queries as refusals
from evenhand.languages import language_of

MOST, MOST_REFUSED = 12, 3
NOTHING_READ = Understood("routine", 0.0, STANCES["routine"])

Said = Iterable[tuple[str, datetime]]
"""Texts, each with the aware moment at which it was sent."""


def thread_up_to(message: Received) -> Thread:
    """The thread as it stood when `message` came: at most the dozen before it, then itself."""
    before = inbox.messages_of(message.conversation).filter(pk__lt=message.pk)
    answered = Reply.objects.filter(conversation=message.conversation_id, at__lt=message.at)
    ours = list(answered.order_by("-at", "-pk").values_list("text", "at")[:MOST])
    noes = refusals.noes_before(message.conversation, message.at)[:MOST_REFUSED] if ours else ()
    return thread_of(
        message,
        before.values_list("text", "at")[:MOST],
        ours,
        refused=noes,
        language=language_of(message.text),
    )


def thread_of(
    newest: Received, theirs: Said, ours: Said, *, refused: Said = (), language: str
) -> Thread:
    """The newest of what they and we said before, at most a dozen, and then `newest`.

    The replies `refused` said a no that still stands: however old, they stand before the rest.
    """
    said = [(at, Message(text, "customer", at)) for text, at in theirs]
    said += [(at, Message(text, "us", at)) for text, at in ours]
    said.sort(key=lambda one: one[0])
    newer = [message for _, message in said[-MOST:]]
    noes = (Message(text, "us", at) for text, at in sorted(refused, key=lambda one: one[1]))
    older = (no for no in noes if no not in newer)
    return Thread((*older, *newer, Message(newest.text, "customer", newest.at)), language=language)


def understood(reading: Reading | None) -> Understood:
    """The coach's value behind a reading, with a teammate's correction in its place."""
    if reading is None:
        return NOTHING_READ
    kept = reading.understood
    if reading.shown == reading.situation:
        return kept
    stance = STANCES.get(reading.shown, NOTHING_READ.stance)
    return replace(kept, situation=reading.shown, stance=stance, confidence=1.0)


def facts_about(customer: Customer) -> Facts:
    """What is known of a customer: their name, what other systems told, newest first, and the
    clauses that are in force today for what they bought and where.
    """
    records = tuple(row.as_spoken for row in customers.records_of(customer)[:30])
    items = [str(one.values["item"]) for one in records if one.values.get("item")]
    country = next((str(one.values["country"]) for one in records if "country" in one.values), "")
    rules = policies.known(timezone.localdate(), items, country)
    return Facts(customer={"name": customer.name}, records=records, policies=rules)


def facts_to_answer(
    facts: Facts, promises: Iterable[Made], at: datetime, still_open: tuple[str, ...] = ()
) -> Facts:
    """What whoever answers at that aware moment knows besides: what we owe, and when we work.

    Of `promises` those are left out that have ended, or wait for the customer. `still_open` is what
    `unsettled.open_with` found.
    """
    owed = (one for one in promises if one.is_open and not one.waits_for_customer)
    owed_now = tuple(map(_spoken, owed))
    return replace(facts, promises=owed_now, hours=hours_at(at), open=still_open)


def _spoken(made: Made) -> Promise:
    """A promise of the ledger as the coach takes it; its words stand alone."""
    return Promise(
        words=made.words,
        span=Span(0, len(made.words)),
        what=made.what,
        due=made.due,
        due_date=made.due_date,
        vague=made.deadline is None,
    )
