"""What was hard, how it ended, and that most is not like that. By conversation, never by person."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from evenhand.desk.care.conduct import Conduct
from evenhand.desk.care.harm import harmful_rules
from evenhand.desk.care.models import DoneRight, Strain
from evenhand.desk.coaching.models import Finding, Reading
from evenhand.desk.coaching.models import Outcome as Became
from evenhand.desk.coaching.threads import understood
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries as promises
from evenhand.desk.promises.models import How
from evenhand.desk.refusals import queries as refusals

SEEN_AS_WELL = ("routine", "delighted")


def last_strains(conversation: Conversation) -> list[Strain]:
    """The newest hard contact of each teammate in a conversation."""
    rows = Strain.objects.filter(conversation=conversation).select_related(
        "teammate", "conversation"
    )
    return list({row.teammate_id: row for row in rows.order_by("pk")}.values())


def conduct_of(strain: Strain) -> Conduct:
    """What the teammate of a strain did in its conversation, and how the customer left it."""
    conversation, teammate = strain.conversation, strain.teammate
    sent = Finding.objects.filter(conversation=conversation, by=teammate, outcome=Became.SENT)
    rules = set(sent.values_list("rule", flat=True))
    made = list(promises.of_conversation(conversation).filter(owner=teammate))
    endings = [one.ending for one in made if not one.is_open]
    missed = [one for one in endings if one.how == How.MISSED or one.is_kept_late]
    left = understood(_readings(conversation.pk).select_related("correction").first())
    return Conduct(
        situation=left.situation,
        flags=left.flags,
        harm=len(rules & harmful_rules()),
        kept=sum(one.how == How.KEPT and not one.is_kept_late for one in endings),
        missed=len(missed) + sum(one.is_late() for one in made),
        refusals=refusals.standing(conversation).count(),
    )


def done_right_for(teammate: Teammate) -> QuerySet[DoneRight]:
    """What a teammate did right although it did not work out, newest first."""
    rows = DoneRight.objects.filter(strain__teammate=teammate)
    return rows.select_related("strain__conversation__customer").order_by("-pk")


def turned_round(since: datetime, most: int) -> list[tuple[Conversation, str]]:
    """Conversations that were hard since that moment and ended well, newest first, at most `most`.

    Ended well: closed, and the customer's last message reads as routine or delighted. Each comes
    with what had made it hard, one of `Why`.
    """
    hard = Strain.objects.filter(conversation=OuterRef("pk"), at__gte=since).order_by("pk")
    read = _readings(OuterRef("pk")).values_list(Coalesce("correction__situation", "situation"))
    rows = Conversation.objects.annotate(
        why=Subquery(hard.values("why")[:1]), last_read=Subquery(read[:1])
    )
    ended_well = Q(closure__isnull=False, last_read__in=SEEN_AS_WELL)
    rows = rows.filter(ended_well, pk__in=_hard_since(since))
    rows = rows.select_related("customer", "listing").order_by("-listing__latest_at", "-pk")
    return [(one, one.why) for one in rows[:most]]


def hard_among(newest: int) -> tuple[int, int]:
    """Of so many of the newest conversations of the desk: how many there are, how many were hard.

    Nobody's: it is counted over the whole desk.
    """
    rows = Conversation.objects.order_by("-pk").values_list("pk", flat=True)[:newest]
    there = list(rows)
    if not there:
        return 0, 0
    hard = Strain.objects.filter(conversation__gte=min(there))
    return len(there), hard.values("conversation").distinct().count()


def _readings(conversation: int | OuterRef) -> QuerySet[Reading]:
    """The readings of a conversation's messages, newest first: mere thanks are among them."""
    return Reading.objects.filter(message__conversation=conversation).order_by("-message")


def _hard_since(since: datetime) -> QuerySet[Strain, int]:
    return Strain.objects.filter(at__gte=since).values_list(F("conversation"), flat=True)
