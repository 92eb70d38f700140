from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions, jobs, queries
from evenhand.desk.inbox.models import Closure, Conversation, Snooze
from evenhand.desk.journal.models import Entry


@pytest.fixture
def conversation() -> Conversation:
    return cast.writes("Jonas Weber", "Invoice", "Could you send me the invoice?").conversation


def kinds() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("kind", flat=True))


def test_closing_twice_is_closing_once(conversation: Conversation) -> None:
    actions.close(conversation, by=cast.nadia())
    actions.close(conversation, by=cast.tomas())
    assert Closure.objects.get().by == cast.nadia()
    assert kinds().count("ConversationClosed") == 1


def test_what_was_settled_waits_anew_from_the_next_message(conversation: Conversation) -> None:
    actions.close(conversation, by=cast.nadia())
    later = timezone.now() + timedelta(hours=2)
    cast.Told(conversation).message("The invoice has the wrong name on it.", later)
    conversation.listing.refresh_from_db()
    assert (conversation.listing.is_open, conversation.listing.waiting_since) == (True, later)


def test_reopening_brings_it_back(conversation: Conversation) -> None:
    actions.close(conversation, by=cast.nadia())
    assert list(queries.closed()) == [conversation.listing]
    actions.reopen(conversation, by=cast.nadia())
    assert (list(queries.closed()), queries.awake().count()) == ([], 1)


def test_a_snooze_lies_in_the_future(conversation: Conversation) -> None:
    with pytest.raises(ValueError, match="future"):
        actions.snooze(conversation, until=timezone.now(), by=cast.nadia())


def test_a_snooze_that_is_over_wakes_by_the_clock(conversation: Conversation) -> None:
    actions.snooze(conversation, until=timezone.now() + timedelta(hours=1), by=cast.nadia())
    jobs.wake_snoozed()
    assert Snooze.objects.exists()
    Snooze.objects.update(until=timezone.now() - timedelta(seconds=1))
    jobs.wake_snoozed()
    assert not Snooze.objects.exists()
    assert kinds()[-1] == "ConversationWoken"


def test_a_snoozed_conversation_is_back_in_the_lists_at_its_time(
    conversation: Conversation,
) -> None:
    until = timezone.now() + timedelta(hours=1)
    actions.snooze(conversation, until=until, by=cast.nadia())
    assert (queries.awake().count(), queries.awake(until).count()) == (0, 1)


def test_assigning_moves_it_between_lists(conversation: Conversation) -> None:
    actions.assign(conversation, to=cast.nadia(), by=cast.tomas())
    assert (queries.mine(cast.nadia()).count(), queries.unassigned().count()) == (1, 0)
    actions.assign(conversation, to=None, by=cast.tomas())
    assert (queries.mine(cast.nadia()).count(), queries.unassigned().count()) == (0, 1)


def test_lists_put_the_longest_wait_first() -> None:
    now = timezone.now()
    for name, minutes in (("Jonas Weber", 5), ("Owen Jameson", 90), ("Mei Tanaka", 30)):
        cast.writes(name, "A question", "Where is it?", now - timedelta(minutes=minutes))
    names = [str(row.conversation.customer) for row in queries.awake()]
    assert names == ["Owen Jameson", "Mei Tanaka", "Jonas Weber"]
