"""Reading mailboxes and letters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import connection
from django.db.models import QuerySet

from evenhand.desk.channels.email.models import Letter, Mailbox, Outcome, Sent
from evenhand.desk.customers.models import Address, Customer
from evenhand.desk.inbox.models import Conversation, Message, Reply

SETTLED = [one for one in Outcome if one not in {Outcome.WAITING, Outcome.DUPLICATE}]


def mailboxes() -> QuerySet[Mailbox]:
    """Our addresses, first one first, each with how its last visit went."""
    return Mailbox.objects.select_related("visit", "trouble").order_by("pk")


def fetched_mailboxes() -> QuerySet[Mailbox]:
    """The mailboxes that have a server to fetch from."""
    return mailboxes().exclude(host="").select_related("place")


def mailbox_of(conversation: Conversation) -> Mailbox | None:
    """The mailbox by which a conversation's newest letter came, or the first that there is."""
    letters = Letter.objects.filter(conversation=conversation, mailbox__isnull=False)
    newest = letters.select_related("mailbox").order_by("-pk").first()
    return newest.mailbox if newest else mailboxes().first()


def letters() -> QuerySet[Letter]:
    """Every letter that came, newest first."""
    return Letter.objects.select_related("mailbox", "message").order_by("-pk")


def letters_set_aside() -> QuerySet[Letter]:
    """Letters that are in no conversation: loops, our own, and notices that match no reply."""
    aside = [Outcome.IGNORED, Outcome.OURS, Outcome.BOUNCE]
    return letters().filter(outcome__in=aside, conversation=None)


def answer_since(address: str, moment: datetime) -> Letter | None:
    """The first letter from that address since then that came into a conversation."""
    rows = Letter.objects.filter(at__gte=moment, message__address__value=address.lower())
    return rows.exclude(conversation=None).order_by("pk").first()


def letters_waiting(*, again: bool = False) -> QuerySet[Letter]:
    """Letters that are kept and not yet taken in, oldest first; with `again`, tried before."""
    rows = Letter.objects.filter(outcome=Outcome.WAITING)
    rows = rows.filter(tries__gt=0) if again else rows.filter(tries=0)
    return rows.order_by("tries", "pk")


def letter_of(message: Message) -> Letter | None:
    """The letter that a message was made of."""
    rows = Letter.objects.filter(message=message).exclude(outcome=Outcome.DUPLICATE)
    return rows.order_by("pk").first()


def raw_of(message: Message) -> bytes | None:
    """A message's source as it came, None when it came by another way or the file is gone."""
    letter = letter_of(message)
    if letter is None or not letter.path.exists():
        return None
    return letter.path.read_bytes()


def known(key: str, *, but: Letter) -> Letter | None:
    """The letter that was taken in under that key before."""
    rows = Letter.objects.filter(key=key, outcome__in=SETTLED).exclude(pk=but.pk)
    return rows.order_by("pk").first()


def own_conversation_with(customer: Customer, ids: Sequence[str]) -> Conversation | None:
    """The customer's own conversation that holds a letter with one of these Message-IDs.

    The first id that is found counts.
    """
    if not ids:
        return None
    rows = Letter.objects.filter(said_id__in=ids, conversation__customer=customer)
    found = {letter.said_id: letter.conversation for letter in rows.select_related("conversation")}
    return next((found[one] for one in ids if one in found), None)


def customers_at(addresses: Sequence[str]) -> list[Customer]:
    """The customers whom e-mail knows by one of these addresses."""
    values = [address.lower() for address in addresses[:50]]
    rows = Address.objects.filter(channel="email", value__in=values).select_related("customer")
    return [address.customer for address in rows]


def reply_given(ids: Sequence[str]) -> Reply | None:
    """The reply to whose letter a delivery service gave one of these Message-IDs.

    Services tell the part before the @ or all of it.
    """
    every = [*ids, *(one.partition("@")[0] for one in ids)]
    rows = Sent.objects.filter(given_id__in=every).exclude(given_id="")
    sent = rows.select_related("reply__conversation").first() if ids else None
    return sent.reply if sent else None


def reply_with(pk: int) -> Reply | None:
    """A reply with its conversation."""
    return Reply.objects.filter(pk=pk).select_related("conversation").first()


def conversation_with(pk: int) -> Conversation | None:
    """A conversation."""
    return Conversation.objects.filter(pk=pk).first()


def ids_in(conversation: Conversation, most: int = 20) -> list[str]:
    """The Message-IDs in a conversation, oldest first: the first, and the newest up to `most`."""
    came = Letter.objects.filter(conversation=conversation, message__isnull=False)
    went = Sent.objects.filter(reply__conversation=conversation)
    rows = [*came.exclude(said_id="").values_list("message__at", "said_id")]
    rows += went.values_list("reply__at", "message_id")
    ids = list(dict.fromkeys(said for _, said in sorted(rows)))
    return ids if len(ids) <= most else [ids[0], *ids[1 - most :]]


def spare_syncing() -> None:
    """Let this connection commit without waiting for the disk.

    Only for what can be done again from rows that were committed with waiting: after a power cut
    the newest commits may be missing, but never one that others built on and waited for, since
    the database writes its log in order.
    """
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute(
            "PRAGMA synchronous=NORMAL" if is_sqlite else "SET synchronous_commit TO off"
        )
