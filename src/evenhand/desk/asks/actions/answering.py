"""What comes in answer to an ask. Only people say that something has come."""

from __future__ import annotations

from django.db import transaction

from evenhand.coach.records.asked import gives, is_a_file, thing_in
from evenhand.desk.asks import queries
from evenhand.desk.asks.events import ItemGiven, ItemMissing, ItemWaived
from evenhand.desk.asks.models import Declined, Given, Item, Proposal, Waived
from evenhand.desk.inbox.models import Message, MessageKind
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate


@transaction.atomic
def give(item: Item, *, message: Message | None = None, by: Teammate | None = None) -> Given:
    """It came: `by` is the teammate who says so, None when the customer ticked it themselves.

    `message` is what brought it, where one did. Safe to repeat.
    """
    given, is_new = Given.objects.get_or_create(item=item, defaults={"message": message, "by": by})
    if is_new:
        conversation, who = item.ask.conversation_id, by.pk if by else None
        record(ItemGiven(conversation=conversation, item=item.pk, by=who))
    return given


@transaction.atomic
def miss_again(item: Item, *, by: Teammate) -> None:
    """It was taken to have come, and is missing after all."""
    gone, _ = Given.objects.filter(item=item).delete()
    if gone:
        record(ItemMissing(conversation=item.ask.conversation_id, item=item.pk, by=by.pk))


@transaction.atomic
def waive(item: Item, *, by: Teammate) -> Waived:
    """We can do without it after all."""
    waived, is_new = Waived.objects.get_or_create(item=item, defaults={"by": by})
    if is_new:
        record(ItemWaived(conversation=item.ask.conversation_id, item=item.pk, by=by.pk))
    return waived


def propose(message: Message) -> list[Proposal]:
    """Mark the missing items that a message seems to bring; safe to repeat.

    A file may be any picture or paper that was asked for; other things are known by how they look.
    A proposal changes nothing by itself.
    """
    is_written = message.kind == MessageKind.MESSAGE
    if not is_written or not queries.is_asked_in(message.conversation_id):
        return []
    items = queries.missing(message.conversation)
    if not items:
        return []
    has_file = message.attachments.exists()
    brought = [item for item in items if _brings(message.text, item.text, has_file=has_file)]
    return [Proposal.objects.get_or_create(item=one, message=message)[0] for one in brought]


def _brings(text: str, item: str, *, has_file: bool) -> bool:
    thing = thing_in(item)
    if has_file and (is_a_file(thing) or not thing):
        return True
    return gives(thing, text)


def confirm(proposal: Proposal, *, by: Teammate) -> Given:
    """A teammate looked: the message does bring it."""
    return give(proposal.item, message=proposal.message, by=by)


def decline(proposal: Proposal, *, by: Teammate) -> Declined:
    """A teammate looked: the message does not bring it."""
    declined, _ = Declined.objects.get_or_create(proposal=proposal, defaults={"by": by})
    return declined
