"""Lessons that fit one's own work: which, in what order, and when they come again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.coaching import actions as coaching
from evenhand.desk.coaching.models import Finding, Outcome, Reading
from evenhand.desk.learning import actions as learning
from evenhand.desk.learning.knowing import Named
from evenhand.desk.learning.models import Lesson
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.suggesting import COUNTS, WEIGHTS, Cause, Source, Told, ranked
from evenhand.desk.promises.models import Ending, How, Promise
from evenhand.desk.remedies import actions as remedies
from tests.desk.cast import message_from, nadia, tomas
from tests.desk.learning.building import lesson, small
from tests.desk.learning.sent import found_in
from tests.desk.remedies.giving import granted, offered, penny
from tests.desk.remedies.giving import told as told_offer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)
LESSONS = {
    "vague-time": Named("soon", "Soon"),
    "aim-to": Named("soon", "Soon"),
    "broken-promise": Named("missed", "Missed"),
    "angry": Named("calm", "Calm"),
}


def causes(source: Source, name: str, count: int, days: float = 1) -> list[Cause]:
    return [Cause(source, name, NOW - days * DAY)] * count


def slugs(given: list[Cause], **seen: datetime) -> list[tuple[str, float]]:
    return [(one.slug, one.weight) for one in ranked(given, LESSONS, seen, NOW)]


def test_what_weighs_more_comes_first() -> None:
    given = [
        *causes(Source.HEEDED, "angry", 3),
        *causes(Source.MISSED, "broken-promise", 1),
        *causes(Source.SENT, "vague_time", 2),
        *causes(Source.DISMISSED, "aim-to", 1),
    ]
    assert slugs(given) == [("soon", 7), ("missed", 4), ("calm", 3)]
    assert ranked(given, LESSONS, {}, NOW)[0].told == (
        Told(Source.SENT, "vague_time", 2),
        Told(Source.DISMISSED, "aim-to", 1),
    )


def test_harm_to_a_customer_weighs_more_than_what_was_noticed_in_time() -> None:
    sources = (Source.MISSED, Source.SENT, Source.TOLD, Source.HEEDED)
    weights = [WEIGHTS[source] for source in sources]
    assert weights == sorted(weights, reverse=True)
    assert WEIGHTS[Source.HEEDED] == WEIGHTS[Source.DISMISSED] == WEIGHTS[Source.CORRECTED]


def test_one_slip_that_was_noticed_suggests_nothing() -> None:
    assert slugs(causes(Source.HEEDED, "vague-time", 1)) == []
    assert slugs(causes(Source.HEEDED, "vague-time", 2)) == [("soon", 2)]


def test_older_causes_count_by_half_and_then_no_more() -> None:
    assert slugs(causes(Source.SENT, "angry", 2, days=20)) == [("calm", 3)]
    assert slugs(causes(Source.SENT, "angry", 2, days=28)) == []
    assert slugs(causes(Source.SENT, "angry", 2, days=-1)) == []


def test_many_alike_say_no_more_than_five() -> None:
    assert slugs(causes(Source.SENT, "angry", 50)) == [("calm", 15)]


def test_of_two_alike_the_newer_comes_first() -> None:
    given = [
        *causes(Source.SENT, "angry", 1, days=3),
        *causes(Source.SENT, "aim-to", 1, days=2),
        *causes(Source.SENT, "no-lesson", 9),
    ]
    assert slugs(given) == [("soon", 3), ("calm", 3)]


@settings(max_examples=40)
@given(
    st.lists(
        st.builds(
            Cause,
            st.sampled_from(Source),
            st.sampled_from(sorted(LESSONS)),
            st.integers(0, 40).map(lambda days: NOW - days * DAY),
        )
    ),
    st.integers(0, 40),
)
def test_order_is_of_no_account_and_what_was_seen_counts_no_more(
    given: list[Cause], days: int
) -> None:
    found = ranked(given, LESSONS, {}, NOW)
    assert found == ranked(given[::-1], LESSONS, {}, NOW)
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    since = NOW - days * DAY
    later = [one for one in given if one.at > since]
    seen = dict.fromkeys(("soon", "missed", "calm"), since)
    assert ranked(given, LESSONS, seen, NOW) == ranked(later, LESSONS, {}, NOW)


def suggested(teammate: Teammate, now: datetime | None = None) -> list[str]:
    found = queries.suggestions_for(teammate, now or timezone.now())
    return [one.slug for one in found]


@pytest.fixture
def soon() -> Lesson:
    return lesson(small("soon", more="about: vague-time\n"))


def test_replies_sent_as_they_were_suggest_a_lesson_to_their_writer_alone(soon: Lesson) -> None:
    finding = found_in(message_from("Penny Marsh"), by=nadia())
    assert finding.outcome in (Outcome.SENT, Outcome.HEEDED)
    Finding.objects.filter(pk=finding.pk).update(outcome=Outcome.SENT)
    assert (suggested(nadia()), suggested(tomas())) == (["soon"], [])
    assert suggested(nadia(), timezone.now() + COUNTS) == []


def test_what_was_put_away_comes_again_for_a_new_cause_alone(soon: Lesson) -> None:
    message = message_from("Penny Marsh")
    found_in(message, by=nadia())
    Finding.objects.update(outcome=Outcome.SENT)
    actions.put_aside(soon, by=tomas())
    assert suggested(nadia()) == ["soon"]
    actions.put_aside(soon, by=nadia())
    assert suggested(nadia()) == []
    found_in(message, by=nadia())
    Finding.objects.update(outcome=Outcome.SENT)
    (again,) = queries.suggestions_for(nadia(), timezone.now())
    assert again.told == (Told(Source.SENT, "vague-time", 1),)
    learning.note_read(soon, by=nadia())
    assert suggested(nadia()) == []


def test_promises_missed_and_readings_corrected_suggest_too() -> None:
    lesson(small("missed", more="about: broken-promise\n"))
    lesson(small("cross", more="about: angry\n"))
    message = message_from("Penny Marsh")
    promise = Promise.objects.create(
        conversation=message.conversation, owner=nadia(), words="today", what="call"
    )
    Ending.objects.create(promise=promise, how=How.MISSED, by=tomas())
    assert (suggested(nadia()), suggested(tomas())) == (["missed"], [])
    for _ in range(2):
        other = message_from("Penny Marsh", into=message.conversation)
        coaching.correct(Reading.objects.get(message=other), "angry", by=nadia())
    assert suggested(nadia()) == ["missed", "cross"]


def test_the_story_of_a_bent_rule_suggests_too() -> None:
    lesson(small("bend", more="about: exception\n"))
    made = told_offer(offered(penny(), nadia(), "7.80", "39", bends=True, story="Her sister's day"))
    grant = granted(made, 1, by=nadia())
    remedies.share(grant, words="A birthday was saved by going first.", by=nadia())
    assert (suggested(nadia()), suggested(tomas())) == (["bend"], [])


def test_one_finding_and_thirty_take_as_many_statements(soon: Lesson) -> None:
    reader = nadia()
    finding = found_in(message_from("Penny Marsh"), by=reader)
    counts = []
    for _ in range(2):
        suggested(reader)
        with CaptureQueriesContext(connection) as asked:
            suggested(reader)
        counts.append(len(asked))
        Finding.objects.bulk_create(
            Finding(
                conversation_id=finding.conversation_id, by=reader, reply_id=finding.reply_id,
                rule=f"rule-{n}", outcome=Outcome.SENT,
            )
            for n in range(30)
        )  # fmt: skip
    assert counts == [6, 6]
