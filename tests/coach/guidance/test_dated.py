from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from evenhand.coach.guidance.dated import fact_of, on_day, promise_of
from evenhand.coach.spoken import Condition, Fact, Promise, Span

NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)


def promised(what: str, due: datetime | None = None, due_date: date | None = None) -> Promise:
    """A promise of ours."""
    return Promise(what, Span(0, 1), what, due, due_date)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (date(2026, 3, 6), "on 6 March"),
        (date(2025, 12, 24), "on 24 December 2025"),
        (None, ""),
    ],
)
def test_a_day_has_its_year_only_when_it_is_another(at, said):
    assert on_day(at, NOW) == said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            Fact("Delivery 4471: delivered", date(2026, 3, 6), "record", "4471"),
            "delivery 4471, delivered, on 6 March",
        ),
        (Fact("Customer: tier silver", date(2026, 1, 7), "record"), "tier silver, since 7 January"),
        (
            Fact("They wrote: “It is blue.”", date(2026, 3, 3), "message"),
            "on 3 March you wrote “It is blue.”",
        ),
        (
            Fact("We asked: “A photo?”", date(2026, 3, 3), "message"),
            "on 3 March we asked “A photo?”",
        ),
        (Fact("Something else", date(2026, 3, 3), "message"), ""),
        (Fact("Delivery 4471: delivered", None, "record"), ""),
        (Fact("Policy 4.2: two refunds", date(2026, 1, 1), "policy", "4.2"), ""),
    ],
)
def test_a_fact_stands_in_a_sentence_with_its_day(fact, said):
    assert fact_of((fact,), NOW) == said


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        (promised("call back", NOW - timedelta(hours=1)), "call back"),
        (promised("call back", None, date(2026, 3, 19)), "call back"),
        (promised("call back", NOW + timedelta(hours=1)), ""),
        (promised("call back", None, date(2026, 3, 20)), ""),
        (promised("the new one there", NOW - timedelta(hours=1)), ""),
        (promised("call back"), ""),
    ],
)
def test_a_promise_is_told_once_it_is_late_and_has_a_plain_verb(promise, said):
    assert promise_of((promise,), NOW) == said


def test_a_promise_that_waits_on_the_customer_is_not_told():
    waits = replace(
        promised("call back", NOW - timedelta(hours=1)), condition=Condition("you send a picture")
    )
    assert promise_of((waits,), NOW) == ""


def test_the_oldest_promise_missed_is_told():
    late = promised("call back", NOW - timedelta(days=3))
    later = promised("send a lid", NOW - timedelta(days=1))
    assert promise_of((later, late), NOW) == "call back"
