"""Recording what happened, and following it once it is committed."""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string

from evenhand.desk.journal.events import Event
from evenhand.desk.journal.models import Entry, Unfollowed

log = logging.getLogger(__name__)
MOST_TRIES = 8


def record(event: Event) -> Entry:
    """Write `event` in the transaction of the change; its consequences follow after commit.

    Should the process die in between, `follow_the_rest` picks the entry up.
    """
    entry = Entry.objects.create(
        kind=event.kind, conversation=event.conversation, by=event.by, values=event.values()
    )
    Unfollowed.objects.create(entry=entry)
    transaction.on_commit(partial(follow, entry))
    return entry


def follow(entry: Entry) -> None:
    """Draw the consequences of `entry`, in order. A failure is logged and tried again later."""
    followers = import_string(f"{settings.CONSEQUENCES}.followers")
    try:
        for follower in followers(entry.event):
            follower(entry.event)
    except Exception:  # a follower's fault must not reach the one who made the change
        log.exception("Entry %s (%s) could not be followed yet", entry.pk, entry.kind)
        Unfollowed.objects.filter(entry=entry).update(tries=F("tries") + 1)
    else:
        Unfollowed.objects.filter(entry=entry).delete()


def follow_the_rest(older_than: timedelta = timedelta(seconds=30)) -> int:
    """Follow the entries that a stopped process left behind. Returns how many were tried."""
    left = Entry.objects.filter(
        unfollowed__tries__lt=MOST_TRIES, at__lt=timezone.now() - older_than
    )
    entries = list(left.order_by("pk")[:500])
    for entry in entries:
        follow(entry)
    return len(entries)
