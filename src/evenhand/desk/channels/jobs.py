"""Handing replies, new links for customers, and praise for those outside, to the channels."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from evenhand.desk.channels.delivering import hand_on, post_link, post_praise
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.events import DeliveryAskedAgain, ReplySent
from evenhand.desk.inbox.following import sent
from evenhand.desk.passes import actions as passes
from evenhand.desk.passes import queries as asked
from evenhand.desk.passes.events import LinkAskedFor
from evenhand.desk.praise import actions as praise
from evenhand.desk.praise import queries as praised
from evenhand.desk.praise.events import PraiseLetterAskedAgain, PraisePassedOn


def deliver_in_time(event: ReplySent | DeliveryAskedAgain) -> None:
    """See to it that a sent reply leaves when the time to undo is over."""
    for reply in sent(event):
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


def send_link(event: LinkAskedFor) -> None:
    """See to it that a new link to a customer's page leaves."""
    post.enqueue(event.renewal)


@task()
def post(renewal_id: int) -> None:
    """Send one new link, unless it has left or is in other hands."""
    renewal = passes.take_in_hand(renewal_id)
    if renewal is not None:
        post_link(renewal)


def send_the_other_links() -> None:
    """New links that a stopped worker left behind, and those to be tried again."""
    for renewal in asked.renewals_left_behind(timezone.now() - timedelta(seconds=20))[:100]:
        post.func(renewal.pk)


def send_praise(event: PraisePassedOn | PraiseLetterAskedAgain) -> None:
    """See to it that praise for somebody outside leaves."""
    for letter in praised.letters().filter(passed_on=event.passed_on, posting=None):
        post_thanks.enqueue(letter.pk)


@task()
def post_thanks(letter_id: int) -> None:
    """Send one letter of praise, unless it has left or is in other hands."""
    letter = praise.take_in_hand(letter_id)
    if letter is not None:
        post_praise(letter)


def send_the_other_praise() -> None:
    """Letters of praise that a stopped worker left behind, and those to be tried again."""
    for letter in praised.letters_left_behind(timezone.now() - timedelta(seconds=20))[:100]:
        post_thanks.func(letter.pk)
