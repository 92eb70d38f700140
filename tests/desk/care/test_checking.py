"""A word that a lead owes after a hard contact."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import LazySettings
from django.http import Http404
from django.utils import timezone

from evenhand.coach.spoken import Hours
from evenhand.desk.care import access, actions, queries
from evenhand.desk.care.due import due_after, opens_on
from evenhand.desk.care.models import CheckIn
from evenhand.desk.journal.models import Entry
from evenhand.desk.people.models import Teammate
from tests.desk.care.hard import answered
from tests.desk.cast import ines, nadia, tomas

UTC_ZONE = ZoneInfo("UTC")


@pytest.fixture(autouse=True)
def leads() -> None:
    """Tomás leads, Ines keeps the desk."""
    tomas(), ines()


@pytest.mark.parametrize(
    ("hard_at", "due"),
    [
        ((2026, 11, 18, 10), (2026, 11, 19, 17)),
        ((2026, 11, 20, 16), (2026, 11, 23, 17)),
        ((2026, 11, 21, 23), (2026, 11, 23, 17)),
    ],
)
def test_it_is_due_when_the_next_working_day_ends(
    settings: LazySettings, hard_at: tuple[int, ...], due: tuple[int, ...]
) -> None:
    settings.HOURS = Hours(time(9), time(17), frozenset(range(5)))
    moment = datetime(*hard_at, tzinfo=UTC)  # type: ignore[misc, arg-type]  # a date's parts
    expected = datetime(*due, tzinfo=UTC)  # type: ignore[misc, arg-type]  # a date's parts
    assert due_after(moment, UTC_ZONE) == expected
    assert opens_on(expected, UTC_ZONE) == expected.replace(hour=9)


def test_a_team_that_never_works_is_given_the_next_day(settings: LazySettings) -> None:
    settings.HOURS = Hours(time(9), time(17), frozenset())
    moment = datetime(2026, 11, 18, 10, tzinfo=UTC)
    assert due_after(moment, UTC_ZONE) == datetime(2026, 11, 19, 17, tzinfo=UTC)


def test_a_lead_owes_one_word_at_a_time() -> None:
    answered(nadia(), "Ray Stokes")
    answered(nadia(), "Roy Stone")
    owed = CheckIn.objects.get()
    assert (owed.owed_by, owed.strain.teammate) == (tomas(), nadia())


def test_nobody_owes_themselves_and_words_are_shared_among_leads() -> None:
    answered(nadia(), "Ray Stokes")
    answered(tomas(), "Roy Stone")
    pairs = {(str(one.owed_by), str(one.strain.teammate)) for one in CheckIn.objects.all()}
    assert pairs == {("Tomás Brandt", "Nadia Okafor"), ("Ines Keller", "Tomás Brandt")}


def test_without_another_lead_nobody_is_made_to_owe() -> None:
    Teammate.objects.filter(pk__in=[tomas().pk]).update(is_active=False)
    answered(ines())
    assert not CheckIn.objects.exists()


def owed() -> CheckIn:
    answered(nadia())
    return queries.owed_by(tomas()).get()


def told(teammate: Teammate) -> list[bool]:
    """What the teammate is reminded of: whether it was late, the newest first."""
    rows = queries.unseen_nudges(teammate).filter(check_in__isnull=False)
    return list(rows.values_list("is_late", flat=True))


def test_the_lead_is_reminded_on_the_day_and_once_it_is_late() -> None:
    check_in = owed()
    actions.remind_of_check_ins(opens_on(check_in.due, tomas().zone) - timedelta(minutes=1))
    assert told(tomas()) == []
    for _ in range(2):
        actions.remind_of_check_ins(check_in.due - timedelta(hours=1))
    assert told(tomas()) == [False]
    for _ in range(2):
        actions.remind_of_check_ins(check_in.due + timedelta(minutes=1))
    assert told(tomas()) == [True, False]
    assert (told(ines()), told(nadia())) == ([], [])


def test_the_journal_names_neither_of_the_two() -> None:
    check_in = owed()
    actions.remind_of_check_ins(check_in.due)
    entry = Entry.objects.get(kind="CheckInNudged")
    assert (entry.conversation, entry.by, entry.values) == (None, None, {"check_in": check_in.pk})


def test_a_word_that_was_given_is_owed_no_more() -> None:
    check_in = owed()
    actions.remind_of_check_ins(check_in.due)
    actions.check_in(check_in, by=tomas(), note=" She slept badly. ")
    assert not queries.owed_by(tomas()).exists()
    assert told(tomas()) == []
    assert queries.between(nadia()).get().done.note == "She slept badly."
    assert actions.remind_of_check_ins(timezone.now() + timedelta(days=9)) == 0


def test_the_two_see_it_and_nobody_else() -> None:
    check_in = owed()
    assert access.check_in(tomas(), check_in.pk) == check_in
    assert access.check_in(nadia(), check_in.pk) == check_in
    with pytest.raises(Http404):
        access.check_in(ines(), check_in.pk)


def test_what_a_lead_owed_who_is_gone_falls_to_another() -> None:
    check_in = owed()
    Teammate.objects.filter(pk=tomas().pk).update(is_active=False)
    actions.hand_on(tomas())
    check_in.refresh_from_db()
    assert check_in.owed_by == ines()
