"""Reminders: at the hour one chose, on one's own clock, once a day, by the ways one wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from django.conf import LazySettings

from evenhand.desk.learning.models import Kind
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.models import Reminded
from tests.desk.cast import nadia, tomas
from tests.desk.practice.cards import card, reviewed
from tests.desk.practice.push_service import Service, push_service

NINE = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
"""Nine in the morning in New York."""


@pytest.fixture
def service(home: Path) -> Iterator[Service]:
    """A push service on this machine."""
    with push_service(home) as running:
        yield running


@pytest.fixture
def letters(home: Path, settings: LazySettings) -> Callable[[], list[tuple[str, str]]]:
    """To whom letters left, and their words."""
    settings.EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"

    def read() -> list[tuple[str, str]]:
        files = sorted((home / "outgoing").glob("*.eml"))
        found = [message_from_bytes(one.read_bytes(), policy=default) for one in files]
        return [(str(one["To"]), f"{one['Subject']}\n{one.get_content()}") for one in found]

    return read


Letters = Callable[[], list[tuple[str, str]]]


def new_yorker(name: Callable[[], Teammate] = nadia) -> Teammate:
    Teammate.objects.filter(pk=name().pk).update(time_zone="America/New_York")
    return Teammate.objects.get(pk=name().pk)


def wants(who: Teammate, *, mail: bool = True, push: bool = False, idea: bool = False) -> None:
    actions.set_reminder(by=who, hour=9, by_mail=mail, by_push=push, with_idea=idea)


def test_a_letter_leaves_at_the_hour_of_ones_own_clock_once(letters: Letters) -> None:
    card("one"), card("two")
    wants(new_yorker())
    for minutes in (-1, 0, 1, 60):
        actions.remind(NINE + timedelta(minutes=minutes))
        assert len(letters()) == (minutes >= 0)
    [(to, words)] = letters()
    assert to == nadia().email
    assert words == (
        "Two minutes of practice\nHello Nadia,\n\n2 cards wait for you today. It takes about two "
        "minutes:\nhttp://localhost:8600/learn/\n\nYou chose to be written to. Choose otherwise "
        "here:\nhttp://localhost:8600/learn/plan/\n"
    )
    actions.remind(NINE + timedelta(days=1))
    assert len(letters()) == 2


def test_a_desk_that_slept_reminds_a_little_late_and_not_in_the_evening(letters: Letters) -> None:
    card()
    wants(new_yorker())
    actions.remind(NINE + timedelta(hours=3))
    assert letters() == []
    actions.remind(NINE + timedelta(hours=2, minutes=59))
    assert len(letters()) == 1


def test_with_nothing_to_do_nobody_is_written_to(letters: Letters) -> None:
    wants(new_yorker())
    actions.remind(NINE)
    assert letters() == []


def test_on_leave_nobody_is_reminded(letters: Letters) -> None:
    card()
    who = new_yorker()
    wants(who, push=True, idea=True)
    actions.take_leave(NINE.date(), NINE.date(), by=who)
    actions.remind(NINE)
    assert (letters(), Reminded.objects.count()) == ([], 0)


def test_the_days_idea_goes_along_if_wanted(letters: Letters) -> None:
    one = card("say the hope back", kind=Kind.IDEA, back="")
    wants(new_yorker(), idea=True)
    wants(new_yorker(tomas))
    actions.remind(NINE)
    [(to, words)] = letters()
    assert (to, words.splitlines()[0]) == (nadia().email, "Today's idea")
    assert f"Today's idea: {one.title}\n\nWhat did he hope for?" in words


def test_a_push_is_sent_to_every_browser_and_whoever_gave_up_is_forgotten(
    service: Service,
) -> None:
    card()
    who = new_yorker()
    wants(who, mail=False, push=True)
    for name in ("gone", "busy", "there"):
        actions.subscribe(service.endpoint(name), by=who)
    actions.subscribe(service.endpoint("other"), by=tomas())
    service.answers = {"gone": 410, "busy": 503}
    actions.remind(NINE, by=service.wake)
    actions.remind(NINE, by=service.wake)
    assert service.woken == ["gone", "busy", "there"]
    left = queries.subscriptions_of(who).values_list("endpoint", flat=True)
    assert list(left) == [service.endpoint("busy"), service.endpoint("there")]


def test_a_push_is_not_sent_when_all_is_done(service: Service) -> None:
    who = new_yorker()
    reviewed(card(), by=who)
    wants(who, push=True)
    actions.subscribe(service.endpoint(), by=who)
    actions.remind(NINE, by=service.wake)
    assert service.woken == []


def test_mail_that_cannot_leave_stops_nobody_else(
    home: Path, letters: Letters, caplog: pytest.LogCaptureFixture
) -> None:
    card()
    wants(new_yorker())
    wants(new_yorker(tomas))
    (home / "outgoing").write_text("no folder")
    actions.remind(NINE)
    assert [line.split(":")[0] for line in caplog.messages] == [
        f"Teammate {one.pk} could not be reminded" for one in (nadia(), tomas())
    ]
