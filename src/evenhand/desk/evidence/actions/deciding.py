"""A person decides: with a reason, until a day, and the customer may know of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.evidence import queries
from evenhand.desk.evidence.events import Decided, DecisionLifted, DecisionTold
from evenhand.desk.evidence.models import DecidedAs, Decision, Lifted, Sheet, Told
from evenhand.desk.evidence.wording import stands_in, told
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Draft, Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.links import citation_of
from evenhand.desk.policies.models import Version

DAYS = 90
"""How long a decision lasts unless another day is given."""

MOST_DAYS = 365


class NeedsReason(Exception):
    """Nothing is decided, or lifted, without a reason."""


class NeedsClause(Exception):
    """A refusal names the clause by which it is made."""


class BadEnd(Exception):
    """A decision ends after it began, and within a year."""


@transaction.atomic
def decide(
    sheet: Sheet,
    how: str,
    *,
    reason: str,
    by: Teammate,
    expires_at: datetime | None = None,
    version: Version | None = None,
) -> Decision:
    """Decide on what a sheet shows, until `expires_at` (aware; in DAYS days unless given).

    `version` is the clause that a refusal rests on. What was decided before on the same sheet is
    lifted. Raises NeedsReason for an empty reason, NeedsClause for a refusal without a clause,
    BadEnd for an end that has passed or lies more than MOST_DAYS days ahead.
    """
    now, matter = timezone.now(), DecidedAs(how)
    reason, ends = reason.strip()[:500], expires_at or now + timedelta(days=DAYS)
    if not reason:
        raise NeedsReason
    if matter == DecidedAs.REFUSED and version is None:
        raise NeedsClause
    if not now < ends <= now + timedelta(days=MOST_DAYS):
        raise BadEnd
    for before in queries.standing(now).filter(sheet=sheet):
        lift(before, reason=_("Decided anew."), by=by)
    decision = Decision.objects.create(
        sheet=sheet,
        by=by,
        how=matter,
        reason=reason,
        version=version if matter == DecidedAs.REFUSED else None,
        words=told(matter, ends, citation_of(version) if version else ""),
        expires_at=ends,
        at=now,
    )
    made = Decided(conversation=sheet.conversation_id, decision=decision.pk, how=matter, by=by.pk)
    record(made)
    return decision


@transaction.atomic
def lift(decision: Decision, *, reason: str, by: Teammate) -> Lifted:
    """End a decision before its time. Raises NeedsReason. Safe to repeat."""
    reason = reason.strip()[:500]
    if not reason:
        raise NeedsReason
    lifted, is_new = Lifted.objects.get_or_create(
        decision=decision, defaults={"by": by, "reason": reason}
    )
    if is_new:
        ended = DecisionLifted(conversation=decision.sheet_id, decision=decision.pk, by=by.pk)
        record(ended)
    return lifted


def put_in_draft(decision: Decision, *, by: Teammate) -> Draft:
    """Put what the customer is to be told below the teammate's reply."""
    return inbox.add_to_draft(decision.sheet.conversation, decision.words, by=by)


@transaction.atomic
def tell(decision: Decision, *, by: Teammate, reply: Reply | None = None) -> Told:
    """The customer knows: by a reply, or by word of mouth. Safe to repeat."""
    row, is_new = Told.objects.get_or_create(decision=decision, defaults={"by": by, "reply": reply})
    if is_new:
        record(DecisionTold(conversation=decision.sheet_id, decision=decision.pk, by=by.pk))
    return row


def note_told(reply: Reply) -> list[Told]:
    """Write down which decisions a sent reply tells of; safe to repeat."""
    if not queries.is_any_of(reply.conversation_id):
        return []
    waiting = queries.untold(reply.conversation)
    return [
        tell(decision, by=reply.by, reply=reply)
        for decision in waiting
        if stands_in(decision, reply.text)
    ]
