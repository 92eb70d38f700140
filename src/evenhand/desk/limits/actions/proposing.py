"""A teammate decides on a step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.journal.actions import record
from evenhand.desk.limits import queries
from evenhand.desk.limits.actions import refusing
from evenhand.desk.limits.events import LimitProposed
from evenhand.desk.limits.models import Limit, SecondLook, Step, What
from evenhand.desk.limits.telling import stands_in
from evenhand.desk.people.models import Teammate

LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class Said:
    """The very words, and where they stand; `message` is None for what was said by telephone."""

    words: str
    message: Message | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Scope:
    """What a limit limits: `most` messages in so many `days`, or one channel, or some hours."""

    what: str = ""
    channel: str = ""
    opens: time | None = None
    closes: time | None = None
    most: int | None = None
    days: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it says all that its kind needs."""
        needed = {
            What.CHANNEL: bool(self.channel),
            What.HOURS: bool(self.opens and self.closes and self.opens < self.closes),
            What.FREQUENCY: bool(self.most and self.days),
        }
        return needed.get(What(self.what), False) if self.what else False


@dataclass(frozen=True)
class Proposal:
    """A step as its author wants it; times are aware, texts in the author's own words."""

    step: Step
    behaviour: str
    said: Said
    reason: str
    sentence: str
    wording: str
    stays_open: str
    until: datetime
    review_at: datetime
    circumstances: str = ""
    skips: str = ""
    scope: Scope = field(default_factory=Scope)
    answer: str = ""


@transaction.atomic
def propose(
    conversation: Conversation,
    proposal: Proposal,
    *,
    by: Teammate,
    second: Teammate | None = None,
) -> Limit:
    """Decide on a step. From the third on `second` is asked to look at it first.

    Nothing is in force yet: that begins when the customer was told. Raises NotPossible.
    """
    now = timezone.now()
    _check(conversation, proposal, now)
    if proposal.step.restricts and (second is None or second == by or not second.is_active):
        raise refusing.NeedsSecond
    limit = _keep(conversation, proposal, by=by, now=now)
    if proposal.step.restricts and second is not None:
        SecondLook.objects.create(limit=limit, to=second)
    event = LimitProposed(conversation=conversation.pk, limit=limit.pk, step=limit.step, by=by.pk)
    record(event)
    return limit


def _check(conversation: Conversation, proposal: Proposal, now: datetime) -> None:
    customer = conversation.customer
    if queries.under_way(customer, now) is not None:
        raise refusing.UnderWay
    if proposal.step > queries.furthest(customer, now) + 1:
        _check_skipping(conversation, proposal, now)
    if not proposal.reason.strip() or not proposal.said.words.strip():
        raise refusing.NeedsReason
    if not proposal.stays_open.strip():
        raise refusing.NothingOpen
    if proposal.step.restricts and not proposal.circumstances.strip():
        raise refusing.NeedsCare
    if not now < proposal.review_at <= proposal.until <= now + LONGEST:
        raise refusing.WrongTime
    if (proposal.step == Step.LIMIT) != proposal.scope.is_whole:
        raise refusing.NotPossible
    _check_words(proposal)


def _check_skipping(conversation: Conversation, proposal: Proposal, now: datetime) -> None:
    since = now - timedelta(days=settings.CALM_DAYS)
    if not queries.was_threatened(conversation.customer, since):
        raise refusing.StepSkipped
    if not proposal.skips.strip():
        raise refusing.SkipUnexplained


def _check_words(proposal: Proposal) -> None:
    """The sentence, and from the third step on what stays open, are in the words to be told."""
    sentences = [proposal.sentence, *([proposal.stays_open] if proposal.step.restricts else [])]
    has_answer = not proposal.answer.strip() or stands_in(sentences, proposal.answer)
    if not proposal.sentence.strip() or not has_answer:
        raise refusing.WordsMissing
    if not stands_in(sentences, proposal.wording):
        raise refusing.WordsMissing


def _keep(conversation: Conversation, proposal: Proposal, *, by: Teammate, now: datetime) -> Limit:
    said, scope = proposal.said, proposal.scope
    return Limit.objects.create(
        conversation=conversation,
        by=by,
        at=now,
        step=proposal.step,
        behaviour=proposal.behaviour.strip()[:200],
        words=said.words.strip(),
        message=said.message,
        start=said.start,
        end=said.end,
        reason=proposal.reason.strip()[:500],
        circumstances=proposal.circumstances.strip()[:1000],
        skips=proposal.skips.strip()[:500],
        what=scope.what,
        channel=scope.channel,
        opens=scope.opens,
        closes=scope.closes,
        most=scope.most,
        days=scope.days,
        sentence=proposal.sentence.strip(),
        stays_open=proposal.stays_open.strip()[:500],
        wording=proposal.wording.strip(),
        answer=proposal.answer.strip(),
        until=proposal.until,
        review_at=proposal.review_at,
        calm_at=max(proposal.until, now + timedelta(days=settings.CALM_DAYS)),
    )
