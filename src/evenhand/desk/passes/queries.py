"""Reading passes, and what belongs to the customer who holds one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Attachment, Conversation, Message, MessageKind, Reply
from evenhand.desk.passes import tokens
from evenhand.desk.passes.models import Pass, Renewal

MOST_TRIES = 6


def passes() -> QuerySet[Pass]:
    """Every pass with what its page needs."""
    return Pass.objects.select_related(
        "address__customer",
        "revocation",
        "conversation__customer",
        "conversation__closure",
        "conversation__listing__owner",
    )


def pass_behind(said: str) -> Pass | None:
    """The pass whose token this is, over or not; None unless the token is right."""
    handle = tokens.handle_in(said)
    found = passes().filter(handle=handle).first() if handle else None
    if found is None:
        return None
    right = tokens.is_right(said, handle, found.conversation_id, found.address_id)
    return found if right else None


def token_of(held: Pass) -> str:
    """What stands in the link of a pass."""
    return tokens.token(held.handle, held.conversation_id, held.address_id)


def glimpse(conversation: Conversation) -> Pass | None:
    """A pass of whoever wrote last, to look at their page with: it is kept nowhere, opens nothing.

    None where nobody has written yet.
    """
    newest = inbox.newest_message(conversation)
    if newest is None:
        return None
    ends_at = timezone.now() + timedelta(days=settings.PASS_DAYS)
    return Pass(conversation=conversation, address=newest.address, handle="", ends_at=ends_at)


def live(conversation: Conversation, now: datetime | None = None) -> QuerySet[Pass]:
    """The passes that open a conversation now, the one that lasts longest first."""
    rows = Pass.objects.filter(conversation=conversation, revocation=None)
    return rows.filter(ends_at__gt=now or timezone.now()).order_by("-ends_at", "-pk")


def messages_of(held: Pass) -> QuerySet[Message]:
    """What the holder wrote in this conversation, newest first; nobody else's words."""
    rows = Message.objects.filter(
        conversation=held.conversation_id,
        address__customer=held.address.customer_id,
        kind=MessageKind.MESSAGE,
    )
    return rows.order_by("-at", "-pk")


def reached(held: Pass, reply: str = "") -> Q:
    """What a reply that has reached the holder told; `reply` leads from the row to that reply."""
    way = f"{reply}__" if reply else ""
    theirs = {f"{way}to__customer": held.address.customer_id, f"{way}delivery__isnull": False}
    return Q(**theirs)


def replies_to(held: Pass) -> QuerySet[Reply]:
    """What was written to the holder in this conversation and has reached them, newest first."""
    rows = Reply.objects.filter(reached(held), conversation=held.conversation_id)
    return rows.select_related("by", "delivery").order_by("-at", "-pk")


def files_of(held: Pass) -> QuerySet[Attachment]:
    """The files of what the holder wrote and was written to."""
    mine = Q(message__in=messages_of(held).order_by().values("pk"))
    ours = Q(reply__in=replies_to(held).order_by().values("pk"))
    return Attachment.objects.filter(mine | ours).order_by("pk")


def waits_to_leave(held: Pass) -> bool:
    """Whether a new link for this address is asked for and still on its way."""
    waiting = Renewal.objects.filter(of__conversation=held.conversation_id, posting=None)
    return waiting.filter(of__address=held.address_id).exists()


def renewals_left_behind(before: datetime) -> QuerySet[Renewal]:
    """New links that were asked for before that moment and have not left."""
    rows = Renewal.objects.filter(posting=None, at__lte=before, tries__lt=MOST_TRIES)
    return rows.order_by("pk")
