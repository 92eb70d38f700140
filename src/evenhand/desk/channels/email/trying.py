"""Trying a mailbox before it is saved, and sending a test message by it."""

from __future__ import annotations

from email.utils import formataddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from evenhand.desk.channels.email.actions.mailboxes import Server, with_server
from evenhand.desk.channels.email.delivering import hand_over
from evenhand.desk.channels.email.imap.connecting import connect, leave
from evenhand.desk.channels.email.models import Mailbox


def try_mailbox(address: str, server: Server, *, known: Mailbox | None = None) -> None:
    """Sign in to a server and open the folder, as fetching would do; nothing is kept or changed.

    `known` is the mailbox that is being changed: secrets left empty are taken from it.
    Raises CannotConnect with one clear sentence.
    """
    tried = Mailbox(address=address)
    if known is not None:
        tried = Mailbox.objects.get(pk=known.pk)
    folder = connect(with_server(tried, server))
    leave(folder.server)


def send_test(mailbox: Mailbox, *, to: str) -> None:
    """Send a short message from a mailbox, to see that mail leaves. Raises CannotDeliver."""
    name = mailbox.name or settings.ORGANISATION
    message = EmailMessage(
        subject=_("A test message from your desk"),
        body=_("Mail leaves the desk. Answer this message to see that mail comes in, too."),
        from_email=formataddr((name, mailbox.address)),
        to=[to],
    )
    hand_over(message)
