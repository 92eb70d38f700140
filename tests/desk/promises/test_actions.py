from datetime import UTC, datetime, time, timedelta

import pytest
from django.conf import LazySettings
from django.utils import timezone

from evenhand.coach.spoken import Hours
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as inbox_queries
from evenhand.desk.inbox.models import Listing, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import actions, queries
from evenhand.desk.promises.models import Promise, Reminder

NINE = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)  # a Wednesday
TEXT = "Owen, I'll call you back by 2 pm today."


@pytest.fixture
def nadia() -> Teammate:
    nadia = cast.nadia()
    nadia.time_zone = "Europe/Berlin"
    nadia.save()
    return nadia


@pytest.fixture
def told() -> cast.Told:
    return cast.writes("Owen Jameson", "Lamp", "The lamp part is wrong again.", NINE)


def test_a_sent_sentence_becomes_a_promise(told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    promise = Promise.objects.get()
    assert (promise.owner, promise.what, promise.zone) == (nadia, "call back", "Europe/Berlin")
    assert promise.words == "I'll call you back by 2 pm today"
    assert promise.due == promise.deadline == datetime(2026, 3, 4, 13, 0, tzinfo=UTC)
    assert Listing.objects.get().promise_due == promise.due


def test_a_day_is_due_at_its_end_where_it_was_said(told: cast.Told, nadia: Teammate) -> None:
    told.reply("I'll send you the label by Friday.", NINE, by=nadia)
    promise = Promise.objects.get()
    assert (promise.due, str(promise.due_date)) == (None, "2026-03-06")
    assert promise.deadline == datetime(2026, 3, 6, 22, 59, 59, tzinfo=UTC)


def test_a_two_sided_deal_waits_for_the_customer(told: cast.Told, nadia: Teammate) -> None:
    told.reply("If you get it to me by noon I'll call you back by 2 pm.", NINE, by=nadia)
    promise = Promise.objects.get()
    assert promise.condition_due == datetime(2026, 3, 4, 11, 0, tzinfo=UTC)
    late = promise.due + timedelta(hours=1)
    assert (promise.waits_for_customer, promise.is_late(late)) == (True, False)
    actions.meet_condition(promise, by=nadia)
    promise = Promise.objects.get()
    assert (promise.waits_for_customer, promise.is_late(late)) == (False, True)


def test_the_draft_of_a_promise_can_be_changed_before_it_is_sent(
    told: cast.Told, nadia: Teammate
) -> None:
    words = "I'll call you back by 2 pm today"
    later = datetime(2026, 3, 4, 15, 0, tzinfo=UTC)
    actions.amend(told.conversation, words, what="ring Owen", due=later, by=nadia)
    told.reply(TEXT, NINE, by=nadia)
    promise = Promise.objects.get()
    assert (promise.what, promise.due) == ("ring Owen", later)
    assert queries.amendments(told.conversation, nadia) == {}


def test_what_is_no_promise_is_not_written_down(told: cast.Told, nadia: Teammate) -> None:
    actions.drop(told.conversation, "I'll call you back by 2 pm today", by=nadia)
    told.reply(TEXT, NINE, by=nadia)
    assert not Promise.objects.exists()


def test_any_message_leaves_a_promise_standing(told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    for text in ("Thanks, OK", "Where are you?", "Never mind"):
        told.message(text, timezone.now())
    assert [promise.is_open for promise in queries.standing()] == [True]
    assert Listing.objects.get().promise_due is not None


def test_a_promise_survives_closing(told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    inbox.close(told.conversation, by=nadia)
    assert [row.conversation for row in inbox_queries.promised()] == [told.conversation]


def test_the_promise_of_a_withdrawn_reply_goes_with_it(told: cast.Told, nadia: Teammate) -> None:
    newest = inbox_queries.newest_message(told.conversation)
    reply = inbox.send(
        told.conversation, TEXT, by=nadia, where=inbox.Where(newest.address), seen=newest.pk
    )
    assert Promise.objects.count() == 1
    inbox.withdraw(reply, by=nadia)
    assert (Promise.objects.count(), Listing.objects.get().promise_due) == (0, None)


def test_noting_promises_twice_makes_them_once(told: cast.Told, nadia: Teammate) -> None:
    reply = told.reply(TEXT, NINE, by=nadia)
    actions.note_promises_of(Reply.objects.get(pk=reply.pk))
    assert Promise.objects.count() == 1


@pytest.mark.parametrize("end", ["keep", "miss"])
def test_an_ended_promise_leaves_the_lists(end: str, told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    getattr(actions, end)(Promise.objects.get(), by=nadia)
    assert (queries.standing().count(), Listing.objects.get().promise_due) == (0, None)


def test_releasing_needs_a_reason(told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    with pytest.raises(actions.NeedsReason):
        actions.release(Promise.objects.get(), by=nadia, reason="  ")
    actions.release(Promise.objects.get(), by=nadia, reason="Owen rang us first.")
    assert queries.ended().get().ending.reason == "Owen rang us first."


def test_the_next_promise_moves_up_when_one_is_kept(told: cast.Told, nadia: Teammate) -> None:
    told.reply("I'll call you back by 2 pm today. I'll send the part by Friday.", NINE, by=nadia)
    first, second = queries.standing()
    actions.keep(first, by=nadia)
    assert Listing.objects.get().promise_due == second.deadline


def test_the_owner_is_reminded_before_and_the_lead_after(told: cast.Told, nadia: Teammate) -> None:
    tomas = cast.tomas()
    told.reply(TEXT, NINE, by=nadia)
    due = Promise.objects.get().deadline
    assert actions.remind(due - timedelta(hours=2)) == []
    assert [r.to for r in actions.remind(due - timedelta(minutes=20))] == [nadia]
    assert actions.remind(due - timedelta(minutes=10)) == []
    late = actions.remind(due + timedelta(minutes=1))
    assert {reminder.to for reminder in late} == {nadia, tomas}
    assert actions.remind(due + timedelta(minutes=2)) == []


def test_a_new_time_reminds_anew(told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    promise = Promise.objects.get()
    actions.remind(promise.deadline - timedelta(minutes=5))
    later = promise.deadline + timedelta(hours=3)
    actions.change(promise, what=promise.what, due=later, owner=nadia, by=nadia)
    assert Reminder.objects.count() == 0
    assert len(actions.remind(later - timedelta(minutes=5))) == 1


def test_kept_after_its_time_counts_as_missed(told: cast.Told, nadia: Teammate) -> None:
    told.reply(TEXT, NINE, by=nadia)
    actions.keep(Promise.objects.get(), by=nadia)
    assert queries.record_with(told.conversation.customer) == {"all": 1, "kept": 0, "missed": 1}


def test_kept_in_time_counts_as_kept(told: cast.Told, nadia: Teammate) -> None:
    told.reply("I'll call you back within two hours.", timezone.now(), by=nadia)
    actions.keep(Promise.objects.get(), by=nadia)
    assert queries.record_with(told.conversation.customer) == {"all": 1, "kept": 1, "missed": 0}


def test_a_promise_is_placed_in_the_hours_of_the_team(
    told: cast.Told, nadia: Teammate, settings: LazySettings
) -> None:
    settings.HOURS, settings.HOLIDAYS = Hours(closes=time(16)), "DE-BY"
    good_friday = datetime(2026, 4, 2, 9, tzinfo=UTC)  # the day before it
    told.reply("I'll write to you within one working day.", good_friday, by=nadia)
    assert str(Promise.objects.get().due_date) == "2026-04-07"
