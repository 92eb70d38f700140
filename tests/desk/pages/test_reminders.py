"""Reminders across the top of every page, each put away by one click."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evenhand.desk.demo import cast
from evenhand.desk.pages.reminders import reminders_for
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import actions
from evenhand.desk.promises.models import Promise, Reminder
from tests.desk.ui.markup import Markup


@pytest.fixture
def nadia(client: Client) -> Teammate:
    nadia = cast.nadia()
    client.force_login(nadia)
    return nadia


def promised(by: Teammate, minutes: float, who: str = "Owen Jameson") -> Promise:
    told = cast.writes(who, "Lamp", "The lamp part is wrong again.")
    due = timezone.now() + timedelta(minutes=minutes, seconds=30)
    made = actions.make(told.conversation, what="call back", due=due, owner=by, by=by)
    actions.remind(timezone.now())
    return made


def sentence(teammate: Teammate) -> str:
    newest = reminders_for(teammate).newest
    return newest.sentence if newest else ""


def test_the_owner_reads_what_is_due_soon(nadia: Teammate) -> None:
    promised(nadia, 20)
    assert sentence(nadia) == "Call back, for Owen Jameson, is due in 20 min."


def test_a_lead_reads_whose_promise_is_late(nadia: Teammate) -> None:
    tomas = cast.tomas()
    promised(nadia, -10)
    assert sentence(tomas) == "Call back, for Owen Jameson, is 9 min late; it is with Nadia."
    assert sentence(nadia) == "Call back, for Owen Jameson, is 9 min late."


def test_the_newest_is_shown_and_the_rest_counted(nadia: Teammate) -> None:
    for number in range(5):
        promised(nadia, 20, f"Owen {number}")
    assert sentence(nadia) == "Call back, for Owen 4, is due in 20 min."
    assert reminders_for(nadia).more == "and 4 more"


def test_reminders_stand_on_every_page_and_are_put_away(client: Client, nadia: Teammate) -> None:
    promise = promised(nadia, 20)
    reminder = Reminder.objects.get()
    markup = Markup(client.get("/mine/").content.decode())
    assert "Call back, for Owen Jameson, is due in 20 min." in markup.words
    assert f"/conversations/{promise.conversation_id}/" in markup.values("href")
    answer = client.post(f"/reminders/{reminder.pk}/seen/", headers={"HX-Request": "true"})
    assert "Call back" not in answer.content.decode()
    assert Markup(answer.content.decode()).values("id") == ["reminders"]
    assert reminders_for(nadia).newest is None


def test_without_javascript_putting_away_leads_back(client: Client, nadia: Teammate) -> None:
    promised(nadia, 20)
    path = f"/reminders/{Reminder.objects.get().pk}/seen/"
    answer = client.post(path, headers={"Referer": "http://testserver/all/"})
    assert answer["Location"] == "http://testserver/all/"


def test_a_reminder_of_somebody_else_cannot_be_put_away(client: Client, nadia: Teammate) -> None:
    promised(cast.tomas(), 20)
    assert client.post(f"/reminders/{Reminder.objects.get().pk}/seen/").status_code == 404
    assert Reminder.objects.get().seen_at is None


def test_the_fragment_is_asked_for_alone(client: Client, nadia: Teammate) -> None:
    promised(nadia, 20)
    answer = client.get("/reminders/")
    assert Markup(answer.content.decode()).wrong == []
    assert "is due in 20 min" in answer.content.decode()


def test_a_reminder_goes_when_its_promise_is_kept(nadia: Teammate) -> None:
    actions.keep(promised(nadia, 20), by=nadia)
    assert reminders_for(nadia).newest is None
