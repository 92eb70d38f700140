"""What was granted and refused, as cases that can be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone

from evenhand.coach.fairness import Decision, Like, Unlike, differs, like_cases, unlike_cases
from evenhand.desk.causes import queries as causes
from evenhand.desk.causes.models import Naming
from evenhand.desk.fairness.cases import UNDECIDED, Decided, Matter, granted, refused
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Mention
from evenhand.desk.refusals import queries as refusals
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Grant, Offer

LOOKED_BACK = timedelta(days=400)
MOST = 500
"""Decisions of each sort that are compared, the newest: so many are fetched for a page at most."""

EVERYTHING = Q()
Known = Mapping[str, Decided]


def decided(about: Q = EVERYTHING, now: datetime | None = None) -> dict[str, Decided]:
    """The decisions of the last thirteen months, newest first, by the key of their case.

    `about` narrows them: a clause's id is `clause` there, that of the named cause `cause`.
    """
    since = (now or timezone.now()) - LOOKED_BACK
    found = [granted(one) for one in _grants().filter(about, at__gte=since)[:MOST]]
    found += [refused(one) for one in _refusals().filter(about, reply__at__gte=since)[:MOST]]
    found.sort(key=lambda one: (one.case.at, one.case.key), reverse=True)
    return {one.case.key: one for one in found}


@dataclass(frozen=True)
class Beside:
    """What stands beside a conversation: the nearest like cases, and its own that differ.

    `known` holds both and more, by the key of their case.
    """

    likes: tuple[Like, ...] = ()
    differing: tuple[Decided, ...] = ()
    known: Known = field(default_factory=dict)


def beside(conversation: Conversation, most: int = 4) -> Beside:
    """Like cases of a conversation. Only decisions under its clauses or of its cause are fetched.

    `differing` are decisions taken here that differ from like ones elsewhere, with no reason said.
    """
    offers, noes = list(_offers(conversation)), list(refusals.standing(conversation))
    naming = causes.naming_of(conversation)
    versions = [*(no.version for no in noes), *(one.clause_version for one in offers)]
    clauses = {version.clause_id for version in versions if version}
    if not clauses and naming is None:
        return Beside()
    known = decided(Q(clause__in=clauses) | Q(cause=naming.cause_id if naming else None))
    case = _undecided(conversation, offers, noes, naming)
    elsewhere = [one.case for one in known.values() if one.conversation != conversation.pk]
    here = (one for one in known.values() if one.conversation == conversation.pk)
    return Beside(
        likes=like_cases(case, elsewhere, most),
        differing=tuple(one for one in here if differs(one.case, elsewhere)),
        known=known,
    )


def unlike(known: Known) -> tuple[Unlike, ...]:
    """Each of the `known` decisions that was treated unalike to earlier ones, with the nearest."""
    return unlike_cases(one.case for one in known.values())


def _undecided(
    conversation: Conversation,
    offers: Sequence[Offer],
    noes: Sequence[Refusal],
    naming: Naming | None,
) -> Decision:
    """What is to be decided in a conversation, as far as offers, refusals and records tell."""
    offer = next((one for one in offers if not hasattr(one, "taken_back")), None)
    version = noes[0].version if noes else offer.clause_version if offer else None
    ordered = offer.record if offer else None
    records = [ordered] if ordered else list(inbox.records_named_in(conversation))
    matter = Matter(version, naming, records, str(conversation.pk))
    return matter.case(f"conversation-{conversation.pk}", timezone.now(), UNDECIDED)


def _offers(conversation: Conversation) -> QuerySet[Offer]:
    """The offers of a conversation, newest first, those taken back too."""
    rows = Offer.objects.filter(conversation=conversation).order_by("-pk")
    return rows.select_related("record", "taken_back", "clause_version__clause__policy")


def _grants() -> QuerySet[Grant]:
    rows = Grant.objects.select_related(
        "why",
        "option__kind",
        "option__offer__record",
        "option__offer__conversation__naming__cause",
        "clause_version__clause__policy",
    )
    mentions = Prefetch("option__offer__conversation__mentions", _mentions())
    named = rows.annotate(
        clause=F("clause_version__clause"), cause=F("option__offer__conversation__naming__cause")
    )
    return named.prefetch_related(mentions).order_by("-at", "-pk")


def _refusals() -> QuerySet[Refusal]:
    rows = Refusal.objects.exclude(reply=None).filter(new_fact=None)
    rows = rows.select_related(
        "why", "reply", "version__clause__policy", "conversation__naming__cause"
    )
    mentions = Prefetch("conversation__mentions", _mentions())
    named = rows.annotate(clause=F("version__clause"), cause=F("conversation__naming__cause"))
    return named.prefetch_related(mentions).order_by("-reply__at", "-pk")


def _mentions() -> QuerySet[Mention]:
    return Mention.objects.select_related("record").order_by("-record__happened_at", "-pk")
