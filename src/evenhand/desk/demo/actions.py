"""Telling the sample story, handing it to whoever comes first, and taking it away."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress

from django.db import transaction
from django.db.models import F, ProtectedError

from evenhand.desk.care.models import BackUp, CheckIn, Strain
from evenhand.desk.causes.models import Change
from evenhand.desk.customers.models import Customer
from evenhand.desk.demo import story
from evenhand.desk.demo.cast import CHANNEL, HOUSE, ines, nadia
from evenhand.desk.demo.story import own_cards, practice
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Assignment, Conversation, Draft
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import knowing
from evenhand.desk.policies.models import Policy
from evenhand.desk.practice.actions import renew
from evenhand.desk.practice.models import Due, Plan, Review
from evenhand.desk.praise.models import Kind, Praised
from evenhand.desk.promises.models import Promise, Reminder
from evenhand.desk.scenarios.models import Go
from evenhand.desk.testimonials.models import Claim


def is_told() -> bool:
    """Whether the sample story is on the desk."""
    return Conversation.objects.filter(channel=CHANNEL).exists()


def tell_story() -> None:
    """Put the sample story on an empty desk."""
    if not Conversation.objects.exists():
        story.tell()


@transaction.atomic
def hand_over(newcomer: Teammate) -> None:
    """What is Nadia's in the story becomes the newcomer's, so that their first screen is alive."""
    before = nadia()
    for assignment in Assignment.objects.filter(to=before, conversation__channel=CHANNEL):
        inbox.assign(assignment.conversation, to=newcomer, by=None)
    sample = {"conversation__channel": CHANNEL}
    Draft.objects.filter(by=before, **sample).update(by=newcomer)
    Promise.objects.filter(owner=before, ending=None, **sample).update(owner=newcomer)
    Reminder.objects.filter(to=before, promise__conversation__channel=CHANNEL).update(to=newcomer)
    BackUp.objects.filter(by=before, **sample).update(by=newcomer)
    Strain.objects.filter(teammate=before, **sample).update(teammate=newcomer)
    Go.objects.filter(teammate=before).update(teammate=newcomer)
    owed = CheckIn.objects.filter(owed_by=ines(), strain__conversation__channel=CHANNEL)
    owed.exclude(strain__teammate=newcomer).update(owed_by=newcomer)
    practice.tell(newcomer)
    own_cards.tell(newcomer)


@transaction.atomic
def remove_story() -> None:
    """Take the story and its cast away; whatever is real stays.

    A teammate of the cast to whom real work was given is only signed out for good.
    """
    own_cards.forget()
    Conversation.objects.filter(channel=CHANNEL).delete()
    Customer.objects.filter(addresses__channel=CHANNEL).delete()
    Change.objects.filter(by__email__endswith=f"@{HOUSE}").delete()
    Go.objects.filter(at__lt=F("teammate__at")).delete()
    Claim.objects.filter(by__email__endswith=f"@{HOUSE}").delete()
    _remove_practice()
    Praised.objects.filter(kind=Kind.OUTSIDE, heard=None).delete()
    _remove_policies()
    for teammate in Teammate.objects.filter(email__endswith=f"@{HOUSE}"):
        for assignment in Assignment.objects.filter(to=teammate):
            inbox.assign(assignment.conversation, to=None, by=None)
        _let_go(teammate)


def _remove_practice() -> None:
    """What somebody had practised before they came here was the story's."""
    Plan.objects.filter(at__lt=F("teammate__at")).delete()
    told = Review.objects.filter(at__lt=F("teammate__at"))
    cards: dict[Teammate, set[int]] = defaultdict(set)
    for one in told.select_related("teammate"):
        cards[one.teammate].add(one.card_id)
    told.delete()
    for teammate, learnt in cards.items():
        Due.objects.filter(teammate=teammate, card__in=learnt).delete()
        renew(teammate, learnt)


def _remove_policies() -> None:
    """The cast's policies go, but for one on which something real rests by now."""
    for policy in Policy.objects.filter(by__email__endswith=f"@{HOUSE}"):
        with suppress(ProtectedError), transaction.atomic():
            policy.delete()
    knowing.forget()


def _let_go(teammate: Teammate) -> None:
    try:
        with transaction.atomic():
            teammate.delete()
    except ProtectedError:
        Teammate.objects.filter(pk=teammate.pk).update(is_active=False)
