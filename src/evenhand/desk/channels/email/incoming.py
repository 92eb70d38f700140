"""What a letter is as a message: the values that the inbox takes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.channels.email import sorting
from evenhand.desk.channels.email.models import Letter, Via
from evenhand.desk.channels.email.subjects import bare
from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Address
from evenhand.desk.inbox.actions import Incoming, IncomingFile
from evenhand.desk.inbox.models import MessageKind
from evenhand.desk.passes.quoting import without_link, without_secret
from evenhand.mail import Letter as Parsed
from evenhand.mail import Part, safe_type

CHANNEL = "email"
HISTORY_AFTER = timedelta(days=14)


def message(letter: Letter, parsed: Parsed, ours: Collection[str]) -> Incoming:
    """The message that a letter holds; its writer is recognised as a customer."""
    kind = sorting.kind(parsed, ours)
    at = came_at(letter, parsed)
    visible, folded = without_link(parsed.visible), (parsed.quoted, parsed.signature)
    return Incoming(
        key=letter.key,
        address=_writer(letter, parsed, ours),
        subject=bare(parsed.subject),
        text=_unread() if kind == MessageKind.UNREADABLE else visible.strip(),
        folded="\n\n".join(filter(None, (without_link(one).strip() for one in folded))),
        html=without_secret(parsed.html or ""),
        kind=kind,
        at=at,
        written_at=parsed.date,
        files=tuple(_file(part) for part in parsed.parts),
        is_history=letter.via == Via.IMPORT and at < timezone.now() - HISTORY_AFTER,
    )


def unreadable(letter: Letter) -> Incoming:
    """The message that stands for a letter that nothing can be made of."""
    return Incoming(
        key=letter.key or letter.digest,
        address=_nobody(letter),
        subject=_("A message that could not be read"),
        text=_unread(),
        kind=MessageKind.UNREADABLE,
        at=letter.at,
    )


def came_at(letter: Letter, parsed: Parsed) -> datetime:
    """When a letter reached us, aware; for an imported one, when it says that it was written."""
    if letter.via != Via.IMPORT or parsed.date is None:
        return letter.at
    return min(parsed.date, letter.at)


def _writer(letter: Letter, parsed: Parsed, ours: Collection[str]) -> Address:
    writer = sorting.writer_of(parsed, ours)
    if writer is None:
        return _nobody(letter)
    return customers.recognise(CHANNEL, writer.address, writer.name)


def _nobody(letter: Letter) -> Address:
    """An address for a letter without one: one of its own, so that strangers are not mixed up."""
    value = f"{letter.digest[:16]}@unknown.invalid"
    return customers.recognise(CHANNEL, value, _("Unknown sender"))


def _unread() -> str:
    return _("This message could not be read. It is kept as it came: open its source to see it.")


def _file(part: Part) -> IncomingFile:
    return IncomingFile(
        name=part.filename,
        content_type=safe_type(part),
        content=part.content,
        content_id=part.content_id,
    )
