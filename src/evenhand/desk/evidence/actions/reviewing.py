"""The customer may object, and somebody else looks."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.evidence.actions.deciding import NeedsReason, lift
from evenhand.desk.evidence.events import ReviewAnswered, ReviewAsked
from evenhand.desk.evidence.models import Answer, Decision, Outcome, Review
from evenhand.desk.evidence.wording import answered
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate

LONGEST = 4000


class OwnDecision(Exception):
    """A review is answered by somebody other than the one who decided."""


@transaction.atomic
def ask_review(decision: Decision, text: str, *, by: Teammate | None = None) -> Review:
    """The customer asks that somebody else looks at a decision, in their words.

    `by` is the teammate who wrote it down from a mail or a call, None when it came from the
    customer's own page. One review waits at a time: asked again, that one is returned as it is.
    Raises NeedsReason when `text` is empty.
    """
    if not text.strip():
        raise NeedsReason
    review, is_new = Review.objects.get_or_create(
        decision=decision, is_waiting=True, defaults={"text": text.strip()[:LONGEST], "by": by}
    )
    if is_new:
        who = by.pk if by else None
        record(ReviewAsked(conversation=decision.sheet_id, review=review.pk, by=who))
    return review


@transaction.atomic
def answer_review(review: Review, outcome: str, *, reason: str, by: Teammate) -> Answer:
    """Somebody else has looked at it. Their answer goes into their draft, to be sent.

    Raises NeedsReason, and OwnDecision when `by` is who had decided. Safe to repeat.
    """
    decision, came_of_it = review.decision, Outcome(outcome)
    if by.pk == decision.by_id:
        raise OwnDecision
    if not reason.strip():
        raise NeedsReason
    answer, is_new = Answer.objects.get_or_create(
        review=review,
        defaults={
            "by": by,
            "author": decision.by,
            "outcome": came_of_it,
            "reason": reason.strip()[:500],
        },
    )
    if is_new:
        Review.objects.filter(pk=review.pk).update(is_waiting=False)
        _follow(answer, decision)
    return answer


def _follow(answer: Answer, decision: Decision) -> None:
    """Lift what is to be lifted, tell the journal, and put the outcome into the draft."""
    if answer.outcome == Outcome.LIFTED:
        lift(decision, reason=answer.reason, by=answer.by)
    done = ReviewAnswered(
        conversation=decision.sheet_id,
        review=answer.review_id,
        how=answer.outcome,
        by=answer.by_id,
    )
    record(done)
    inbox.add_to_draft(decision.sheet.conversation, answered(answer.outcome), by=answer.by)
