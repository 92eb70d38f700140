from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from evenhand.desk.customers import actions as customers
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions, queries
from evenhand.desk.inbox.models import Attachment, Conversation, Listing, Message, MessageKind

NOW = timezone.now()


def incoming(text: str = "Where is my parcel?", **more: object) -> actions.Incoming:
    values = {
        "key": sha256(text.encode()).hexdigest(),
        "address": customers.recognise("sample", "mei@example.com", "Mei Tanaka"),
        "subject": "My parcel",
        "text": text,
        "at": NOW,
    }
    return actions.Incoming(**{**values, **more})


def test_a_first_message_begins_a_conversation_that_waits() -> None:
    message = actions.receive(incoming(), into=None, channel="sample")
    listing = Listing.objects.get()
    assert message.conversation.subject == "My parcel"
    assert (listing.waiting_since, listing.preview, listing.contacts, listing.is_open) == (
        NOW,
        "Where is my parcel?",
        1,
        True,
    )


def test_the_same_key_is_kept_once() -> None:
    first = actions.receive(incoming(), into=None, channel="sample")
    again = actions.receive(incoming(), into=None, channel="sample")
    assert (first, Conversation.objects.count(), Message.objects.count()) == (again, 1, 1)


def test_a_second_message_joins_and_the_wait_goes_on_from_the_first() -> None:
    told = cast.writes("Mei Tanaka", "My parcel", "Where is it?", NOW - timedelta(hours=2))
    told.message("Hello? It is still not here.", NOW)
    listing = Listing.objects.get()
    assert (listing.waiting_since, listing.contacts) == (NOW - timedelta(hours=2), 2)
    assert listing.preview == "Hello? It is still not here."


def test_a_message_wakes_a_snoozed_conversation() -> None:
    told = cast.writes("Mei Tanaka", "My parcel", "Where is it?")
    actions.snooze(told.conversation, until=timezone.now() + timedelta(days=1), by=cast.nadia())
    assert not queries.awake().exists()
    told.message("It has not come.", timezone.now())
    assert queries.awake().count() == 1


def test_a_message_reopens_a_closed_conversation() -> None:
    told = cast.writes("Mei Tanaka", "My parcel", "Where is it?")
    actions.close(told.conversation, by=cast.nadia())
    told.message("It is broken, could you send another one?", timezone.now())
    assert queries.awake().count() == 1


@pytest.mark.parametrize("thanks", ["Thanks, that's great!", "ok thank you", "Thank you"])
def test_thanks_alone_does_not_reopen_and_does_not_wait(thanks: str) -> None:
    told = cast.writes("Mei Tanaka", "My parcel", "Where is it?", NOW - timedelta(hours=2))
    told.reply("Mei, it left this morning.", NOW - timedelta(hours=1), by=cast.nadia())
    actions.close(told.conversation, by=cast.nadia())
    told.message(thanks, NOW)
    listing = Listing.objects.get()
    assert (listing.is_open, listing.waiting_since) == (False, None)


@pytest.mark.parametrize("kind", [MessageKind.AUTO_REPLY, MessageKind.LIST])
def test_what_no_person_wrote_waits_for_no_answer(kind: str) -> None:
    message = actions.receive(incoming(kind=kind), into=None, channel="sample")
    assert Listing.objects.get().waiting_since is None
    assert not hasattr(message, "reading")


def test_what_could_not_be_read_waits_for_a_person() -> None:
    actions.receive(incoming(kind=MessageKind.UNREADABLE, text=""), into=None, channel="sample")
    assert Listing.objects.get().waiting_since == NOW


def test_equal_files_are_stored_once_and_named_by_their_digest() -> None:
    files = tuple(
        actions.IncomingFile(name, "image/png", b"picture") for name in ("a.png", "../../b.png")
    )
    actions.receive(incoming(files=files), into=None, channel="sample")
    one, other = Attachment.objects.order_by("pk")
    assert one.file.name == other.file.name
    assert one.file.name == f"attachments/{one.digest[:2]}/{one.digest}"
    with other.file.open() as kept:
        assert kept.read() == b"picture"


def test_history_rings_for_nobody_and_begins_closed() -> None:
    message = actions.receive(incoming(is_history=True), into=None, channel="sample")
    listing = Listing.objects.get()
    assert (listing.is_open, listing.waiting_since, listing.preview) == (
        False,
        None,
        "Where is my parcel?",
    )
    assert not message.conversation.is_open
    assert not hasattr(message, "reading")


def test_older_history_does_not_cover_what_is_newer() -> None:
    newer = actions.receive(incoming(), into=None, channel="sample")
    older = incoming("In June", is_history=True, at=NOW - timedelta(days=90))
    actions.receive(older, into=newer.conversation, channel="sample")
    listing = Listing.objects.get()
    assert (listing.latest_at, listing.preview, listing.contacts) == (NOW, newer.text, 2)
    assert (listing.is_open, listing.waiting_since) == (True, NOW)


@pytest.mark.parametrize(("minutes", "waits"), [(1, False), (-1, True)])
def test_an_answer_from_elsewhere_ends_the_wait_for_what_came_before(
    minutes: int, waits: bool
) -> None:
    message = actions.receive(incoming(), into=None, channel="sample")
    actions.answered_elsewhere(message.conversation, NOW + timedelta(minutes=minutes))
    listing = Listing.objects.get()
    assert (listing.is_open, listing.waiting_since) == (waits, NOW if waits else None)
