"""Recording what happened, and following it once it is committed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
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
    if _followers(event):
        Unfollowed.objects.create(entry=entry)
        transaction.on_commit(partial(follow, entry))
    return entry


def _followers(event: Event) -> Sequence[Callable[[Event], None]]:
    page: Callable[[Event], Sequence[Callable[[Event], None]]]
    page = import_string(f"{settings.CONSEQUENCES}.followers")
    return page(event)


def follow(entry: Entry) -> None:
    """Draw the consequences of `entry`, in order and all together, or none.

    A failure is logged and tried again later, from the top.
    """
    try:
        with transaction.atomic():
            event = entry.event
            for follower in _followers(event):
                follower(event)
            Unfollowed.objects.filter(entry=entry).delete()
    except Exception:  # a follower's fault must not reach the one who made the change
        log.exception("Entry %s (%s) could not be followed yet", entry.pk, entry.kind)
        Unfollowed.objects.filter(entry=entry).update(tries=F("tries") + 1)


def follow_the_rest(older_than: timedelta = timedelta(seconds=30)) -> int:
    """Follow the entries that a stopped process left behind. Returns how many were tried."""
    left = Entry.objects.filter(
        unfollowed__tries__lt=MOST_TRIES, at__lt=timezone.now() - older_than
    )
    entries = list(left.order_by("pk")[:500])
    for entry in entries:
        follow(entry)
    return len(entries)
