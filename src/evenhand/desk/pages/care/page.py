"""One another, as one teammate sees it: nothing on it compares anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.care import queries
from evenhand.desk.care.models import Breather, CheckIn, Why
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.about import About, about
from evenhand.desk.pages.care.asked import Asked, asked_of
from evenhand.desk.pages.care.right import Right, right_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui import moments

LATELY = timedelta(weeks=2)
MOST = 20
NEWEST = 200


@dataclass(frozen=True)
class Owed:
    """A word that is owed after a hard contact, as one of the two sees it."""

    pk: int
    sentence: str
    about: About
    due: str
    exact: str
    is_late: bool
    is_mine: bool
    is_open: bool
    note: str


@dataclass(frozen=True)
class Turned:
    """A conversation that was hard and ended well; of the conversation, not of a person."""

    about: About
    was: str
    at: datetime


@dataclass(frozen=True)
class Care:
    """The page. `rests` says until when the reader's own breather lasts, empty without one."""

    rests: str
    owed: tuple[Owed, ...]
    owed_to_me: tuple[Owed, ...]
    asked_of_me: tuple[Asked, ...]
    asked_by_me: tuple[Asked, ...]
    right: tuple[Right, ...]
    most: str
    turned: tuple[Turned, ...]


def care_of(reader: Teammate) -> Care:
    """The page as of now, in as many statements for thirty of everything as for one."""
    now = timezone.now()
    breather = queries.breather_of(reader, now)
    return Care(
        rests=_rests(breather, now) if breather else "",
        owed=tuple(owed_of(one, reader) for one in queries.owed_by(reader)[:MOST]),
        owed_to_me=tuple(owed_of(one, reader) for one in queries.owed_to(reader)[:MOST]),
        asked_of_me=tuple(asked_of(one, reader) for one in queries.asked_of(reader)[:MOST]),
        asked_by_me=tuple(asked_of(one, reader) for one in queries.asked_by(reader)[:MOST]),
        right=tuple(right_of(one) for one in queries.done_right_for(reader)[:MOST]),
        most=_most_are_not(),
        turned=tuple(_turned(*one) for one in queries.turned_round(now - LATELY, MOST)),
    )


def owed_of(check_in: CheckIn, reader: Teammate) -> Owed:
    """A check-in as one of the two reads it now."""
    now, strain = timezone.now(), check_in.strain
    is_mine = check_in.owed_by_id == reader.pk
    named = {"to": strain.teammate.first_name, "by": check_in.owed_by.first_name}
    mine = _("You owe %(to)s a word after a hard contact.") % named
    theirs = _("%(by)s owes you a word after a hard contact.") % named
    done = getattr(check_in, "done", None)
    return Owed(
        pk=check_in.pk,
        sentence=mine if is_mine else theirs,
        about=about(strain.conversation),
        due=moments.due(check_in.due, now),
        exact=moments.exact(check_in.due),
        is_late=check_in.is_late(now),
        is_mine=is_mine,
        is_open=check_in.is_open,
        note=done.note if done else "",
    )


def _rests(breather: Breather, now: datetime) -> str:
    if breather.after is not None:
        name = breather.after.customer.name or _("this customer")
        return _("Nothing new comes until you are done with %(name)s, and ten minutes longer.") % {
            "name": name
        }
    return _("Nothing new comes until %(time)s.") % {"time": moments.clock(breather.until, now)}


def _most_are_not() -> str:
    """How few were hard, of the newest conversations of the whole desk; empty on a new desk."""
    there, hard = queries.hard_among(NEWEST)
    if not there:
        return ""
    words = _("Hard: %(hard)d of the newest %(there)d conversations here. The others were not.")
    return words % {"there": there, "hard": hard}


def _turned(conversation: Conversation, why: str) -> Turned:
    return Turned(
        about=about(conversation),
        was=str(Why(why).label),
        at=conversation.listing.latest_at,
    )
