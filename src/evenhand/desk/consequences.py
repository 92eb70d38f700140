"""What follows from what: the one page to read.

After the change is committed, the followers of its event run in this order. Each is safe to
repeat: an entry that a stopped process left behind is followed again from the top.
Open pages learn of every entry by themselves: they follow the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from evenhand.desk.asks import jobs as asks
from evenhand.desk.care import jobs as care
from evenhand.desk.causes import jobs as causes
from evenhand.desk.channels import jobs as channels
from evenhand.desk.coaching import events as coach
from evenhand.desk.coaching import jobs as coaching
from evenhand.desk.customers import events as customers
from evenhand.desk.demo import jobs as demo
from evenhand.desk.evidence import jobs as evidence
from evenhand.desk.inbox import events as inbox
from evenhand.desk.inbox import jobs as inbox_jobs
from evenhand.desk.journal import jobs as journal
from evenhand.desk.journal.events import Event
from evenhand.desk.learning import jobs as learning
from evenhand.desk.limits import jobs as limits
from evenhand.desk.passes import events as passes
from evenhand.desk.people import events as people
from evenhand.desk.policies import jobs as policies
from evenhand.desk.practice import jobs as practice
from evenhand.desk.praise import events as praised
from evenhand.desk.praise import jobs as praise
from evenhand.desk.promises import jobs as promises
from evenhand.desk.refusals import jobs as refusals
from evenhand.desk.remedies import jobs as remedies
from evenhand.desk.testimonials import jobs as testimonials

Follower = Callable[[Any], None]

FOLLOWS: Mapping[type[Event], Sequence[Follower]] = {
    customers.RecordKept: [inbox_jobs.note_mentions_of],
    customers.RecordsKept: [inbox_jobs.note_mentions_of],
    inbox.MessageReceived: [
        inbox_jobs.note_mentions,
        coaching.read_message,
        asks.propose,
        limits.take_in,
    ],
    coach.MessageRead: [limits.fetch_a_person, evidence.keep_sheet, praise.find],
    coach.ReadingCorrected: [evidence.keep_sheet, praise.find],
    praised.PraisePassedOn: [channels.send_praise],
    praised.PraiseLetterAskedAgain: [channels.send_praise],
    inbox.ReplySent: [
        channels.deliver_in_time,
        promises.note_promises,
        policies.note_citations,
        refusals.note_told,
        remedies.note_told,
        asks.note_told,
        limits.note_told,
        coaching.settle_findings,
        care.note_reply,
        evidence.note_told,
        praise.note_told,
        testimonials.note_asked,
    ],
    inbox.NoteWritten: [care.note_note],
    inbox.ConversationAssigned: [care.settle_assigned],
    inbox.ConversationSnoozed: [care.settle_snoozed],
    inbox.ConversationClosed: [care.settle_closed],
    inbox.ConversationReopened: [care.settle_reopened],
    inbox.DeliveryAskedAgain: [channels.deliver_in_time],
    passes.LinkAskedFor: [channels.send_link],
    inbox.ReplyWithdrawn: [promises.forget_withdrawn, limits.show_again, care.wait_again],
    people.TeammateJoined: [
        causes.begin_list,
        remedies.furnish,
        testimonials.furnish,
        learning.load_library,
        demo.hand_over,
    ],
    people.TeammateLetGo: [
        inbox_jobs.give_back,
        promises.hand_on,
        care.hand_on,
        practice.forget_ways,
    ],
}

# What the worker does by the clock: every so many seconds.
EVERY: Sequence[tuple[int, Callable[[], None]]] = (
    (5, promises.remind_of_promises),
    (5, inbox_jobs.wake_snoozed),
    (5, care.hand_out_held),
    (60, care.remind_of_check_ins),
    (3600, care.forget_old),
    (60, practice.choose_ideas),
    (60, practice.remind),
    (3600, practice.fit_anew),
    (30, limits.end_limits),
    (60, limits.remind_of_reviews),
    (10, channels.deliver_the_rest),
    (10, channels.send_the_other_links),
    (10, channels.send_the_other_praise),
    (15, journal.follow_the_rest),
)


def followers(event: Event) -> Sequence[Follower]:
    """What follows from `event`, in order; nothing for an event that is not on the page."""
    return FOLLOWS.get(type(event), ())
