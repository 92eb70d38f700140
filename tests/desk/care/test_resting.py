"""Breathers: private, refusable, and what waits meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.care import actions, queries
from evenhand.desk.care.models import Breather, Held, Nudge, Strain
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Assignment, Conversation, Listing
from evenhand.desk.journal.models import Entry
from evenhand.desk.people.models import Teammate
from tests.desk.care.hard import ABUSE, answered
from tests.desk.cast import ines, message_from, nadia, note, reply, tomas


def owner(conversation: Conversation) -> Teammate | None:
    found = Assignment.objects.filter(conversation=conversation).first()
    return found.to if found else None


def in_minutes(breather: Breather) -> int:
    return round((breather.until - timezone.now()).total_seconds() / 60)


def time_passes(breather: Breather) -> None:
    Breather.objects.filter(pk=breather.pk).update(until=timezone.now() - timedelta(seconds=1))
    actions.hand_out(timezone.now())


def test_it_is_offered_to_who_answered_and_to_nobody_else() -> None:
    strain = answered(nadia())
    assert [one.strain for one in queries.unseen_nudges(nadia())] == [strain]
    assert not queries.unseen_nudges(tomas()).filter(strain__isnull=False).exists()


def test_the_offer_goes_after_an_hour_or_when_one_is_taken() -> None:
    answered(nadia())
    later = timezone.now() + timedelta(minutes=61)
    assert not queries.unseen_nudges(nadia(), later).exists()
    actions.take_breather(nadia(), minutes=5)
    assert not queries.unseen_nudges(nadia()).exists()


@pytest.mark.parametrize("minutes", [5, 10, 20])
def test_it_lasts_as_long_as_one_likes(minutes: int) -> None:
    assert in_minutes(actions.take_breather(nadia(), minutes=minutes)) == minutes


def test_it_needs_a_length() -> None:
    with pytest.raises(ValueError, match="lasts some minutes"):
        actions.take_breather(nadia())


def test_what_is_given_meanwhile_is_held_and_then_theirs() -> None:
    conversation = message_from("Penny Marsh").conversation
    inbox.assign(conversation, to=ines(), by=None)
    breather = actions.take_breather(nadia(), minutes=10)
    assert actions.give(conversation, to=nadia(), by=tomas()) == Held.objects.get()
    assert owner(conversation) == ines()
    time_passes(breather)
    assert owner(conversation) == nadia()
    assert (Held.objects.count(), Breather.objects.count()) == (0, 0)


def test_ending_it_early_gives_out_what_was_held() -> None:
    conversation = message_from("Penny Marsh").conversation
    actions.take_breather(nadia(), minutes=20)
    actions.give(conversation, to=nadia(), by=tomas())
    actions.end_breather(nadia())
    assert owner(conversation) == nadia()
    assert not Breather.objects.exists()


def test_who_rests_may_still_take_something_themselves() -> None:
    conversation = message_from("Penny Marsh").conversation
    actions.take_breather(nadia(), minutes=20)
    assert actions.give(conversation, to=nadia(), by=nadia()) is None
    assert owner(conversation) == nadia()


def test_what_is_given_to_another_meanwhile_is_held_no_longer() -> None:
    conversation = message_from("Penny Marsh").conversation
    breather = actions.take_breather(nadia(), minutes=20)
    actions.give(conversation, to=nadia(), by=tomas())
    actions.give(conversation, to=ines(), by=tomas())
    time_passes(breather)
    assert owner(conversation) == ines()


def test_what_was_closed_meanwhile_is_given_to_nobody() -> None:
    conversation = message_from("Penny Marsh").conversation
    breather = actions.take_breather(nadia(), minutes=20)
    actions.give(conversation, to=nadia(), by=tomas())
    inbox.close(conversation, by=ines())
    time_passes(breather)
    assert owner(conversation) is None


def test_after_this_one_begins_when_it_is_done_with() -> None:
    conversation = answered(nadia()).conversation
    breather = actions.take_breather(nadia(), after=conversation)
    assert in_minutes(breather) == 120
    inbox.close(Conversation.objects.get(), by=nadia())
    breather.refresh_from_db()
    assert (in_minutes(breather), breather.after) == (10, None)


def test_after_this_one_begins_when_another_has_it_not_when_they_do() -> None:
    conversation = answered(nadia()).conversation
    breather = actions.take_breather(nadia(), after=conversation)
    inbox.assign(conversation, to=nadia(), by=nadia())
    breather.refresh_from_db()
    assert breather.after == conversation
    inbox.assign(conversation, to=tomas(), by=nadia())
    breather.refresh_from_db()
    assert in_minutes(breather) == 10


def test_neither_taking_nor_refusing_leaves_a_trace() -> None:
    answered(nadia())
    before = [(entry.kind, entry.values) for entry in Entry.objects.order_by("pk")]
    actions.put_away(Nudge.objects.get(to=nadia(), strain__isnull=False))
    actions.take_breather(nadia(), minutes=5)
    actions.end_breather(nadia())
    assert [(entry.kind, entry.values) for entry in Entry.objects.order_by("pk")] == before
    assert not Breather.objects.exists()


def hands(conversation: Conversation) -> dict[str, queries.Hand]:
    found = queries.hands_for(conversation, timezone.now())
    return {one.teammate.first_name: one for one in found}


def test_whoever_gives_reads_from_when_and_not_why() -> None:
    conversation = message_from("Penny Marsh").conversation
    breather = actions.take_breather(nadia(), minutes=10)
    tomas()
    there = hands(conversation)
    assert (there["Nadia"].later, there["Nadia"].takes_from) == (True, breather.until)
    assert (there["Tomás"].later, there["Tomás"].takes_from) == (False, None)
    actions.take_breather(nadia(), after=conversation)
    assert (hands(conversation)["Nadia"].later, hands(conversation)["Nadia"].takes_from) == (
        True,
        None,
    )


def at_work(*teammates: Teammate) -> None:
    """Each of them does something."""
    message = message_from("Jonas Weber", "Where is it?", subject="Order")
    for one in teammates:
        note(message, "Seen.", by=one)


def next_one(conversation: Conversation, reader: Teammate) -> Teammate | None:
    listing = Listing.objects.get(conversation=conversation)
    return queries.next_for(queries.hands_for(conversation, timezone.now()), listing, reader)


def test_what_is_hard_goes_to_whoever_carried_the_fewest() -> None:
    at_work(nadia(), ines(), tomas())
    answered(nadia(), "Ray Stokes")
    answered(tomas(), "Roy Stone")
    hard = message_from("Rex Store", ABUSE).conversation
    assert next_one(hard, tomas()) == ines()


def test_what_waits_in_their_hands_and_looks_hard_counts_already() -> None:
    at_work(nadia(), ines())
    given = []
    for number in range(6):
        conversation = message_from(f"Ray {number}", ABUSE).conversation
        found = next_one(conversation, nadia())
        actions.give(conversation, to=found, by=nadia())
        given.append(found)
    assert sorted(str(one) for one in given) == ["Ines Keller"] * 3 + ["Nadia Okafor"] * 3


def test_next_is_at_work_rested_and_not_the_owner() -> None:
    conversation = message_from("Penny Marsh").conversation
    at_work(ines(), tomas())
    assert next_one(conversation, nadia()) is not None
    actions.take_breather(ines(), minutes=5)
    inbox.assign(conversation, to=tomas(), by=None)
    assert next_one(conversation, nadia()) == nadia()
    inbox.assign(conversation, to=nadia(), by=None)
    assert next_one(conversation, nadia()) == tomas()


def test_who_did_nothing_for_hours_is_not_at_work() -> None:
    conversation = message_from("Penny Marsh").conversation
    inbox.assign(conversation, to=nadia(), by=None)
    at_work(ines())
    Entry.objects.filter(by=ines().pk).update(at=timezone.now() - timedelta(hours=3))
    assert next_one(conversation, nadia()) is None


def test_hard_contacts_of_long_ago_count_no_more_and_are_forgotten() -> None:
    at_work(nadia(), ines())
    strain = answered(nadia())
    ago = timezone.now() - timedelta(weeks=3)
    Strain.objects.filter(pk=strain.pk).update(at=ago)
    assert hands(strain.conversation)["Nadia"].load.hard == 0
    actions.forget_old(timezone.now())
    assert Strain.objects.exists()
    actions.forget_old(timezone.now() + timedelta(weeks=6))
    assert not Strain.objects.exists()


def test_who_leaves_the_desk_is_waited_for_no_longer() -> None:
    conversation = message_from("Penny Marsh").conversation
    actions.take_breather(nadia(), minutes=5)
    actions.give(conversation, to=nadia(), by=tomas())
    actions.hand_on(nadia())
    assert (Held.objects.count(), Breather.objects.count()) == (0, 0)


def test_a_reply_takes_the_conversation_whatever_is_held() -> None:
    message = message_from("Penny Marsh")
    actions.take_breather(nadia(), minutes=5)
    actions.give(message.conversation, to=nadia(), by=tomas())
    reply(message, "Penny, I have it.", by=ines())
    assert owner(message.conversation) == ines()
    assert not Held.objects.exists()
