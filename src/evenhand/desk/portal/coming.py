"""What happens next, and when: open promises, what is granted, and otherwise how things stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.passes.models import Pass
from evenhand.desk.passes.queries import reached
from evenhand.desk.portal import saying
from evenhand.desk.portal.thread import Thread
from evenhand.desk.portal.wanted import is_sent
from evenhand.desk.promises import queries
from evenhand.desk.promises.models import Promise
from evenhand.desk.remedies.models import Option
from evenhand.desk.ui.amounts import money


@dataclass(frozen=True)
class Coming:
    """One thing that we will do: `says` it, `when`, and `exact` in full. `note` stands below."""

    says: str
    when: str
    exact: str
    note: str


def promises_to(held: Pass) -> QuerySet[Promise]:
    """Open promises to the holder: of replies that have reached them, and from the telephone."""
    theirs = reached(held, "reply")
    if held.is_of_customer:
        theirs |= Q(reply=None)
    return queries.of_conversation(held.conversation).filter(theirs, ending=None)


def coming(promises: Iterable[Promise], thread: Thread) -> tuple[Coming, ...]:
    """What we will do, the first due on top."""
    now = timezone.now()
    return tuple(_coming(one, thread, now) for one in promises)


def _coming(promise: Promise, thread: Thread, now: datetime) -> Coming:
    return Coming(
        says=saying.sentence(promise),
        when=saying.when(promise.due, promise.due_date, promise.zone, now),
        exact=saying.exact(promise),
        note=_note(promise, thread, now),
    )


def _note(promise: Promise, thread: Thread, now: datetime) -> str:
    named = {"who": promise.owner.first_name}
    if promise.is_late(now):
        return _("We are late with this. %(who)s has been reminded; no need to ask again.") % named
    if not promise.waits_for_customer:
        return ""
    if is_sent(promise, thread):
        return _("What you sent is here. %(who)s will look at it.") % named
    return _("Once we have your part, which you find below.")


def remedies(options: Iterable[Option]) -> tuple[Coming, ...]:
    """What was chosen and is still to be carried out: granted with its day, or to be confirmed."""
    now = timezone.now()
    return tuple(_remedy(one, now) for one in options)


def _remedy(option: Option, now: datetime) -> Coming:
    given = getattr(option, "grant", None)
    if given is None:
        named = {"what": option.words, "who": option.offer.by.first_name}
        return Coming(_("You chose: %(what)s") % named, "", "", _("%(who)s confirms it.") % named)
    note = ""
    if given.due is None:
        note = _("As soon as we have %(what)s.") % {"what": option.waits_for}
    elif given.is_late(now):
        note = _("We are late with this, and know it. No need to ask again.")
    day = timezone.localtime(given.due).date() if given.due else None
    when = saying.when(None, day, settings.TIME_ZONE, now)
    return Coming(_("On its way to you: %(what)s") % {"what": worth_of(option)}, when, "", note)


def worth_of(option: Option) -> str:
    """What an option is to the customer, without its time: "7.80 € back to your card"."""
    if not option.is_money:
        return option.words
    return f"{money(option.amount, option.currency)} {option.method}".strip()


def standing(held: Pass, thread: Thread, *, is_asked: bool) -> str:
    """How things stand when nothing is promised: one or two sentences.

    `is_asked`: something is still needed from the customer.
    """
    if is_asked:
        return _("We go on as soon as we have from you what stands here.")
    if hasattr(held.conversation, "closure"):
        return _("This is settled. If anything is missing, write below, and it is open again.")
    if thread.ends_with_us:
        return _("We have answered you below. If anything is missing, write to us here.")
    owner = held.conversation.listing.owner
    if owner is None:
        return _("We have your message. You will read our answer here and in your mail.")
    told = _("%(who)s has your message. You will read the answer here and in your mail.")
    return told % {"who": owner.first_name}
