from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions, queries
from evenhand.desk.inbox.models import Draft, Listing, Message, Mode, Note, Reply
from evenhand.desk.journal.models import Entry


@pytest.fixture
def told() -> cast.Told:
    return cast.writes("Mei Tanaka", "Vases", "One of the two vases is broken.")


def send(told: cast.Told, text: str = "Mei, a new one leaves today.", **more: object) -> Reply:
    newest = queries.newest_message(told.conversation)
    assert newest is not None
    values = {"by": cast.nadia(), "where": actions.Where(newest.address), "seen": newest.pk}
    return actions.send(told.conversation, text, **{**values, **more})


def test_send_leaves_after_the_time_to_undo(told: cast.Told, settings: LazySettings) -> None:
    settings.UNDO_SECONDS = 15
    reply = send(told)
    assert reply.deliver_at - reply.at == timedelta(seconds=15)
    job = DBTaskResult.objects.get()
    assert (job.args_kwargs["args"], job.run_after) == ([reply.pk], reply.deliver_at)


def test_send_ends_the_wait_and_takes_an_unassigned_conversation(told: cast.Told) -> None:
    send(told)
    listing = Listing.objects.get()
    assert (listing.waiting_since, listing.owner) == (None, cast.nadia())


def test_send_is_held_when_a_message_came_that_the_writer_has_not_seen(told: cast.Told) -> None:
    seen = Message.objects.get().pk
    actions.keep_draft(told.conversation, Mode.REPLY, "Mei, a new", by=cast.nadia())
    told.message("I found the other half too.", timezone.now())
    with pytest.raises(actions.Unseen):
        send(told, seen=seen)
    assert (Reply.objects.count(), Draft.objects.get().text) == (0, "Mei, a new")


def test_send_refuses_an_empty_reply_but_not_one_with_a_file(told: cast.Told) -> None:
    with pytest.raises(actions.NothingToSend):
        send(told, " \n ")
    draft = actions.keep_draft(told.conversation, Mode.REPLY, "", by=cast.nadia())
    actions.attach(draft, ContentFile(b"%PDF", name="label.pdf"), content_type="application/pdf")
    reply = send(told, "")
    assert [(file.name, file.draft) for file in reply.attachments.all()] == [("label.pdf", None)]


def test_send_and_close_closes(told: cast.Told) -> None:
    send(told, and_close=True)
    assert not queries.awake().exists()


def test_send_takes_away_the_draft_of_the_reply_and_leaves_that_of_the_note(
    told: cast.Told,
) -> None:
    for mode in Mode.values:
        actions.keep_draft(told.conversation, mode, "begun", by=cast.nadia())
    send(told)
    assert [draft.mode for draft in Draft.objects.all()] == [Mode.NOTE]


def test_withdraw_gives_the_words_back_as_a_draft(told: cast.Told) -> None:
    waited = Listing.objects.get().waiting_since
    reply = send(told, and_close=True)
    draft = actions.withdraw(reply, by=cast.nadia())
    assert (draft.text, Reply.objects.count()) == ("Mei, a new one leaves today.", 0)
    listing = Listing.objects.get()
    assert (listing.waiting_since, listing.is_open) == (waited, True)


def test_withdraw_keeps_what_was_begun_meanwhile(told: cast.Told) -> None:
    reply = send(told, "First.")
    actions.keep_draft(told.conversation, Mode.REPLY, "Second.", by=cast.nadia())
    assert actions.withdraw(reply, by=cast.nadia()).text == "First.\n\nSecond."


def test_withdraw_comes_too_late_once_a_worker_has_the_reply(
    told: cast.Told, settings: LazySettings
) -> None:
    settings.UNDO_SECONDS = 0
    reply = send(told)
    assert actions.take_in_hand(reply.pk) == reply
    with pytest.raises(actions.TooLate):
        actions.withdraw(reply, by=cast.nadia())


def test_take_in_hand_gives_a_reply_to_one_worker_only(
    told: cast.Told, settings: LazySettings
) -> None:
    settings.UNDO_SECONDS = 0
    reply = send(told)
    assert [actions.take_in_hand(reply.pk), actions.take_in_hand(reply.pk)] == [reply, None]


def test_take_in_hand_takes_over_what_a_killed_worker_held(
    told: cast.Told, settings: LazySettings
) -> None:
    settings.UNDO_SECONDS = 0
    reply = send(told)
    actions.take_in_hand(reply.pk)
    told.conversation.replies.get().delivery_try.__class__.objects.update(
        at=timezone.now() - timedelta(minutes=6)
    )
    assert actions.take_in_hand(reply.pk) == reply


def test_take_in_hand_leaves_a_reply_alone_that_can_still_be_taken_back(told: cast.Told) -> None:
    assert actions.take_in_hand(send(told).pk) is None


def test_a_note_is_no_reply(told: cast.Told) -> None:
    actions.write_note(told.conversation, "She has ordered before.", by=cast.tomas())
    assert (Note.objects.count(), Reply.objects.count()) == (1, 0)
    assert Listing.objects.get().waiting_since is not None


def test_the_journal_holds_no_words(told: cast.Told) -> None:
    send(told, "Mei, the kingfisher vase leaves today.")
    actions.write_note(told.conversation, "A kingfisher note.", by=cast.tomas())
    assert "kingfisher" not in str(list(Entry.objects.values()))
    assert "vase" not in str(list(Entry.objects.values()))
