"""Reminding people at the hour that they chose: once a day, by the ways that they want."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from anymail.exceptions import AnymailError
from django.core.mail import EmailMessage

from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.actions.ideas import idea_for
from evenhand.desk.practice.letters import letter_of
from evenhand.desk.practice.models import Reminded, Subscription
from evenhand.desk.practice.pushing import Unreachable, wake
from evenhand.desk.practice.queries import Wanted

log = logging.getLogger(__name__)

Wake = Callable[[str], bool]
"""Wakes the browser behind an endpoint; False when it is gone for good. Raises Unreachable."""


def remind(now: datetime, *, by: Wake = wake) -> None:
    """Remind everybody whose hour has come at an aware moment, if something waits for them.

    That they were reminded is written first: a stopped process rather leaves one reminder out
    than sends it twice.
    """
    for wanted in queries.wanted_now(now):
        teammate = wanted.reminder.teammate
        _, is_first = Reminded.objects.get_or_create(teammate=teammate, day=wanted.day)
        waiting = len(queries.ahead_of(teammate, now, days=1).popitem()[1])
        if is_first and wanted.reminder.by_push and waiting:
            _wake_all(teammate, by)
        if is_first and wanted.reminder.by_mail:
            _mail(wanted, waiting, now)


def _wake_all(teammate: Teammate, by: Wake) -> None:
    for one in queries.subscriptions_of(teammate):
        try:
            if not by(one.endpoint):
                Subscription.objects.filter(pk=one.pk).delete()
        except Unreachable as why:
            log.warning("Subscription %s could not be woken: %s", one.pk, why)


def _mail(wanted: Wanted, waiting: int, now: datetime) -> None:
    """Write to them, unless there is nothing to say. Mail that cannot leave is logged."""
    teammate = wanted.reminder.teammate
    idea = idea_for(teammate, now) if wanted.reminder.with_idea else None
    if not waiting and idea is None:
        return
    letter: EmailMessage = letter_of(teammate, waiting, idea)
    try:
        letter.send()
    except (OSError, AnymailError) as why:
        log.warning("Teammate %s could not be reminded: %s", teammate.pk, type(why).__name__)
