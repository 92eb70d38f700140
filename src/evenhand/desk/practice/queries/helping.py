"""Whether practice helps: each for themselves, and all in sum."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache as once
from itertools import groupby
from operator import itemgetter

from django.core.cache import cache
from django.db.models import Min, QuerySet
from django.utils import timezone

from evenhand.coach.checking import checks
from evenhand.coach.rule import rules_in
from evenhand.desk.coaching.models import Finding, Outcome
from evenhand.desk.inbox.models import Reply
from evenhand.desk.learning.models import Lesson
from evenhand.desk.learning.queries import lessons
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.helping import (
    SPAN,
    Answer,
    Began,
    Change,
    Week,
    Wrote,
    by_week,
    changes,
    first_goes,
    later_goes,
    monday_of,
)
from evenhand.desk.practice.models import Fit, Review
from evenhand.desk.practice.queries.reviewing import FIELDS
from evenhand.desk.practice.queries.settling import day_of
from evenhand.desk.practice.scheduling import USUAL, Go

WEEKS = timedelta(weeks=12)
"""How far back weeks are shown."""

LEAST = 3
"""People who must have had a part in a sum, for it to be shown to anybody."""

SECONDS = 3600
"""How long the sums of the team are kept: they take a while, and stand until Monday anyhow."""


@dataclass(frozen=True)
class InReplies:
    """What changed in replies about what a lesson is about."""

    lesson: Lesson
    change: Change


@dataclass(frozen=True)
class Helping:
    """Whether practice helps somebody, or several: from the day `since` to before `until`.

    `at_once` are cards seen for the first time, `again` those seen on a later day, each by week;
    `replies` has the lessons with the most findings first.
    """

    since: date
    until: date
    at_once: tuple[Week, ...]
    again: tuple[Week, ...]
    replies: tuple[InReplies, ...]


def helping_of(teammate: Teammate, now: datetime) -> Helping:
    """What somebody's own practice does for them, up to an aware moment. For themselves alone."""
    today = day_of(teammate, now)
    since = monday_of(today) + timedelta(weeks=1) - WEEKS
    until = today + timedelta(days=1)
    return _helping(Review.objects.filter(teammate=teammate), since, until, now, least=1)


def helping_of_all(now: datetime) -> Helping | None:
    """The same for all in sum, up to the last Monday by the desk's clock; for everybody alike.

    None as long as fewer than LEAST have practised. What fewer had a part in is left out.
    """
    if not enough_practise(now):
        return None
    until = _last_monday(now)
    key = f"helping-of-all-{until}"
    kept: Helping | None = cache.get(key)
    if kept is None:
        moment = datetime.combine(until, time.min, timezone.get_default_timezone())
        rows = Review.objects.filter(day__lt=until)
        kept = _helping(rows, until - WEEKS, until, moment, least=LEAST)
        cache.set(key, kept, SECONDS)
    return kept


def enough_practise(now: datetime) -> bool:
    """Whether LEAST people had practised by the last Monday, so that there are sums to show."""
    rows = Review.objects.filter(day__lt=_last_monday(now)).order_by()
    return len(rows.values_list("teammate").distinct()[:LEAST]) == LEAST


def _last_monday(now: datetime) -> date:
    return monday_of(timezone.localtime(now, timezone.get_default_timezone()).date())


def _helping(
    reviews: QuerySet[Review], since: date, until: date, moment: datetime, *, least: int
) -> Helping:
    at_once, again = _answers(reviews, since)
    return Helping(
        since=since,
        until=until,
        at_once=by_week(at_once, since=since, until=until, least=least),
        again=by_week(again, since=since, until=until, least=least),
        replies=_in_replies(reviews, moment, least),
    )


def _answers(reviews: QuerySet[Review], since: date) -> tuple[list[Answer], list[Answer]]:
    """First goes, and later ones with what was foretold by what is known of each person.

    Those before `since` are replayed, and not kept.
    """
    fitted = Fit.objects.filter(teammate__in=reviews.order_by().values("teammate"))
    fits = dict(fitted.values_list("teammate", "stabilities"))
    at_once: list[Answer] = []
    again: list[Answer] = []
    for who, cards in _goes(reviews):
        later = later_goes(who, cards, fits.get(who, USUAL))
        at_once += (one for one in first_goes(who, cards) if one.day >= since)
        again += (one for one in later if one.day >= since)
    return at_once, again


def _goes(reviews: QuerySet[Review]) -> Iterator[tuple[int, list[list[Go]]]]:
    """Each one's goes by card, a person after the other, so that few are held at a time."""
    rows = reviews.order_by("teammate", "card").values_list("teammate", "card", *FIELDS)
    for who, theirs in groupby(rows.iterator(), key=itemgetter(0)):
        by_card = groupby(theirs, key=itemgetter(1))
        yield who, [[Go(*row[2:]) for row in goes] for _, goes in by_card]


def _in_replies(reviews: QuerySet[Review], moment: datetime, least: int) -> tuple[InReplies, ...]:
    rows = reviews.filter(card__lesson__isnull=False).order_by()
    firsts = rows.values_list("teammate", "card__lesson").annotate(first=Min("at"))
    began = [Began(who, lesson, at) for who, lesson, at in firsts]
    about = {one.pk: one for one in lessons().filter(pk__in={one.lesson for one in began})}
    looked_for = {pk: named for pk, one in about.items() if (named := _checks_of(one))}
    wrote = _wrote([one for one in began if one.lesson in looked_for], looked_for, moment)
    found = changes(looked_for, began, wrote, until=moment, least=least)
    told = [InReplies(about[change.lesson], change) for change in found]
    return tuple(sorted(told, key=_most_first))


def _most_first(one: InReplies) -> tuple[int, str]:
    return -(one.change.before.count + one.change.since.count), one.lesson.title


def _wrote(
    began: Collection[Began], looked_for: Mapping[int, Collection[str]], until: datetime
) -> list[Wrote]:
    """What those who began had sent and have sent since, with what was found as they wrote."""
    if not began:
        return []
    since = min(one.at for one in began) - SPAN
    sent = Reply.objects.filter(by__in={one.who for one in began}, at__gte=since, at__lt=until)
    rules = {rule for named in looked_for.values() for rule in named}
    rows = Finding.objects.filter(rule__in=rules, reply__in=sent)
    found: dict[int, set[str]] = {}
    pairs = rows.exclude(outcome=Outcome.DISMISSED).values_list("reply", "rule")
    for reply, rule in pairs:
        found.setdefault(reply or 0, set()).add(rule)
    lines = sent.values_list("pk", "by", "at")
    return [Wrote(who, at, frozenset(found.get(pk, ()))) for pk, who, at in lines]


def _checks_of(lesson: Lesson) -> frozenset[str]:
    return _every_check() & set(lesson.about)


@once
def _every_check() -> frozenset[str]:
    return frozenset(rule.name for rule in rules_in(checks))
