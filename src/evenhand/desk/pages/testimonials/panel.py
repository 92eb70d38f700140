"""Good words of a conversation, beside it: worth quoting, asked, agreed to; or why not now."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.coaching import queries as coaching
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Message, MessageKind
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.testimonials.page import Sign, state_sign
from evenhand.desk.pages.testimonials.words import why_not
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries

PLACE = 14
MOST_READ, MOST_SHOWN, LONGEST = 12, 3, 160


@dataclass(frozen=True)
class Marked:
    """Words that were marked, and where they stand."""

    pk: int
    words: str
    state: Sign
    is_found: bool


@dataclass(frozen=True)
class Beside:
    """What was marked; `message` is the newest that praises, 0 for none; and why not to ask now."""

    marked: tuple[Marked, ...]
    message: int
    why_not: tuple[str, ...]


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:  # noqa: ARG001 - all see it
    """Good words of a conversation; None where nobody said any."""
    marked = tuple(queries.in_conversation(conversation)[:MOST_SHOWN])
    praised = _praised(conversation)
    if not marked and praised is None:
        return None
    is_open = praised is not None or any(one.state == "found" for one in marked)  # type: ignore[attr-defined]  # its queries annotate it
    reasons = queries.why_not_now(conversation.customer, conversation) if is_open else ()
    shown = Beside(
        marked=tuple(
            Marked(one.pk, _short(one.words), state_sign(one), one.state == "found")  # type: ignore[attr-defined]  # its queries annotate it
            for one in marked
        ),
        message=praised.pk if praised else 0,
        why_not=tuple(map(why_not, reasons)),
    )
    return Panel(PLACE, "testimonials/panel.html", shown)


def _praised(conversation: Conversation) -> Message | None:
    """The newest message that praises, of those that are on the screen."""
    rows = inbox.messages_of(conversation).filter(kind=MessageKind.MESSAGE)
    messages = list(rows[:MOST_READ])
    readings = coaching.readings_of(messages)
    for message in messages:
        reading = readings.get(message.pk)
        if reading and (reading.shown == "delighted" or "quotable" in reading.understood.flags):
            return message
    return None


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"
