"""Who asked whom for back-up."""

from __future__ import annotations

from django.db.models import Prefetch, Q, QuerySet

from evenhand.desk.care.models import Answer, BackUp
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate


def back_ups() -> QuerySet[BackUp]:
    """Every time back-up was asked for, with who, whom, its end and its answers, newest first."""
    answers = Answer.objects.select_related("by").order_by("pk")
    rows = BackUp.objects.select_related("by", "to", "ended", "conversation__customer")
    return rows.prefetch_related(Prefetch("answers", answers)).order_by("-pk")


def is_back_up_open(conversation_id: int) -> bool:
    """Whether somebody asked for back-up in a conversation, and nobody has ended it."""
    return BackUp.objects.filter(conversation=conversation_id, ended=None).exists()


def open_back_up(conversation: Conversation) -> BackUp | None:
    """The one in a conversation that nobody has ended yet."""
    return back_ups().filter(conversation=conversation, ended=None).first()


def asked_by(teammate: Teammate) -> QuerySet[BackUp]:
    """What a teammate asked for and nobody has ended."""
    return back_ups().filter(by=teammate, ended=None)


def asked_of(teammate: Teammate) -> QuerySet[BackUp]:
    """What is asked of a teammate, by name or as a lead, and has neither answer nor end."""
    whom = Q(to=teammate) | Q(to=None) if teammate.is_lead else Q(to=teammate)
    return back_ups().filter(whom, ended=None, answers=None).exclude(by=teammate)


def to_be_asked(asker: Teammate, to: Teammate | None) -> list[Teammate]:
    """Whom to tell that they are asked: the colleague, or every lead beside the asker."""
    whom = people.leads() if to is None else people.teammates().filter(pk=to.pk)
    return list(whom.exclude(pk=asker.pk))
