"""The verbs of passes: the only code that writes their rows."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.journal.actions import record
from evenhand.desk.passes import queries, tokens
from evenhand.desk.passes.events import LinkAskedFor, PassesRevoked, PassGiven
from evenhand.desk.passes.models import Pass, Posting, Renewal, Revocation
from evenhand.desk.people.models import Teammate

TRY_AGAIN_AFTER = timedelta(minutes=5)


def link_for(conversation: Conversation, address: Address) -> str:
    """The absolute address of a customer's page, for a mail that leaves now.

    The link that the address holds goes on for EVENHAND_PASS_DAYS from now. Once it is over a new
    one is made: the old one, which may lie in forwarded mail, never works again.
    """
    held = give(conversation, address)
    return settings.PUBLIC_URL.rstrip("/") + reverse("portal:page", args=[queries.token_of(held)])


@transaction.atomic
def give(conversation: Conversation, address: Address) -> Pass:
    """The pass of an address to a conversation, lasting anew; a new one when none works."""
    ends_at = _end_from(timezone.now())
    held = queries.live(conversation).filter(address=address).first()
    if held is not None:
        Pass.objects.filter(pk=held.pk, ends_at__lt=ends_at).update(ends_at=ends_at)
        return held
    held = Pass.objects.create(
        conversation=conversation,
        address=address,
        handle=tokens.new_handle(),
        ends_at=ends_at,
    )
    record(PassGiven(conversation=conversation.pk, address=address.pk))
    return held


def _end_from(moment: datetime) -> datetime:
    return moment + timedelta(days=settings.PASS_DAYS)


@transaction.atomic
def revoke(conversation: Conversation, *, by: Teammate) -> None:
    """End every link to a conversation at once; safe to repeat. The next mail brings a new one."""
    ended = [Revocation(of=held, by=by) for held in queries.live(conversation)]
    Revocation.objects.bulk_create(ended)
    if ended:
        record(PassesRevoked(conversation=conversation.pk, by=by.pk))


@transaction.atomic
def ask_for_link(held: Pass) -> Renewal | None:
    """Let a new link be mailed to the address of a pass whose time is up.

    None, and no mail, for one that still works, that a teammate ended, or when a mail is on its
    way already. Whoever asks is told the same in every case.
    """
    if held.is_revoked or not held.is_over() or queries.waits_to_leave(held):
        return None
    renewal = Renewal.objects.create(of=held)
    record(LinkAskedFor(conversation=held.conversation_id, renewal=renewal.pk))
    return renewal


@transaction.atomic
def take_in_hand(renewal_id: int) -> Renewal | None:
    """Claim a renewal, so that no second worker mails it too; None when there is nothing to do.

    A claim that led nowhere within five minutes can be taken over.
    """
    now = timezone.now()
    rows = Renewal.objects.select_for_update(of=("self",)).filter(pk=renewal_id, posting=None)
    renewal = rows.first()
    if renewal is None or renewal.tries >= queries.MOST_TRIES:
        return None
    if renewal.tried_at is not None and renewal.tried_at > now - TRY_AGAIN_AFTER * renewal.tries:
        return None
    renewal.tries, renewal.tried_at = renewal.tries + 1, now
    renewal.save(update_fields=["tries", "tried_at"])
    return renewal


def posted(renewal: Renewal, *, failure: str = "") -> Posting:
    """The mail with the new link has left, or never will; `failure` says why."""
    row, _ = Posting.objects.get_or_create(renewal=renewal, defaults={"failure": failure[:500]})
    return row
