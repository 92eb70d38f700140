"""What the coach is given for a draft: what passed, what we owe, when we work."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from django.conf import LazySettings

from evenhand.coach.spoken import Hours
from evenhand.desk.coaching import queries
from evenhand.desk.coaching.advising import Advice, Scene, advise
from evenhand.desk.coaching.threads import (
    facts_about,
    facts_to_answer,
    thread_up_to,
    understood,
)
from evenhand.desk.demo import cast
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.promises import actions as promises
from evenhand.desk.promises import queries as ledger
from evenhand.desk.promises.models import Promise

NINE = datetime(2026, 3, 4, 9, tzinfo=UTC)  # a Wednesday
NEXT_DAY = NINE + timedelta(days=1)
SILENT = "Hello Owen, the fitter comes on Thursday at ten."


@pytest.fixture
def told() -> cast.Told:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp is broken.", NINE)
    told.reply("Owen, I'll call you back by 2 pm today.", NINE, by=cast.nadia())
    return told


def advised(told: cast.Told, text: str, at: datetime = NEXT_DAY) -> Advice:
    newest = inbox.newest_message(told.conversation)
    assert newest is not None
    facts = facts_about(told.conversation.customer)
    scene = Scene(
        thread_up_to(newest),
        understood(queries.reading_of(newest)),
        facts_to_answer(facts, ledger.around(told.conversation), at),
    )
    return advise(scene, text, at=at, zone=cast.nadia().zone)


def rules(advice: Advice) -> set[str]:
    return {finding.rule for finding in advice.findings}


def test_a_promise_that_is_late_is_known(told: cast.Told) -> None:
    told.message("Is there any news about the lamp?", NEXT_DAY)
    assert "late-and-silent" in rules(advised(told, SILENT))
    for promise in Promise.objects.all():
        promises.keep(promise, by=cast.nadia())
    assert "late-and-silent" not in rules(advised(told, SILENT))


def test_a_promise_in_another_conversation_is_known(told: cast.Told) -> None:
    other = cast.writes("Owen Jameson", "Shade", "Do you have the shade in blue?", NEXT_DAY)
    assert "late-and-silent" in rules(advised(other, SILENT))
    stranger = cast.writes("Mei Tanaka", "Shade", "Do you have the shade in blue?", NEXT_DAY)
    assert "late-and-silent" not in rules(advised(stranger, SILENT))


def test_a_promise_that_waits_for_the_customer_is_not_owed_yet() -> None:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp is broken.", NINE)
    deal = "If you send me a picture by noon, I'll call you back by 2 pm today."
    told.reply(deal, NINE, by=cast.nadia())
    told.message("Is there any news about the lamp?", NEXT_DAY)
    assert "late-and-silent" not in rules(advised(told, SILENT))
    promises.meet_condition(Promise.objects.get(), by=cast.nadia())
    assert "late-and-silent" in rules(advised(told, SILENT))


def test_what_the_customer_gave_before_is_not_asked_for_again(told: cast.Told) -> None:
    told.message("My order number is 20288, as it says on the parcel.", NINE + timedelta(hours=1))
    told.message("And the lamp still does not work.", NINE + timedelta(hours=2))
    asked = "Owen, could you send me your order number?"
    assert "asks-again" in rules(advised(told, asked))


def test_a_time_outside_the_hours_is_asked_about(told: cast.Told, settings: LazySettings) -> None:
    draft = "I'll write to you by 7 pm today."
    settings.HOURS = Hours()
    assert "promise-off-the-clock" in rules(advised(told, draft, NINE))
    settings.HOURS = Hours(closes=time(20))
    assert "promise-off-the-clock" not in rules(advised(told, draft, NINE))


def test_a_draft_promises_within_the_hours(told: cast.Told, settings: LazySettings) -> None:
    settings.HOURS = Hours(closes=time(16))
    (promise,) = advised(told, "I'll write to you by close of business today.", NINE).promises
    assert promise.due == datetime(2026, 3, 4, 16, tzinfo=UTC)
