"""Recognising praise as it comes, and as a teammate reads it."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.coaching.models import Reading
from evenhand.desk.journal.actions import record
from evenhand.desk.praise import queries
from evenhand.desk.praise.events import PraiseFound, PraiseTakenBack
from evenhand.desk.praise.models import Praise, TakenBack
from evenhand.desk.praise.words import praising

DELIGHTED = "delighted"
QUOTABLE = "quotable"
THANKS = "thanks-only"


@transaction.atomic(savepoint=False)
def find(reading: Reading) -> Praise | None:
    """Keep the message of `reading` as praise if it reads so; take it back if it no longer does.

    Bare thanks are none, unless a teammate says so. What was passed on of praise that is taken
    back stays with whoever has it. Safe to repeat. Returns the praise that stands.
    """
    known = queries.praise_in(reading.message_id)
    if not _praises(reading):
        if known is not None:
            _take_back(known, reading)
        return None
    if known is None:
        return _keep(reading)
    gone, _ = TakenBack.objects.filter(praise=known).delete()
    if gone:
        record(PraiseFound(conversation=known.conversation_id, praise=known.pk))
    return known


def _praises(reading: Reading) -> bool:
    if hasattr(reading, "correction"):
        return reading.shown == DELIGHTED
    return reading.situation == DELIGHTED and THANKS not in reading.understood.flags


def _keep(reading: Reading) -> Praise:
    message, understood = reading.message, reading.understood
    spans = praising(message.text, understood.cues)
    praise = Praise.objects.create(
        conversation=message.conversation,
        message=message,
        at=message.at,
        places=[[span.start, span.end] for span in spans],
        is_quotable=QUOTABLE in understood.flags,
    )
    record(PraiseFound(conversation=message.conversation_id, praise=praise.pk))
    return praise


def _take_back(praise: Praise, reading: Reading) -> None:
    by = reading.correction.by if hasattr(reading, "correction") else None
    _, is_new = TakenBack.objects.get_or_create(praise=praise, defaults={"by": by})
    if is_new:
        record(
            PraiseTakenBack(
                conversation=praise.conversation_id,
                praise=praise.pk,
                by=by.pk if by else None,
            )
        )
