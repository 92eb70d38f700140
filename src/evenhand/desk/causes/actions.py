"""Naming causes, and changing what causes them."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from evenhand.desk.causes.events import CauseChanged, CauseNamed
from evenhand.desk.causes.models import Cause, Change, Naming, Retirement
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate

USUAL = (
    _("Arrived late"),
    _("Arrived damaged"),
    _("Not as shown"),
    _("Wrong thing sent"),
    _("We told them something wrong"),
    _("We did not get back to them"),
    _("Bill or refund wrong"),
    _("Hard to understand"),
)
"""With what a list begins; a team makes it its own."""


class NeedsWords(Exception):
    """A cause has a name, and a change says what was changed."""


@transaction.atomic
def begin_list() -> None:
    """Put the usual causes on a list on which there has never been one; safe to repeat."""
    if not Cause.objects.exists():
        Cause.objects.bulk_create(Cause(name=str(name)) for name in USUAL)


def add(name: str, *, by: Teammate | None) -> Cause:
    """A cause for the list. One that is there under that name is put back on it.

    Raises NeedsWords without a name.
    """
    name = " ".join(name.split())[:60]
    if not name:
        raise NeedsWords
    known = Cause.objects.filter(name__iexact=name).first()
    if known is None:
        return Cause.objects.create(name=name, by=by)
    Retirement.objects.filter(cause=known).delete()
    return known


def retire(cause: Cause, *, by: Teammate) -> None:
    """Take a cause off the list; what it caused stays counted."""
    Retirement.objects.get_or_create(cause=cause, defaults={"by": by})


@transaction.atomic
def name(conversation: Conversation, cause: Cause, *, by: Teammate, product: str = "") -> Naming:
    """Say what a conversation came from; it can be said otherwise later."""
    said = {"cause": cause, "product": " ".join(product.split())[:120], "by": by}
    naming, _ = Naming.objects.update_or_create(conversation=conversation, defaults=said)
    record(CauseNamed(conversation=conversation.pk, cause=cause.pk, by=by.pk))
    return naming


@transaction.atomic
def change(cause: Cause, what: str, *, by: Teammate) -> Change:
    """Write down what was changed so that it stops. Raises NeedsWords when nothing is said."""
    what = " ".join(what.split())[:300]
    if not what:
        raise NeedsWords
    made = Change.objects.create(cause=cause, what=what, by=by)
    record(CauseChanged(cause=cause.pk, change=made.pk, by=by.pk))
    return made
