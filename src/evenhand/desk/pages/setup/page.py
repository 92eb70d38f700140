"""What the pages of setting up show, built once from queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk import env
from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.models import Letter, Mailbox
from evenhand.desk.channels.email.outgoing import leaves, where_mail_goes
from evenhand.desk.pages.setup.testing import Test

A_PAGE = 50
AT_HOME = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Box:
    """A mailbox: how it is read, when that went well last, and what is wrong now, if anything."""

    pk: int
    address: str
    name: str
    way: str
    is_fetched: bool
    visited_at: datetime | None
    trouble: str


@dataclass(frozen=True)
class WayOut:
    """Where mail goes, in a sentence, and whether it leaves this machine.

    `links` is where links in mail lead as long as that opens on no other machine, else empty.
    """

    sentence: str
    leaves: bool
    links: str


@dataclass(frozen=True)
class Start:
    """The steps after the first. `test` is what became of the test message, None before one."""

    box: Box
    out: WayOut
    test: Test | None


@dataclass(frozen=True)
class Aside:
    """A letter that is in no conversation: when it came, what it is, and why it stands here."""

    pk: int
    at: datetime
    what: str
    reason: str
    to: str
    size: int


@dataclass(frozen=True)
class Mailboxes:
    """Every mailbox, the way out, and the letters set aside; `more` is the next page's address."""

    boxes: tuple[Box, ...]
    out: WayOut
    door: str
    letters: tuple[Aside, ...]
    more: str


def first_box() -> Mailbox | None:
    """The first mailbox, by which the test message is sent."""
    return queries.mailboxes().first()


def start_of(box: Mailbox, test: Test | None) -> Start:
    """The steps after the first, as far as they are done."""
    return Start(box=box_of(box), out=way_out(), test=test)


def mailboxes_of(page: int) -> Mailboxes:
    """A page of the letters set aside, below every mailbox, in two statements."""
    first = (max(page, 1) - 1) * A_PAGE
    letters = list(queries.letters_set_aside()[first : first + A_PAGE + 1])
    more = f"{reverse('setup:mailboxes')}?page={max(page, 1) + 1}"
    return Mailboxes(
        boxes=tuple(box_of(one) for one in queries.mailboxes()),
        out=way_out(),
        door=door(),
        letters=tuple(_asides(letters[:A_PAGE])),
        more=more if len(letters) > A_PAGE else "",
    )


def way_out() -> WayOut:
    """Where mail goes now."""
    host = urlsplit(settings.PUBLIC_URL).hostname
    return WayOut(where_mail_goes(), leaves(), settings.PUBLIC_URL if host in AT_HOME else "")


def door() -> str:
    """Where other mail servers hand mail over, such as "127.0.0.1:2525"; empty when nowhere."""
    return f"{env.SMTP_HOST()}:{env.SMTP_PORT()}" if env.SMTP_PORT() else ""


def box_of(mailbox: Mailbox) -> Box:
    """A mailbox as it is shown."""
    visit, trouble = getattr(mailbox, "visit", None), getattr(mailbox, "trouble", None)
    host = {"host": mailbox.host}
    way = _("fetched from %(host)s") % host if mailbox.is_fetched else _("handed over to the desk")
    return Box(
        pk=mailbox.pk,
        address=mailbox.address,
        name=mailbox.name,
        way=way,
        is_fetched=mailbox.is_fetched,
        visited_at=visit.at if visit else None,
        trouble=trouble.sentence if trouble else "",
    )


def _asides(letters: Iterable[Letter]) -> Iterable[Aside]:
    for letter in letters:
        yield Aside(
            pk=letter.pk,
            at=letter.at,
            what=letter.get_outcome_display(),
            reason=letter.reason,
            to=letter.mailbox.address if letter.mailbox else letter.recipients,
            size=letter.size,
        )
