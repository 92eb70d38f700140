"""What the desk says to one teammate alone, as reminders."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.care import queries
from evenhand.desk.care.models import BackUp, CheckIn, DoneRight, Nudge, Strain
from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui import moments


def told(nudge: Nudge, _reader: Teammate, now: datetime) -> Reminding:
    """What was said, in a sentence."""
    seen = reverse("care:seen", args=[nudge.pk])
    if nudge.back_up is not None:
        return _asked(nudge.back_up, seen)
    if nudge.check_in is not None:
        return _owed(nudge.check_in, seen, now)
    if nudge.done_right is not None:
        return _right(nudge.done_right, seen)
    return _offered(nudge.strain, seen)


def _asked(back_up: BackUp, seen: str) -> Reminding:
    said = _("%(by)s asks for your back-up with %(customer)s: %(asked)s")
    named = {
        "by": back_up.by.first_name,
        "customer": back_up.conversation.customer.name or _("a customer"),
        "asked": back_up.asked,
    }
    href = reverse("conversation:conversation", args=[back_up.conversation_id])
    return Reminding(said % named, href, seen, icon="plus")


def _owed(check_in: CheckIn, seen: str, now: datetime) -> Reminding:
    named = {
        "name": check_in.strain.teammate.first_name,
        "due": moments.due(check_in.due, now),
        "time": moments.span(check_in.due, now),
    }
    is_late = check_in.is_late(now)
    late = _("You owe %(name)s a word after a hard contact; it is %(time)s late.") % named
    soon = _("You owe %(name)s a word after a hard contact, by %(due)s.") % named
    href = reverse("care:check_in", args=[check_in.pk])
    return Reminding(late if is_late else soon, href, seen, is_late=is_late, icon="heart")


def _right(done_right: DoneRight, seen: str) -> Reminding:
    name = done_right.strain.conversation.customer.name or _("A customer")
    said = _("You did it right, it did not work out: %(name)s. Only you see this.")
    return Reminding(said % {"name": name}, reverse("care:care"), seen, icon="heart")


def _offered(strain: Strain | None, seen: str) -> Reminding:
    said = _("That was a hard one. Take a breather? Nothing new comes to you; only you see this.")
    conversation = strain.conversation_id if strain else 0
    acts = "care/breather_acts.html"
    href = reverse("care:care")
    return Reminding(said, href, seen, icon="heart", acts=acts, shown=conversation)


SOURCE = Source(place=5, waiting=queries.unseen_nudges, told=told, page="/care/")
