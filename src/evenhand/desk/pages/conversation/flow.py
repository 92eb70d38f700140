"""What passed in a conversation, oldest first: messages, replies, notes, and what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from math import ceil
from operator import attrgetter
from typing import Literal

from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Message, MessageKind, Note, Reply
from evenhand.desk.pages.conversation.attached import File, files_of
from evenhand.desk.pages.conversation.happenings import Line, lines_of
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.conversation.readings import ReadAs, cue_marks, read_as
from evenhand.desk.ui.marking import Mark

State = Literal["leaving", "on its way", "sent", "trying", "failed", "held"]
SHOWN_OPEN = 3


@dataclass(frozen=True)
class FromCustomer:
    """A message. `read` is None for what was not read, such as an automatic reply."""

    pk: int
    who: str
    at: datetime
    text: str
    folded: str
    detail: str
    has_html: bool
    is_unreadable: bool
    marks: tuple[Mark, ...]
    read: ReadAs | None
    files: tuple[File, ...]
    kind: Literal["message"] = "message"

    @property
    def html_id(self) -> str:
        """Its id on the page."""
        return f"message-{self.pk}"


@dataclass(frozen=True)
class FromUs:
    """A reply, and how it fares on its way. `seconds` is how long it can still be taken back."""

    pk: int
    who: str
    at: datetime
    text: str
    copies: str
    state: State
    state_at: datetime
    seconds: int
    reason: str
    is_own: bool
    files: tuple[File, ...]
    kind: Literal["reply"] = "reply"

    @property
    def html_id(self) -> str:
        """Its id on the page."""
        return f"reply-{self.pk}"


@dataclass(frozen=True)
class AmongUs:
    """A note."""

    pk: int
    who: str
    at: datetime
    text: str
    kind: Literal["note"] = "note"

    @property
    def html_id(self) -> str:
        """Its id on the page."""
        return f"note-{self.pk}"


@dataclass(frozen=True)
class Happened:
    """What happened between two of them; many are folded under `summary`."""

    at: datetime
    lines: tuple[Line, ...]
    kind: Literal["events"] = "events"

    @property
    def is_folded(self) -> bool:
        """Whether there are too many to stand open."""
        return len(self.lines) > SHOWN_OPEN

    @property
    def summary(self) -> str:
        """The newest of them, and how many came before."""
        earlier = len(self.lines) - 1
        return _("%(last)s, and %(count)d things before") % {
            "last": self.lines[-1].text,
            "count": earlier,
        }


Said = FromCustomer | FromUs | AmongUs


@dataclass(frozen=True)
class Flow:
    """What is shown of a conversation. `earlier` is how much to ask for to see more, or 0."""

    conversation: int
    newest_message: int
    items: tuple[Said | Happened, ...]
    earlier: int


def flow_of(material: Material) -> Flow:
    """The newest of what passed, oldest first."""
    said = sorted(_said(material), key=lambda one: (one.at, one.pk))
    shown = said[-material.shown :]
    is_all = len(said) == len(shown)
    since = None if is_all or not shown else shown[0].at
    return Flow(
        conversation=material.conversation.pk,
        newest_message=material.newest_message,
        items=tuple(_in_order(shown, lines_of(material, since))),
        earlier=0 if is_all else material.shown + 60,
    )


def _said(material: Material) -> Iterator[Said]:
    for message in material.messages:
        yield _from_customer(message, material)
    for reply in material.replies:
        yield _from_us(reply, material)
    for note in material.notes:
        yield _among_us(note)


def _in_order(said: Iterable[Said], lines: Iterable[Line]) -> Iterator[Said | Happened]:
    every: list[Said | Line] = [*said, *lines]
    every.sort(key=attrgetter("at"))
    for is_line, run in groupby(every, key=lambda one: isinstance(one, Line)):
        if is_line:
            together = tuple(one for one in run if isinstance(one, Line))
            yield Happened(together[-1].at, together)
        else:
            yield from (one for one in run if not isinstance(one, Line))


def _from_customer(message: Message, material: Material) -> FromCustomer:
    reading = getattr(message, "reading", None)
    return FromCustomer(
        pk=message.pk,
        who=message.address.customer.name or str(message.address),
        at=message.at,
        text=message.text,
        folded=message.folded,
        detail=_detail(message),
        has_html=bool(message.html),
        is_unreadable=message.kind == MessageKind.UNREADABLE,
        marks=cue_marks(reading) if reading else (),
        read=read_as(reading) if reading else None,
        files=files_of(material, "message", message.pk),
    )


def _detail(message: Message) -> str:
    details = {
        MessageKind.AUTO_REPLY: _("automatic reply, nobody waits"),
        MessageKind.LIST: _("from a mailing list"),
        MessageKind.UNREADABLE: _("could not be read"),
    }
    return details.get(MessageKind(message.kind), "")


def _from_us(reply: Reply, material: Material) -> FromUs:
    state, at = state_of(reply, material.now)
    return FromUs(
        pk=reply.pk,
        who=str(reply.by),
        at=reply.at,
        text=reply.text,
        copies=", ".join(reply.copies),
        state=state,
        state_at=at,
        seconds=max(0, ceil((reply.deliver_at - material.now).total_seconds())),
        reason=getattr(reply, "failure", None) or "",
        is_own=reply.by_id == material.teammate.pk,
        files=files_of(material, "reply", reply.pk),
    )


def state_of(reply: Reply, now: datetime) -> tuple[State, datetime]:
    """How a reply fares at `now` (aware), and since or until when."""
    delivery = getattr(reply, "delivery", None)
    is_final = getattr(reply, "failure_is_final", None)
    if is_final:
        was_handed_on = delivery is not None or hasattr(reply, "delivery_try")
        return ("failed" if was_handed_on else "held"), reply.deliver_at
    if delivery is not None:
        return "sent", delivery.at
    if reply.deliver_at > now:
        return "leaving", reply.deliver_at
    return ("on its way" if is_final is None else "trying"), reply.deliver_at


def _among_us(note: Note) -> AmongUs:
    return AmongUs(pk=note.pk, who=str(note.by), at=note.at, text=note.text)
