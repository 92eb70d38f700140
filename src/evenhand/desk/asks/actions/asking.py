"""Putting a numbered ask together, and sending it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.db import transaction

from evenhand.desk.asks import queries
from evenhand.desk.asks.events import AskBegun, AskTold
from evenhand.desk.asks.models import LONGEST, Ask, Item, Told, Waived
from evenhand.desk.asks.wording import letter, stands_in
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Draft, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate


class NothingAsked(Exception):
    """An ask holds at least one item that is still missing."""


@transaction.atomic
def begin(conversation: Conversation, texts: Sequence[str], *, by: Teammate) -> Ask:
    """One numbered ask of these items, or a change of the one that stands.

    Of an ask that stands, what is still missing is asked for in these words from now on; what came
    stays. A conversation has one standing ask at most. Raises NothingAsked without any words.
    """
    wanted = list(dict.fromkeys(filter(None, map(_plain, texts))))
    if not wanted:
        raise NothingAsked
    Conversation.objects.select_for_update().get(pk=conversation.pk)
    ask = queries.standing(conversation)
    if ask is None:
        number = queries.next_number(conversation)
        ask = Ask.objects.create(conversation=conversation, by=by, number=number)
        record(AskBegun(conversation=conversation.pk, ask=ask.pk, by=by.pk))
    _ask_for(ask, wanted, by=by)
    return ask


def _plain(text: str) -> str:
    return " ".join(text.split())[:LONGEST]


def _ask_for(ask: Ask, wanted: Sequence[str], *, by: Teammate) -> None:
    """Keep the items whose words stand, drop the rest of what is missing, add what is new."""
    missing = {item.text: item for item in queries.needed(ask)}
    for text, item in missing.items():
        if text not in wanted:
            _drop(item, by=by)
    last = ask.items.order_by("-number").values_list("number", flat=True).first() or 0
    fresh = (text for text in wanted if text not in missing)
    Item.objects.bulk_create(
        Item(ask=ask, text=text, number=number) for number, text in enumerate(fresh, last + 1)
    )


def _drop(item: Item, *, by: Teammate) -> None:
    """What the customer has read stays in the books, as no longer needed."""
    if item.told.exists():
        Waived.objects.create(item=item, by=by)
    else:
        item.delete()


def put_in_draft(ask: Ask, *, by: Teammate) -> Draft:
    """Put what is still missing below the teammate's reply: renumbered, in the same words.

    Raises NothingAsked when everything has come.
    """
    items = list(queries.needed(ask))
    if not items:
        raise NothingAsked
    text = letter(
        [item.text for item in items],
        some_came=ask.items.filter(given__isnull=False).exists(),
        again=Told.objects.filter(item__in=items).exists(),
    )
    return inbox.add_to_draft(ask.conversation, text, by=by)


@transaction.atomic(savepoint=False)
def note_told(reply: Reply) -> None:
    """Write down which items a sent reply asks for; safe to repeat."""
    if not queries.is_asked_in(reply.conversation_id):
        return
    told = Counter[int]()
    for item in queries.needed_in(reply.conversation):
        if stands_in(item.text, reply.text):
            _, is_new = Told.objects.get_or_create(
                item=item, reply=reply, defaults={"at": reply.at}
            )
            told[item.ask_id] += is_new
    for ask, items in told.items():
        if items:
            asked = AskTold(
                conversation=reply.conversation_id,
                ask=ask,
                reply=reply.pk,
                items=items,
                by=reply.by_id,
            )
            record(asked)
