"""Where a step stands, in a few words and the hue that goes with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Reply
from evenhand.desk.limits.models import Limit, Of
from evenhand.desk.limits.telling import telling_of, told_by
from evenhand.desk.ui import moments


@dataclass(frozen=True)
class State:
    """`slug` is waits, declined, agreed, draft, told, force, lifted or over; `text` says it."""

    slug: str
    text: str
    tone: str = ""

    @property
    def is_under_way(self) -> bool:
        """Whether it was decided on and nothing has come of it yet."""
        return self.slug in {"waits", "agreed", "draft"}


def state_of(limit: Limit, now: datetime) -> State:
    """Where a step stands at `now` (aware); it asks the database nothing more."""
    reply, lifting = told_by(limit), getattr(limit, "lifting", None)
    if lifting is not None:
        word = _("Lifted by %(name)s") if reply else _("Taken back by %(name)s")
        return State("lifted", word % {"name": lifting.by.first_name})
    if reply is not None:
        return _told(limit, reply, now)
    if hasattr(limit, "expiry") or limit.until <= now:
        return State("over", _("Never told"))
    return _under_way(limit)


def _told(limit: Limit, reply: Reply, now: datetime) -> State:
    if not limit.rung.restricts:
        return State("told", _("Told %(day)s") % {"day": moments.day(reply.at, now)})
    if hasattr(limit, "expiry") or limit.until <= now:
        day = moments.day(limit.until, now)
        return State("over", _("Over since %(day)s") % {"day": day})
    day = moments.day(limit.until, now)
    return State("force", _("In force until %(day)s") % {"day": day}, "abusive")


def _under_way(limit: Limit) -> State:
    opinion = getattr(limit, "opinion", None)
    if opinion is not None and not opinion.agrees:
        return State("declined", _("%(name)s did not agree") % {"name": opinion.by.first_name})
    if limit.rung.restricts and opinion is None:
        name = limit.second_look.to.first_name
        return State(
            "waits", _("Waits for %(name)s to look at it") % {"name": name}, "disappointed"
        )
    telling = telling_of(limit, Of.STEP)
    if telling is not None:
        name = telling.by.first_name
        return State(
            "draft", _("In %(name)s’s draft, not sent yet") % {"name": name}, "disappointed"
        )
    return State("agreed", _("Ready to be told"), "disappointed")
