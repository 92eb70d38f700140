"""What a channel tells of a reply on its way out."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox.events import DeliveryAskedAgain, DeliveryFailed, ReplyDelivered
from evenhand.desk.inbox.models import Delivery, DeliveryFailure, DeliveryTry, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate

TRY_AGAIN_AFTER = timedelta(minutes=5)
MOST_TRIES = 6


@transaction.atomic
def take_in_hand(reply_id: int) -> Reply | None:
    """Claim a reply whose time has come, so that no second worker sends it too.

    None when it is gone, too early, delivered, or in another worker's hands. A claim that led
    nowhere within five minutes, as when a worker was killed, can be taken over.
    """
    now = timezone.now()
    due = Reply.objects.select_for_update().filter(pk=reply_id, deliver_at__lte=now)
    reply = due.first()
    if reply is None or hasattr(reply, "delivery"):
        return None
    taken = getattr(reply, "delivery_try", None)
    if taken is None:
        DeliveryTry.objects.create(reply=reply)
        return reply
    if taken.at > now - TRY_AGAIN_AFTER * taken.number or taken.number >= MOST_TRIES:
        return None
    taken.at, taken.number = now, taken.number + 1
    taken.save(update_fields=["at", "number"])
    return reply


@transaction.atomic
def delivered(reply: Reply) -> Delivery:
    """The next server has taken the reply over."""
    delivery, is_new = Delivery.objects.get_or_create(reply=reply)
    if is_new:
        record(ReplyDelivered(conversation=reply.conversation_id, reply=reply.pk))
    return delivery


@transaction.atomic
def failed(reply: Reply, reason: str, *, is_final: bool) -> DeliveryFailure:
    """The reply could not be delivered, or came back; it is tried again unless that is final."""
    failure = DeliveryFailure.objects.create(reply=reply, reason=reason[:500], is_final=is_final)
    if is_final:
        DeliveryTry.objects.filter(reply=reply).update(number=MOST_TRIES)
    record(DeliveryFailed(conversation=reply.conversation_id, reply=reply.pk))
    return failure


@transaction.atomic
def hold_back(reply: Reply, reason: str) -> DeliveryFailure:
    """A reply that is due may not leave as it is. One that no channel has had can be taken back."""
    DeliveryTry.objects.filter(reply=reply, number=1).delete()
    return failed(reply, reason, is_final=True)


@transaction.atomic
def try_again(reply: Reply, *, by: Teammate) -> None:
    """Send a reply that could not be delivered once more; nothing happens to one that was."""
    if hasattr(reply, "delivery"):
        return
    DeliveryFailure.objects.filter(reply=reply).update(is_final=False)
    DeliveryTry.objects.filter(reply=reply).delete()
    record(DeliveryAskedAgain(conversation=reply.conversation_id, reply=reply.pk, by=by.pk))
