"""Adding, changing and removing mailboxes, and keeping how far and how well each is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from evenhand.desk.base.sealing import seal
from evenhand.desk.channels.email.events import MailboxAdded, MailboxChanged, MailboxRemoved
from evenhand.desk.channels.email.models import (
    Mailbox,
    Place,
    Security,
    SignIn,
    Trouble,
    Visit,
)
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Server:
    """Where a mailbox's mail is fetched from, and how to sign in. An empty `host`: nowhere.

    A secret left empty keeps the one that is sealed already. `token_url` is where a fresh access
    token is had for the refresh token; without one the access token is used as it is.
    """

    host: str = ""
    port: int = 993
    security: str = Security.SSL
    login: str = ""
    sign_in: str = SignIn.PASSWORD
    folder: str = "INBOX"
    client_id: str = ""
    token_url: str = ""
    password: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)


PLAIN = ("host", "port", "security", "login", "sign_in", "folder", "client_id", "token_url")
SECRET = ("password", "access_token", "refresh_token", "client_secret")


@transaction.atomic
def add_mailbox(
    address: str,
    *,
    by: Teammate | None,
    name: str = "",
    server: Server | None = None,
    takes_plus: bool | None = None,
) -> Mailbox:
    """Add an address of ours. Raises ValidationError for one that is none, or is there already.

    Unless said otherwise, answers go to plus addresses only where mail comes by our own port: a
    server of others may refuse them.
    """
    mailbox = Mailbox(address=address.strip().lower(), name=name.strip())
    mailbox.takes_plus = not (server and server.host) if takes_plus is None else takes_plus
    with_server(mailbox, server or Server())
    mailbox.full_clean()
    mailbox.save()
    record(MailboxAdded(mailbox=mailbox.pk, by=by.pk if by else None))
    return mailbox


@transaction.atomic
def change_mailbox(
    mailbox: Mailbox, *, by: Teammate | None, name: str, server: Server, takes_plus: bool
) -> Mailbox:
    """Change how an address of ours is shown and read. Raises ValidationError."""
    mailbox.name, mailbox.takes_plus = name.strip(), takes_plus
    mailbox.changed_at = timezone.now()
    with_server(mailbox, server)
    mailbox.full_clean()
    mailbox.save()
    Trouble.objects.filter(mailbox=mailbox).delete()
    record(MailboxChanged(mailbox=mailbox.pk, by=by.pk if by else None))
    return mailbox


@transaction.atomic
def remove_mailbox(mailbox: Mailbox, *, by: Teammate) -> None:
    """Take an address of ours away. Its letters and conversations stay."""
    record(MailboxRemoved(mailbox=mailbox.pk, by=by.pk))
    mailbox.delete()


def with_server(mailbox: Mailbox, server: Server) -> Mailbox:
    """The mailbox with a server's values put in and its secrets sealed; nothing is saved."""
    for name in PLAIN:
        setattr(mailbox, name, getattr(server, name))
    for name in SECRET:
        if secret := getattr(server, name):
            setattr(mailbox, f"sealed_{name}", seal(secret))
    return mailbox


def visited(mailbox: Mailbox) -> None:
    """The mailbox could be read just now."""
    Visit.objects.update_or_create(mailbox=mailbox, defaults={"at": timezone.now()})
    Trouble.objects.filter(mailbox=mailbox).delete()


def troubled(mailbox: Mailbox, sentence: str) -> None:
    """The mailbox cannot be read now; `sentence` says why, and what to do."""
    values = {"sentence": sentence[:500], "at": timezone.now()}
    Trouble.objects.update_or_create(mailbox=mailbox, defaults=values)


def read_up_to(mailbox: Mailbox, *, uid_validity: int, uid: int) -> Place:
    """Every message of the mailbox's folder up to `uid` has been kept."""
    values = {"folder": mailbox.folder, "uid_validity": uid_validity, "uid": uid}
    return Place.objects.update_or_create(mailbox=mailbox, defaults=values)[0]


def note_refresh_token(mailbox: Mailbox, token: str) -> None:
    """Keep the refresh token that a service gave in the place of the last one, sealed."""
    mailbox.sealed_refresh_token = seal(token)
    mailbox.save(update_fields=["sealed_refresh_token"])
