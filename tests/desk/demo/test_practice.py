"""Practice in the sample story."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

from django.utils import timezone

from evenhand.coach import check
from evenhand.coach.spoken import Draft
from evenhand.desk.coaching.models import Finding, Reading
from evenhand.desk.demo import actions
from evenhand.desk.demo.story import guesthouse, practice
from evenhand.desk.inbox.models import Listing, Reply
from evenhand.desk.learning.models import Topic
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.actions import keep
from evenhand.desk.practice.helping import Tells
from evenhand.desk.practice.models import Due, Plan, Review
from tests.desk.pages.teammates import a_teammate
from tests.desk.practice.cards import cards, lesson, made


def newcomer() -> Teammate:
    cards(8)
    somebody = a_teammate()
    actions.hand_over(somebody)
    return somebody


def test_the_newcomer_finds_something_due_and_a_plan_under_way() -> None:
    somebody = newcomer()
    today = queries.today_of(somebody, timezone.now())
    assert (Review.objects.count(), Review.objects.filter(teammate=somebody).count()) == (8, 8)
    assert len(today.cards) >= 3
    assert today.stretch is not None
    assert (today.stretch.day, today.stretch.days) == (3, 7)


def test_it_goes_with_the_story_and_what_is_real_stays() -> None:
    somebody = newcomer()
    card = Review.objects.all()[0].card
    keep(somebody, [made(card, number=7)])
    Teammate.objects.update(at=timezone.now() - timedelta(minutes=1))
    actions.remove_story()
    assert [review.card for review in Review.objects.all()] == [card]
    assert [(due.card, due.times) for due in Due.objects.all()] == [(card, 1)]
    assert Plan.objects.count() == 0


def test_practice_and_replies_show_whether_it_helps_oneself_and_the_team() -> None:
    for slug, rule in zip(practice.FIRST, ("vague-time", "ordering-words"), strict=True):
        one = lesson(slug, Topic.PROMISING)
        one.about = [rule]
        one.save()
        cards(2, of=one)
    somebody, now = newcomer(), timezone.now()
    for figures in (queries.helping_of(somebody, now), queries.helping_of_all(now)):
        assert figures is not None
        assert min(len(figures.at_once), len(figures.again)) >= 1
        told = {one.lesson.slug: one.change.tells for one in figures.replies}
        assert told == dict(zip(practice.FIRST, (Tells.FEWER, Tells.TOO_EARLY), strict=True))


def test_what_the_story_says_was_found_is_what_the_coach_finds() -> None:
    newcomer()
    said = {reply.text: set[tuple[str, str]]() for reply in Reply.objects.all()}
    for one in Finding.objects.select_related("reply"):
        said[one.reply.text].add((one.rule, one.words))
    found = {
        text: {(one.rule, one.words) for one in check(Draft(text, guesthouse.WRITES))}
        for text in said
    }
    assert found == said


def test_the_guesthouse_stays_closed_once_the_worker_has_had_its_turn(
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[object]]],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        newcomer()
    told = Listing.objects.get(conversation__customer__name=guesthouse.WHO)
    readings = Reading.objects.filter(message__conversation=told.pk)
    assert (told.is_open, readings.count()) == (False, 1)
