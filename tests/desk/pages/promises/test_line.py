"""One promise as a reader sees it, in their own zone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from evenhand.desk.demo import cast
from evenhand.desk.pages.promises.line import Line, line_of
from evenhand.desk.pages.promises.page import group_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import actions, queries
from evenhand.desk.promises.models import Ending, Promise

NINE = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)  # a Wednesday, ten o'clock in Berlin


@pytest.fixture
def nadia() -> Teammate:
    nadia = cast.nadia()
    nadia.time_zone = "Europe/Berlin"
    nadia.save()
    return nadia


def promised(text: str, by: Teammate) -> Promise:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp part is wrong again.", NINE)
    told.reply(text, NINE, by=by)
    return queries.promises().get()


def line(promise: Promise, reader: Teammate, now: datetime) -> Line:
    with timezone.override(reader.zone):
        return line_of(queries.promises().get(pk=promise.pk), reader, now)


def test_a_line_says_what_to_whom_by_when_and_in_which_words(nadia: Teammate) -> None:
    shown = line(promised("Owen, I'll call you back by 2 pm today.", nadia), nadia, NINE)
    assert (shown.what, shown.words) == ("Call back", "I'll call you back by 2 pm today")
    assert (shown.customer, shown.subject) == ("Owen Jameson", "Lamp")
    assert (shown.due, shown.elsewhere) == ("due today 14:00", "")
    assert (shown.owner, shown.is_mine, shown.is_late) == ("Nadia Okafor", True, False)
    assert shown.clock is not None
    assert shown.clock.text == "due in 4 h"


def test_another_zone_is_named_where_its_clock_differs(nadia: Teammate) -> None:
    promise = promised("I'll call you back by 2 pm today.", nadia)
    reader = cast.tomas()
    reader.time_zone = "America/New_York"
    shown = line(promise, reader, NINE)
    assert (shown.due, shown.elsewhere) == ("due today 08:00", "14:00 in Berlin")
    assert shown.is_mine is False
    reader.time_zone = "Asia/Tokyo"
    assert line(promise, reader, NINE).elsewhere == "14:00 in Berlin"
    reader.time_zone = "Europe/Paris"  # another name, the same clock
    assert line(promise, reader, NINE).elsewhere == ""


def test_another_day_elsewhere_is_named_too(nadia: Teammate) -> None:
    reader = cast.tomas()
    reader.time_zone = "Pacific/Auckland"
    shown = line(promised("I'll call you back by 2 pm today.", nadia), reader, NINE)
    assert (shown.due, shown.elsewhere) == ("due tomorrow 02:00", "Wed 14:00 in Berlin")


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu"])
def test_a_day_is_named_as_it_was_said_wherever_the_reader_is(nadia: Teammate, zone: str) -> None:
    promise = promised("I'll send you the label by Friday.", nadia)
    reader = cast.tomas()
    reader.time_zone = zone
    assert line(promise, reader, NINE - timedelta(days=1)).due == (
        "due by the end of Friday 6 March"
    )


def test_a_late_promise_says_by_how_much(nadia: Teammate) -> None:
    promise = promised("I'll call you back by 2 pm today.", nadia)
    shown = line(promise, nadia, NINE + timedelta(hours=4, minutes=9))
    assert (shown.clock.text, shown.clock.tone) == ("9 min late", "late")


def test_a_vague_promise_has_no_clock(nadia: Teammate) -> None:
    shown = line(promised("I'll look into the label soon.", nadia), nadia, NINE)
    assert (shown.due, shown.clock) == ("no time named", None)


def test_a_deal_says_what_it_waits_for(nadia: Teammate) -> None:
    promise = promised("If you get it to me by noon I'll call you back by 2 pm.", nadia)
    shown = line(promise, nadia, NINE)
    assert shown.waits_for == "Waits for: “you get it to me”, by 12:00"
    assert shown.clock is None
    actions.meet_condition(promise, by=nadia)
    shown = line(promise, nadia, NINE)
    assert (shown.waits_for, shown.clock.text) == ("", "due in 4 h")


def test_an_ended_promise_says_how_and_why(nadia: Teammate) -> None:
    promise = promised("I'll call you back by 2 pm today.", nadia)
    actions.release(promise, by=nadia, reason="Owen rang us first.")
    shown = line(promise, nadia, NINE)
    assert (shown.clock.text, shown.reason, shown.is_open) == (
        "Released",
        "Owen rang us first.",
        False,
    )


def test_kept_late_is_said_to_count_as_missed(nadia: Teammate) -> None:
    promise = promised("I'll call you back by 2 pm today.", nadia)
    actions.keep(promise, by=nadia)
    Ending.objects.update(at=promise.deadline + timedelta(minutes=20))
    shown = line(promise, nadia, NINE)
    assert (shown.clock.text, shown.clock.tone) == ("Kept 20 min late, counts as missed", "late")
    Ending.objects.update(at=promise.deadline)
    assert line(promise, nadia, NINE).clock.text == "Kept"


def test_a_promise_made_by_telephone_has_no_words_to_quote(nadia: Teammate) -> None:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp part is wrong again.", NINE)
    promise = actions.make(told.conversation, what="send it", due=None, owner=nadia, by=nadia)
    assert line(promise, nadia, NINE).words == ""


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (timedelta(minutes=-1), "late"),
        (timedelta(hours=13), "today"),
        (timedelta(hours=14), "week"),
        (timedelta(days=4, hours=13), "week"),
        (timedelta(days=4, hours=14), "later"),
        (None, "undated"),
    ],
)
def test_a_promise_stands_under_the_day_of_its_reader(
    nadia: Teammate, due: timedelta | None, group: str
) -> None:
    moment = NINE + due if due is not None else None
    told = cast.writes("Owen Jameson", "Lamp", "The lamp part is wrong again.", NINE)
    promise = actions.make(told.conversation, what="send it", due=moment, owner=nadia, by=nadia)
    with timezone.override(nadia.zone):
        assert group_of(promise, NINE) == group
