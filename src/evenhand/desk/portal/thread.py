"""What passed between the holder of a pass and us, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.base.serving import PICTURES
from evenhand.desk.inbox.models import Attachment, Message, Reply
from evenhand.desk.inbox.queries import files_of
from evenhand.desk.passes import queries
from evenhand.desk.passes.models import Pass

SHOWN = 20


@dataclass(frozen=True)
class File:
    """A file to fetch; `picture` is the address of a preview, empty for what has none."""

    name: str
    size: int
    href: str
    picture: str


@dataclass(frozen=True)
class Said:
    """Something that was written: `who` as it stands above it, `face` whose initials are shown."""

    who: str
    face: str
    at: datetime
    text: str
    is_theirs: bool
    files: tuple[File, ...]


@dataclass(frozen=True)
class Thread:
    """The newest of it, oldest first. `earlier` is how much to ask for to see more, or 0."""

    said: tuple[Said, ...]
    earlier: int

    @property
    def ends_with_us(self) -> bool:
        """Whether the last word was ours."""
        return bool(self.said) and not self.said[-1].is_theirs


def thread_of(held: Pass, most: int) -> Thread:
    """The newest `most` of what passed. Three statements, however long it is."""
    messages = list(queries.messages_of(held)[: most + 1])
    replies = list(queries.replies_to(held)[: most + 1])
    every: list[Message | Reply] = sorted([*messages, *replies], key=lambda one: (one.at, one.pk))
    shown = every[-most:]
    files = _files(held, shown)
    said = tuple(_said(held, one, tuple(files[type(one), one.pk])) for one in shown)
    return Thread(said, 0 if len(every) == len(shown) else most + SHOWN)


def _files(held: Pass, shown: list[Message | Reply]) -> dict[tuple[type, int], list[File]]:
    found: dict[tuple[type, int], list[File]] = defaultdict(list)
    messages = [one for one in shown if isinstance(one, Message)]
    replies = [one for one in shown if isinstance(one, Reply)]
    for file in files_of(messages, replies, []):
        owner = (Message, file.message_id) if file.message_id else (Reply, file.reply_id or 0)
        found[owner].append(_file(held, file))
    return found


def _file(held: Pass, file: Attachment) -> File:
    if not held.handle:  # a teammate looks on: the file is theirs to fetch from the conversation
        return File(file.name, file.size, "", "")
    href = reverse("portal:file", args=[queries.token_of(held), file.pk])
    picture = f"{href}?preview=1" if file.content_type in PICTURES else ""
    return File(file.name, file.size, href, picture)


def _said(held: Pass, one: Message | Reply, files: tuple[File, ...]) -> Said:
    if isinstance(one, Message):
        customer = held.address.customer
        face = customer.name or held.address.value
        return Said(_("You"), face, one.at, one.text, is_theirs=True, files=files)
    return Said(one.by.first_name, str(one.by), one.at, one.text, is_theirs=False, files=files)
