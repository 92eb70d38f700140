"""What follows from what: the one page to read.

After the change is committed, the followers of its event run in this order. Each is safe to
repeat: an entry that a stopped process left behind is followed again from the top.
Open pages learn of every entry by themselves: they follow the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from evenhand.desk.asks import jobs as asks
from evenhand.desk.channels import jobs as channels
from evenhand.desk.coaching import jobs as coaching
from evenhand.desk.demo import jobs as demo
from evenhand.desk.inbox import events as inbox
from evenhand.desk.inbox import jobs as inbox_jobs
from evenhand.desk.journal import jobs as journal
from evenhand.desk.journal.events import Event
from evenhand.desk.people import events as people
from evenhand.desk.promises import jobs as promises

Follower = Callable[[Any], None]

FOLLOWS: Mapping[type[Event], Sequence[Follower]] = {
    inbox.MessageReceived: [coaching.read_message, asks.propose],
    inbox.ReplySent: [
        channels.deliver_in_time,
        promises.note_promises,
        asks.note_told,
        coaching.settle_findings,
    ],
    inbox.DeliveryAskedAgain: [channels.deliver_in_time],
    inbox.ReplyWithdrawn: [promises.forget_withdrawn],
    people.TeammateJoined: [demo.hand_over],
    people.TeammateLetGo: [inbox_jobs.give_back, promises.hand_on],
}

# What the worker does by the clock: every so many seconds.
EVERY: Sequence[tuple[int, Callable[[], None]]] = (
    (5, promises.remind_of_promises),
    (5, inbox_jobs.wake_snoozed),
    (10, channels.deliver_the_rest),
    (15, journal.follow_the_rest),
)


def followers(event: Event) -> Sequence[Follower]:
    """What follows from `event`, in order; nothing for an event that is not on the page."""
    return FOLLOWS.get(type(event), ())
