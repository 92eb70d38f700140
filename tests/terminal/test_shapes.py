"""A line of JSON becomes a draft with what is known beside it, or one sentence why it cannot."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from evenhand.coach import guide, read
from evenhand.coach.spoken import Hours, Message, Record
from evenhand.terminal.answers import reading_as_json
from evenhand.terminal.inputs import BadInput, Document
from evenhand.terminal.shapes import Written, asked, written


def of(**values: object) -> Written:
    return written(Document("line 1", {"text": "Hello.", **values}))


def test_a_plain_line_knows_nothing_beside_the_draft() -> None:
    given = of()
    assert (given.draft.before, given.draft.sent, given.facts.hours) == ((), None, None)


def test_a_line_holds_what_passed_before() -> None:
    before = [{"from": "us", "text": "No."}, {"from": "customer", "text": "Why?"}]
    assert of(before=before).draft.before == (Message("No.", "us"), Message("Why?"))


def test_a_line_holds_customer_records_and_policies() -> None:
    facts = of(
        customer={"name": "Ada"},
        records=[{"kind": "order", "key": "4471", "amount": 12}],
        policies=[{"clause": "7", "rule": "Goodwill: up to 20 EUR."}],
    ).facts
    assert facts.customer == {"name": "Ada"}
    assert facts.records == (Record("order", None, "4471", {"amount": 12}),)
    assert facts.policies == ({"clause": "7", "rule": "Goodwill: up to 20 EUR."},)


def test_hours_count_monday_as_one_and_fall_back_to_the_usual() -> None:
    hours = of(hours={"opens": "08:30", "days": [2, 7], "country": "DE"}).facts.hours
    assert hours == Hours(opens=time(8, 30), closes=time(17), days=frozenset({1, 6}))


def test_holidays_are_days_in_a_list_or_those_of_a_place_when_it_is_sent() -> None:
    listed = of(hours={"holidays": ["2026-04-03"]}).facts.hours
    assert listed == Hours(holidays=frozenset({date(2026, 4, 3)}))
    of_place = of(hours={"holidays": "GB"}, sent="2019-04-18T10:00:00+00:00").facts.hours
    assert of_place is not None
    assert date(2019, 4, 19) in of_place.holidays


def test_the_moment_of_sending_is_seen_on_the_clocks_of_the_zone() -> None:
    sent = of(sent="2026-03-04T23:30:00+00:00", tz="Europe/Berlin").draft.sent
    assert sent == datetime(2026, 3, 5, 0, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert sent is not None
    assert sent.hour == 0


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"before": "No."}, 'line 1: "before" should be a list of objects.'),
        (
            {"before": [{"from": "me", "text": "x"}]},
            'line 1, before 1: "from" should be "customer" or "us".',
        ),
        (
            {"hours": {"opens": "nine"}},
            'line 1, hours: "opens" should be a time of day such as 09:00.',
        ),
        (
            {"hours": {"days": [0]}},
            'line 1, hours: "days" should be a list of days from 1 (Monday) to 7.',
        ),
        (
            {"hours": {"holidays": ["3 April"]}},
            (
                'line 1, hours: "holidays" should be a country such as GB, or a list of days '
                "such as 2026-04-03."
            ),
        ),
        (
            {"hours": {"holidays": "XX"}},
            (
                'line 1, hours: "holidays": No public holidays are known for XX: give a code '
                "such as GB or DE-BY."
            ),
        ),
        ({"hours": [9, 17]}, 'line 1: "hours" should be an object in braces.'),
    ],
)
def test_what_cannot_be_used_is_told_with_its_place(
    values: dict[str, object], sentence: str
) -> None:
    with pytest.raises(BadInput) as told:
        of(**values)
    assert str(told.value) == sentence


def test_a_day_stays_a_day_and_a_moment_gets_a_zone() -> None:
    records = of(records=[{"at": "2026-03-04"}, {"at": "2026-03-04T09:00:00"}]).facts.records
    assert [record.at for record in records] == [
        date(2026, 3, 4),
        datetime(2026, 3, 4, 9, tzinfo=ZoneInfo("UTC")),
    ]
    with pytest.raises(BadInput, match=r'records 1: "at" should be a day such as 2026-03-04\.'):
        of(records=[{"at": "2026-02-31"}])


def test_a_thread_is_printed_with_the_facts_that_show_its_situation() -> None:
    given = asked(
        Document(
            "line 1",
            {
                "id": "7",
                "messages": [
                    {"from": "customer", "text": "It never arrived.", "at": "2026-03-20T09:00:00Z"}
                ],
                "records": [
                    {"kind": "delivery", "at": "2026-03-06", "key": "4471", "status": "delivered"}
                ],
            },
        )
    )
    reading = read(given.thread, given.facts)
    printed = reading_as_json(given.id, reading, guide(reading))
    assert printed["situation"] == "mistaken"
    assert printed["facts"] == [
        {
            "says": "Delivery 4471: delivered",
            "at": "2026-03-06",
            "source": "record",
            "key": "4471",
        }
    ]
