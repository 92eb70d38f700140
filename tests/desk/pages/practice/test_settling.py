"""Plan, leave and reminders, by page."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.models import Leave, Plan, Reminder, Subscription
from tests.desk.cast import nadia, signed_in, tomas
from tests.desk.ui.markup import Markup

ENDPOINT = "https://push.example.org/abc"


@pytest.fixture
def browser() -> Client:
    """Nadia's."""
    return signed_in(nadia())


def words(answer: Any, status: int = 200) -> str:
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return " ".join(markup.words.split())


def test_a_plan_is_begun_paused_gone_on_with_and_ended(browser: Client) -> None:
    answer = browser.post("/learn/plan/", {"topic": "calming", "days": "7"})
    assert (answer.status_code, answer["Location"]) == (303, "/learn/plan/")
    assert "Calming Day 1 of 7" in words(browser.get("/learn/plan/"))
    browser.post("/learn/plan/pause/")
    assert "Day 1 of 7 · paused" in words(browser.get("/learn/"))
    browser.post("/learn/plan/pause/delete/")
    assert "paused" not in words(browser.get("/learn/"))
    browser.post("/learn/plan/delete/")
    assert queries.plan_of(nadia()) is None
    assert browser.post("/learn/plan/pause/").status_code == 404


def test_a_plan_of_somebody_else_is_out_of_reach(browser: Client) -> None:
    actions.begin_plan("calming", 7, by=tomas())
    for path in ("/learn/plan/pause/", "/learn/plan/pause/delete/", "/learn/plan/delete/"):
        assert browser.post(path).status_code == 404


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"topic": "cooking", "days": "7"}, "Pick a topic from the list."),
        ({"topic": "calming", "days": "8"}, "Pick a week or a month."),
    ],
)
def test_what_is_no_plan_is_told(browser: Client, given: dict[str, str], sentence: str) -> None:
    assert sentence in words(browser.post("/learn/plan/", given), 422)
    assert Plan.objects.count() == 0


def test_leave_is_told_and_taken_back(browser: Client) -> None:
    browser.post("/learn/leave/", {"first": "2099-07-01", "last": "2099-07-14"})
    assert "July 1, 2099 to July 14, 2099" in words(browser.get("/learn/plan/"))
    leave = Leave.objects.get()
    assert signed_in(tomas()).post(f"/learn/leave/{leave.pk}/delete/").status_code == 404
    browser.post(f"/learn/leave/{leave.pk}/delete/")
    assert Leave.objects.count() == 0


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("2099-07-14", "2099-07-01", "The last day comes before the first: swap them."),
        ("2099-07-14", "", "Say until which day."),
        ("soon", "2099-07-01", "Give a date."),
        ("2099-07-01", "2101-07-01", "Give a year at most; tell the rest when it is near."),
    ],
)
def test_leave_that_cannot_be_is_told(
    browser: Client, first: str, last: str, sentence: str
) -> None:
    answer = browser.post("/learn/leave/", {"first": first, "last": last})
    assert sentence in words(answer, 422)
    assert Leave.objects.count() == 0


def test_reminders_are_kept_and_shown_as_they_are(browser: Client) -> None:
    browser.post("/learn/reminder/", {"hour": "7", "by_mail": "on", "with_idea": "on"})
    kept = Reminder.objects.get(teammate=nadia())
    assert (kept.hour, kept.by_mail, kept.by_push, kept.with_idea) == (7, True, False, True)
    shown = browser.get("/learn/plan/").content.decode()
    assert '<option value="7" selected>' in shown
    answer = browser.post("/learn/reminder/", {"hour": "25"})
    assert "Pick an hour from the list." in words(answer, 422)


def test_a_browser_is_let_be_woken_and_not_any_more(
    browser: Client, settings: LazySettings
) -> None:
    assert browser.post("/learn/browsers/", {"endpoint": ENDPOINT}).status_code == 204
    assert "push.example.org" in words(browser.get("/learn/plan/"))
    signed_in(tomas()).post("/learn/browsers/delete/", {"endpoint": ENDPOINT})
    assert Subscription.objects.count() == 1
    browser.post("/learn/browsers/delete/", {"endpoint": ENDPOINT})
    assert Subscription.objects.count() == 0


@pytest.mark.parametrize("endpoint", ["http://push.example.org/a", "https://10.0.0.1/a", ""])
def test_an_address_of_no_push_service_is_refused(browser: Client, endpoint: str) -> None:
    answer = browser.post("/learn/browsers/", {"endpoint": endpoint})
    assert (answer.status_code, answer.content) == (422, b"This is no address of a push service.")


def test_only_a_desk_behind_https_offers_to_wake(browser: Client, settings: LazySettings) -> None:
    assert "data-wake" not in browser.get("/learn/plan/").content.decode()
    settings.PUBLIC_URL = "https://care.example.org"
    assert "data-wake" in browser.get("/learn/plan/").content.decode()
