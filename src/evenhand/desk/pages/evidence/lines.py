"""Claims, facts, decisions and reviews as lines of a page. Nothing here asks the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from evenhand.desk.evidence.models import Claim, Decision, Fact, Outcome, Review
from evenhand.desk.pages.rows import Sign
from evenhand.desk.people.models import Teammate
from evenhand.desk.ui import moments


@dataclass(frozen=True)
class ClaimLine:
    """What they say, in their words, and when they wrote it."""

    words: str
    about: str
    day: str
    exact: str


@dataclass(frozen=True)
class FactLine:
    """What we have: in one line, its day, its source. `may_be_said` is False for a note."""

    pk: int
    says: str
    day: str
    exact: str
    source: str
    may_be_said: bool


@dataclass(frozen=True)
class ReviewLine:
    """A review: what they hold against it, and who answered what, or that it waits."""

    pk: int
    text: str
    at: datetime
    by: str
    waits: bool
    may_answer: bool
    outcome: str
    answered_by: str
    answered_at: datetime | None
    reason: str


@dataclass(frozen=True)
class DecisionLine:
    """A decision, and whether it still counts. `ended` says why it does not."""

    pk: int
    word: str
    reason: str
    by: str
    at: datetime
    until: str
    clause: str
    words: str
    in_force: bool
    ended: str
    is_told: bool
    reviews: tuple[ReviewLine, ...]
    may_be_reviewed: bool


@dataclass(frozen=True)
class StandingLine:
    """A decision in the list of all that are in force."""

    href: str
    customer: str
    subject: str
    word: str
    reason: str
    by: str
    until: str
    signs: tuple[Sign, ...]


def claim_line(claim: Claim, now: datetime) -> ClaimLine:
    """A claim as it is shown at `now` (aware)."""
    exact = moments.exact(claim.at)
    return ClaimLine(claim.words, claim.get_about_display(), day_of(claim.at, now), exact)


def fact_line(fact: Fact, now: datetime) -> FactLine:
    """A fact as it is shown at `now` (aware)."""
    return FactLine(
        pk=fact.pk,
        says=fact.says[:1].upper() + fact.says[1:],
        day=day_of(fact.at, now) if fact.at else "",
        exact=moments.exact(fact.at) if fact.at else "",
        source=fact.get_source_display(),
        may_be_said=fact.may_be_said,
    )


def day_of(at: datetime, now: datetime) -> str:
    """A day as one says it, with its year unless that is the year of `now`."""
    local = timezone.localtime(at)
    same_year = local.year == timezone.localtime(now).year
    return date_format(local, "j F" if same_year else "j F Y")


def decision_line(decision: Decision, reader: Teammate, now: datetime) -> DecisionLine:
    """A decision, with its reviews if they were fetched with it."""
    reviews = tuple(_review(one, decision, reader) for one in decision.reviews.all())
    in_force = decision.is_in_force(now)
    return DecisionLine(
        pk=decision.pk,
        word=decision.get_how_display(),
        reason=decision.reason,
        by=decision.by.first_name,
        at=decision.at,
        until=day_of(decision.expires_at, now),
        clause=str(decision.version) if decision.version else "",
        words=decision.words,
        in_force=in_force,
        ended="" if in_force else _ended(decision, now),
        is_told=decision.is_told,
        reviews=reviews,
        may_be_reviewed=in_force and not any(one.waits for one in reviews),
    )


def _ended(decision: Decision, now: datetime) -> str:
    lifted = getattr(decision, "lifted", None)
    if lifted is None:
        return _("Ended by itself on %(day)s") % {"day": day_of(decision.expires_at, now)}
    named = {"by": lifted.by.first_name, "reason": lifted.reason}
    return _("Lifted by %(by)s: %(reason)s") % named


def _review(review: Review, decision: Decision, reader: Teammate) -> ReviewLine:
    answer = getattr(review, "answer", None)
    return ReviewLine(
        pk=review.pk,
        text=review.text,
        at=review.at,
        by=review.by.first_name if review.by else "",
        waits=answer is None,
        may_answer=answer is None and reader.pk != decision.by_id,
        outcome=str(Outcome(answer.outcome).label) if answer else "",
        answered_by=answer.by.first_name if answer else "",
        answered_at=answer.at if answer else None,
        reason=answer.reason if answer else "",
    )


def standing_line(decision: Decision, now: datetime, soon: datetime) -> StandingLine:
    """A decision in force, with chips for what is to be done about it before `soon` (aware)."""
    conversation, signs = decision.sheet.conversation, []
    if getattr(decision, "review_waits", False):
        signs.append(Sign(_("Review waits"), tone="late", icon="eye"))
    if decision.expires_at <= soon:
        ends = moments.span(now, decision.expires_at)
        signs.append(Sign(_("ends in %(time)s") % {"time": ends}, kind="line", icon="clock"))
    if not decision.is_told:
        signs.append(Sign(_("Not told yet"), tone="disappointed", icon="reply"))
    return StandingLine(
        href=reverse("evidence:sheet", args=[decision.sheet_id]),
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        word=decision.get_how_display(),
        reason=decision.reason,
        by=decision.by.first_name,
        until=day_of(decision.expires_at, now),
        signs=tuple(signs),
    )
