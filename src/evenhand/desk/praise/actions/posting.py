"""Letters to those outside: claimed, sent, tried again."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.events import PraiseLetterAskedAgain, PraiseLetterFailed
from evenhand.desk.praise.models import Letter, Posting

TRY_AGAIN_AFTER = timedelta(minutes=5)


@transaction.atomic
def take_in_hand(letter_id: int) -> Letter | None:
    """Claim a letter, so that no second worker sends it too; None when there is nothing to do.

    A claim that led nowhere can be taken over after five minutes, longer with each try.
    """
    now = timezone.now()
    rows = Letter.objects.select_for_update(of=("self",)).filter(pk=letter_id, posting=None)
    letter = rows.first()
    if letter is None or letter.tries >= queries.MOST_TRIES:
        return None
    if letter.tried_at is not None and letter.tried_at > now - TRY_AGAIN_AFTER * letter.tries:
        return None
    letter.tries, letter.tried_at = letter.tries + 1, now
    letter.save(update_fields=["tries", "tried_at"])
    return queries.letters().get(pk=letter.pk)


@transaction.atomic
def posted(letter: Letter, *, failure: str = "") -> Posting:
    """The letter has left, or cannot; `failure` says why, for a person to read."""
    row, is_new = Posting.objects.get_or_create(letter=letter, defaults={"failure": failure[:500]})
    if is_new and failure:
        _tell(letter)
    return row


@transaction.atomic
def came_back(letter: Letter, reason: str) -> None:
    """The letter left and did not arrive; `reason` is for a person to read. Safe to repeat."""
    row = posted(letter)
    if not row.failure:
        row.failure = reason[:500]
        row.save(update_fields=["failure"])
        _tell(letter)


def _tell(letter: Letter) -> None:
    passed = letter.passed_on
    record(PraiseLetterFailed(conversation=passed.praise.conversation_id, passed_on=passed.pk))


@transaction.atomic
def try_again(letter: Letter, *, by: Teammate) -> None:
    """Let a letter that did not arrive be sent once more; nothing for one that did."""
    gone, _ = Posting.objects.filter(letter=letter).exclude(failure="").delete()
    if not gone:
        return
    letter.tries, letter.tried_at = 0, None
    letter.save(update_fields=["tries", "tried_at"])
    passed_on = letter.passed_on
    record(
        PraiseLetterAskedAgain(
            conversation=passed_on.praise.conversation_id, passed_on=passed_on.pk, by=by.pk
        )
    )
