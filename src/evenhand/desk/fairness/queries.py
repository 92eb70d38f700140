"""What was granted and refused, as cases that can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from evenhand.coach.fairness import Decision, Like, Unlike, like_cases, unlike_cases
from evenhand.desk.causes import queries as causes
from evenhand.desk.fairness.cases import UNDECIDED, Decided, Matter, granted, refused
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Mention
from evenhand.desk.policies.models import Version
from evenhand.desk.refusals import queries as refusals
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.remedies.models import Grant, Offer

LOOKED_BACK = timedelta(days=400)
MOST = 500
"""Decisions of each sort that are compared, the newest: pairs grow with the square of them."""

Known = Mapping[str, Decided]


def decided(now: datetime | None = None) -> dict[str, Decided]:
    """The decisions of the last thirteen months, newest first, by the key of their case."""
    since = (now or timezone.now()) - LOOKED_BACK
    found = [granted(one) for one in _grants().filter(at__gte=since)[:MOST]]
    found += [refused(one) for one in _refusals().filter(reply__at__gte=since)[:MOST]]
    found.sort(key=lambda one: (one.case.at, one.case.key), reverse=True)
    return {one.case.key: one for one in found}


def like_this(conversation: Conversation, known: Known, most: int = 4) -> tuple[Like, ...]:
    """The nearest of the `known` decisions to what is to be decided in a conversation."""
    matter = matter_of(conversation)
    case = matter.case(f"conversation-{conversation.pk}", timezone.now(), UNDECIDED)
    elsewhere = (one.case for one in known.values() if one.conversation != conversation.pk)
    return like_cases(case, elsewhere, most)


def unlike(known: Known) -> tuple[Unlike, ...]:
    """Where like cases among the `known` decisions were treated unalike.

    What was decided twice in one conversation is no matter of fairness.
    """
    pairs = unlike_cases(one.case for one in known.values())
    return tuple(pair for pair in pairs if _place(pair.earlier, known) != _place(pair.later, known))


def _place(case: Decision, known: Known) -> int:
    return known[case.key].conversation


def matter_of(conversation: Conversation) -> Matter:
    """What is to be decided in a conversation, as far as offers, refusals and records tell."""
    offer = _newest_offer(conversation)
    refusal = refusals.standing(conversation).first()
    return Matter(
        version=_clause_in(offer, refusal),
        naming=causes.naming_of(conversation),
        records=[offer.record]
        if offer and offer.record
        else list(inbox.records_named_in(conversation)),
    )


def _clause_in(offer: Offer | None, refusal: Refusal | None) -> Version | None:
    if refusal is not None:
        return refusal.version
    return offer.clause_version if offer else None


def _newest_offer(conversation: Conversation) -> Offer | None:
    rows = Offer.objects.filter(conversation=conversation, taken_back=None)
    return rows.select_related("record", "clause_version__clause__policy").order_by("-pk").first()


def _grants() -> QuerySet[Grant]:
    rows = Grant.objects.select_related(
        "why",
        "option__kind",
        "option__offer__record",
        "option__offer__conversation__naming__cause",
        "clause_version__clause__policy",
    )
    mentions = Prefetch("option__offer__conversation__mentions", _mentions())
    return rows.prefetch_related(mentions).order_by("-at", "-pk")


def _refusals() -> QuerySet[Refusal]:
    rows = Refusal.objects.exclude(reply=None).filter(new_fact=None)
    rows = rows.select_related(
        "why", "reply", "version__clause__policy", "conversation__naming__cause"
    )
    mentions = Prefetch("conversation__mentions", _mentions())
    return rows.prefetch_related(mentions).order_by("-reply__at", "-pk")


def _mentions() -> QuerySet[Mention]:
    return Mention.objects.select_related("record").order_by("-record__happened_at", "-pk")
