"""Handing replies to the channel of their conversation."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from evenhand.desk.channels.delivering import hand_on
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.events import DeliveryAskedAgain, ReplySent
from evenhand.desk.inbox.models import Reply


def deliver_in_time(event: ReplySent | DeliveryAskedAgain) -> None:
    """See to it that a sent reply leaves when the time to undo is over."""
    for reply in Reply.objects.filter(pk=event.reply):
        deliver.using(run_after=reply.deliver_at).enqueue(reply.pk)


@task()
def deliver(reply_id: int) -> None:
    """Hand one reply on, unless it was taken back or is in other hands."""
    reply = inbox.take_in_hand(reply_id)
    if reply is not None:
        hand_on(reply)


def deliver_the_rest() -> None:
    """Replies that a stopped worker left behind, and those to be tried again."""
    for reply in queries.replies_left_behind(timezone.now() - timedelta(seconds=20))[:100]:
        deliver.func(reply.pk)
