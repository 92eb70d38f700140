"""Reading praise: what came, what waits to be passed on, and what was said of whom."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation, Listing, Message, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise.models import Kind, Letter, PassedOn, Praise, Praised

MOST_TRIES = 6
MOST_OUTSIDE = 50


def passings() -> QuerySet[PassedOn]:
    """What was passed on, oldest first, with whom it reached and whether the customer knows."""
    rows = PassedOn.objects.select_related("to__teammate", "by", "told", "letter__posting")
    return rows.order_by("pk")


def praises() -> QuerySet[Praise]:
    """Everything that customers praised, newest first, each with what was passed on of it."""
    rows = Praise.objects.filter(taken_back=None).select_related("conversation__customer")
    rows = rows.select_related("message").prefetch_related(Prefetch("passed_on", passings()))
    return rows.order_by("-at", "-pk")


def waiting() -> QuerySet[Praise]:
    """Praise that nobody has passed on to anyone yet, newest first."""
    return praises().filter(passed_on=None)


def standing_in(conversation: Conversation) -> QuerySet[Praise]:
    """The praise in a conversation, newest first."""
    return praises().filter(conversation=conversation)


def praise_in(message: Message | int) -> Praise | None:
    """The praise in a message or the one with that id, also if it was taken back."""
    return Praise.objects.filter(message=message).select_related("taken_back").first()


def untold_in(conversation: Conversation) -> QuerySet[PassedOn]:
    """What was passed on and the customer has not been told, oldest first.

    What somebody put onto their own page is told to nobody.
    """
    rows = passings().filter(praise__conversation=conversation, told=None)
    return rows.exclude(to__teammate=F("by"))


def said_of(teammate: Teammate) -> QuerySet[PassedOn]:
    """What was said of a teammate or of the whole team, newest first."""
    rows = passings().filter(Q(to__teammate=teammate) | Q(to__kind=Kind.TEAM))
    return rows.select_related("praise__conversation__customer", "seen").order_by("-at", "-pk")


def unseen_by(teammate: Teammate) -> QuerySet[PassedOn]:
    """What others passed on to a teammate and they have not read yet, newest first."""
    return said_of(teammate).filter(to__teammate=teammate, seen=None).exclude(by=teammate)


def outsiders() -> QuerySet[Praised]:
    """Those outside the desk to whom praise was passed on before, by name."""
    return Praised.objects.filter(kind=Kind.OUTSIDE).order_by("name", "pk")


def marked(rows: QuerySet[Listing]) -> QuerySet[Listing]:
    """The same rows, each with `has_praise`, and `praise_waits`: nobody has passed it on yet."""
    here = Praise.objects.filter(conversation=OuterRef("pk"), taken_back=None)
    return rows.annotate(has_praise=Exists(here), praise_waits=Exists(here.filter(passed_on=None)))


def by_month(since: datetime) -> dict[str, tuple[int, int]]:
    """How much praise came in each month since that aware moment, and how much was passed on.

    By the month as "2026-03", in the zone of whoever asks.
    """
    month = TruncMonth("at", tzinfo=timezone.get_current_timezone())
    rows = Praise.objects.filter(taken_back=None, at__gte=since).annotate(month=month)
    passed = Count("pk", filter=Exists(PassedOn.objects.filter(praise=OuterRef("pk"))))
    counted = rows.values_list("month").annotate(came=Count("pk"), passed=passed).order_by()
    return {f"{month:%Y-%m}": (came, gone) for month, came, gone in counted}


def passed_on_for(customer: Customer) -> QuerySet[PassedOn]:
    """What was passed on of that customer's own words, oldest first."""
    rows = PassedOn.objects.filter(praise__message__address__customer=customer)
    return rows.select_related("to").order_by("pk")


def answers_to(praise: Praise) -> QuerySet[Reply]:
    """The replies in its conversation since the praise came, oldest first."""
    rows = Reply.objects.filter(conversation=praise.conversation_id, at__gte=praise.at)
    return rows.order_by("pk")


def letters() -> QuerySet[Letter]:
    """Every letter to somebody outside, with what it says."""
    return Letter.objects.select_related(
        "posting", "passed_on__to", "passed_on__by", "passed_on__praise__conversation__customer"
    )


def failed_letters() -> QuerySet[Letter]:
    """Letters that cannot be delivered."""
    return letters().filter(posting__isnull=False).exclude(posting__failure="")


def letters_left_behind(before: datetime) -> QuerySet[Letter]:
    """Letters that were to leave before that moment and have not."""
    rows = Letter.objects.filter(posting=None, at__lte=before, tries__lt=MOST_TRIES)
    return rows.order_by("pk")
