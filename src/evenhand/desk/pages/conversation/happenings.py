"""The journal's entries of a conversation as small grey lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from evenhand.desk.coaching.events import ReadingCorrected
from evenhand.desk.inbox.events import (
    ConversationAssigned,
    ConversationClosed,
    ConversationReopened,
    ConversationSnoozed,
    ConversationWoken,
    ReplyWithdrawn,
)
from evenhand.desk.journal.events import Event
from evenhand.desk.journal.models import Entry
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.happened import tellers
from evenhand.desk.pages.record_lines import told
from evenhand.desk.pages.situations import situation
from evenhand.desk.promises.events import (
    ConditionWasMet,
    PromiseChanged,
    PromiseEnded,
    PromiseMade,
)
from evenhand.desk.ui import moments


@dataclass(frozen=True)
class Line:
    """Something that happened, in a few words."""

    text: str
    at: datetime
    late: bool = False


def lines_of(material: Material, since: datetime | None) -> Iterator[Line]:
    """What happened from `since` on; what is shown as words already is left out."""
    yield from _from_other_systems(material, since or material.conversation.at)
    for entry in material.entries:
        if since is not None and entry.at < since:
            continue
        text = _told(entry, material)
        if text:
            yield Line(text, entry.at, late=entry.values.get("how") == "missed")


def _from_other_systems(material: Material, since: datetime) -> Iterator[Line]:
    """What other systems told of the customer, as of when it happened there."""
    for record in material.facts.records:
        if isinstance(record.at, datetime) and since <= record.at <= material.now:
            yield Line(told(record.kind, record.key, record.values), record.at)


def _told(entry: Entry, material: Material) -> str:
    if entry.kind in _TOLD:
        return _TOLD[entry.kind](entry.event, material)
    if entry.kind in tellers():
        return tellers()[entry.kind](entry.event, lambda teammate: _who(teammate, material))
    return ""


def _who(teammate: int | None, material: Material) -> str:
    if teammate is None:
        return _("The desk")
    known = material.teammates.get(teammate)
    return known.first_name if known else _("A former teammate")


def _assigned(event: ConversationAssigned, material: Material) -> str:
    names = {"by": _who(event.by, material), "to": _who(event.to, material)}
    if event.to is None:
        return _("%(by)s gave it back to all") % names
    if event.to == event.by:
        return _("%(to)s took it") % names
    if event.by is None:
        return _("Given to %(to)s") % names
    return _("%(by)s gave it to %(to)s") % names


def _closed(event: ConversationClosed, material: Material) -> str:
    return _("%(by)s closed it") % {"by": _who(event.by, material)}


def _reopened(event: ConversationReopened, material: Material) -> str:
    if event.by is None:
        return _("Open again, since the customer wrote")
    return _("%(by)s opened it again") % {"by": _who(event.by, material)}


def _snoozed(event: ConversationSnoozed, material: Material) -> str:
    until = parse_datetime(event.until) or material.now
    shown = moments.due(until, timezone.localtime(material.now))
    return _("%(by)s snoozed it until %(until)s") % {
        "by": _who(event.by, material),
        "until": shown,
    }


def _woken(event: ConversationWoken, material: Material) -> str:
    if event.by is None:
        return _("Back from its snooze")
    return _("%(by)s ended the snooze") % {"by": _who(event.by, material)}


def _withdrawn(event: ReplyWithdrawn, material: Material) -> str:
    return _("%(by)s took a reply back before it left") % {"by": _who(event.by, material)}


def _corrected(event: ReadingCorrected, material: Material) -> str:
    return _("%(by)s read it otherwise: %(word)s") % {
        "by": _who(event.by, material),
        "word": str(situation(event.situation).word).lower(),
    }


def _promise(
    event: PromiseMade | PromiseChanged | PromiseEnded | ConditionWasMet, material: Material
) -> str:
    """What a promise's event says; nothing when the promise went with a withdrawn reply."""
    promise = next((one for one in material.promises if one.pk == event.promise), None)
    if promise is None:
        return ""
    named = {"by": _who(event.by, material), "what": promise.what, "part": promise.condition}
    if isinstance(event, PromiseMade):
        return _("%(by)s promised: %(what)s") % named
    if isinstance(event, PromiseChanged):
        return _("%(by)s changed a promise: %(what)s") % named
    if isinstance(event, ConditionWasMet):
        return _("It came: %(part)s") % named
    endings = {
        "kept": _("Promise kept: %(what)s"),
        "missed": _("Promise missed: %(what)s"),
        "released": _("Promise released: %(what)s"),
    }
    return endings[event.how] % named


_TELLERS: dict[type[Event], Callable[..., str]] = {
    ConversationAssigned: _assigned,
    ConversationClosed: _closed,
    ConversationReopened: _reopened,
    ConversationSnoozed: _snoozed,
    ConversationWoken: _woken,
    ReplyWithdrawn: _withdrawn,
    ReadingCorrected: _corrected,
    PromiseMade: _promise,
    PromiseChanged: _promise,
    PromiseEnded: _promise,
    ConditionWasMet: _promise,
}
_TOLD = {event.__name__: tell for event, tell in _TELLERS.items()}
