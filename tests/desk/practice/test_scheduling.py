"""What is due agrees with the package's own way of replaying reviews."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from fsrs import Card, Rating, ReviewLog, Scheduler

from evenhand.desk.practice.scheduling import Go, foretold, recall, remembered
from tests.desk.practice.cards import an_id, go


def reference() -> Scheduler:
    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def random_goes(random: Random) -> list[Go]:
    """Up to a dozen goes with gaps of no day, some days or months, at any hour."""
    day, goes = date(2026, 1, 1), []
    for number in range(random.randint(1, 12)):
        day += timedelta(days=random.choice([0, 0, 1, 1, 2, 3, 7, 20, 90, 400]))
        at = datetime.combine(day, time(random.randint(0, 23), number), UTC)
        goes.append(Go(day, at, an_id(number), random.randint(1, 4)))
    return goes


def test_a_thousand_random_histories_agree_with_the_reference() -> None:
    random, fsrs = Random(5), reference()
    for number in range(1000):
        goes = random_goes(random)
        logs = [
            ReviewLog(number, Rating(one.rating), datetime.combine(one.day, time.min, UTC), None)
            for one in sorted(goes)
        ]
        expected = fsrs.reschedule_card(Card(card_id=number), logs)
        shuffled = random.sample(goes, len(goes))
        found = remembered(shuffled)
        assert (found.due, found.stability, found.difficulty) == (
            expected.due.date(),
            expected.stability,
            expected.difficulty,
        )
        later = expected.due + timedelta(days=random.randint(0, 100))
        assert recall(found, later.date()) == fsrs.get_card_retrievability(expected, later)
        assert (found.times, found.latest_day) == (len(goes), max(one.day for one in goes))


def test_a_card_never_returns_on_the_same_day() -> None:
    assert remembered([go(0, rating=1)]).due == go(1).day


def test_what_was_good_waits_longer_each_time() -> None:
    first = remembered([go(0)])
    waited = (first.due - go(0).day).days
    second = remembered([go(0), go(waited, number=1)])
    assert (waited, (second.due - first.due).days) == (2, 11)


def test_an_hour_earlier_on_the_next_day_is_a_day_later() -> None:
    early = Go(go(2).day, go(2).at - timedelta(hours=8), an_id(9), 3)
    assert remembered([go(0), early]) == remembered([go(0), go(2, number=9)])


def test_what_was_foretold_stands_beside_what_came() -> None:
    goes = [go(0), go(0, 1, number=1), go(2, number=2), go(5, 1, number=3)]
    assert [(one.day, one.known) for one in foretold(goes)] == [
        (go(2).day, True),
        (go(5).day, False),
    ]
    assert foretold(goes)[1].likely == recall(remembered(goes[:3]), go(5).day)


def test_nothing_is_remembered_of_what_was_never_seen() -> None:
    with pytest.raises(ValueError, match="never seen"):
        remembered([])
