"""From kept to taken in: what each kind of letter becomes."""

from __future__ import annotations

from email import message_from_bytes
from pathlib import Path

import pytest
from django.conf import LazySettings

from evenhand.desk.channels.delivering import post_praise
from evenhand.desk.channels.email import actions, queries, tokens
from evenhand.desk.channels.email.actions import Envelope, taking_in
from evenhand.desk.channels.email.models import Letter, Outcome, Via
from evenhand.desk.coaching.models import Reading
from evenhand.desk.inbox.models import Conversation, DeliveryFailure, Listing, Message, MessageKind
from evenhand.desk.journal.models import Entry
from evenhand.desk.praise import actions as praise
from evenhand.desk.praise.models import Posting
from evenhand.mail.kinds import LOOP_FIELD
from tests.desk import cast
from tests.desk.channels.email.building import MEI, SUPPORT, answer, arrives, letter, mailbox
from tests.desk.praise.saying import praised
from tests.mail.hostile import CORPUS


def test_a_letter_becomes_a_message_that_was_read() -> None:
    came = arrives(letter("Where is it?\n\n> It comes today.\n\n-- \nMei"))
    message = Message.objects.get()
    assert (came.outcome, came.message) == (Outcome.TAKEN_IN, message)
    assert (message.text, message.folded) == ("Where is it?", "> It comes today.\n\n-- \nMei")
    assert (message.address.value, message.address.customer.name) == (
        "mei@example.com",
        "Mei Tanaka",
    )
    assert (message.conversation.subject, message.conversation.channel) == ("My parcel", "email")
    assert Reading.objects.get().message == message


def test_the_source_can_be_had_again() -> None:
    raw = letter()
    arrives(raw)
    assert queries.raw_of(Message.objects.get()) == raw


def test_the_same_letter_by_two_ways_comes_once() -> None:
    raw = letter()
    first = arrives(raw)
    second = arrives(b"Received: by elsewhere\r\n" + raw, Envelope(Via.IMAP, mailbox()))
    assert (second.outcome, second.message) == (Outcome.DUPLICATE, first.message)
    assert Message.objects.count() == 1


def test_a_strangers_copy_of_an_id_swallows_nothing() -> None:
    arrives(letter("Mine", From="Eve <eve@evil.example>", Message_ID="<one@example.com>"))
    arrives(letter("Hers", Message_ID="<one@example.com>"))
    assert sorted(Message.objects.values_list("text", flat=True)) == ["Hers", "Mine"]


def test_letters_without_an_id_are_known_by_their_bytes() -> None:
    raw = letter(Message_ID="")
    assert arrives(raw).outcome == Outcome.TAKEN_IN
    assert actions.keep(raw.replace(b"\n", b"\r\n"), Envelope(Via.IMAP)) == Letter.objects.get()
    assert arrives(letter("Another", Message_ID="")).outcome == Outcome.TAKEN_IN


def test_an_answer_goes_to_reply_to() -> None:
    arrives(letter(From="Shop form <form@shop.example>", Reply_To=MEI))
    assert Message.objects.get().address.value == "mei@example.com"


def test_a_form_that_writes_as_ourselves_is_seen_by_a_person() -> None:
    mailbox()
    came = arrives(letter(From=f"Form <{SUPPORT}>"))
    assert came.outcome == Outcome.TAKEN_IN


@pytest.mark.parametrize(
    "fields", [{LOOP_FIELD: "{mark}"}, {"Received": "by many"}], ids=["our own", "sixty hops"]
)
def test_what_goes_in_circles_is_set_aside(fields: dict[str, str]) -> None:
    raw = letter(**{name: said.format(mark=tokens.loop_mark()) for name, said in fields.items()})
    if "Received" in fields:
        raw = b"Received: by many\n" * 60 + raw
    came = arrives(raw)
    assert (came.outcome, Message.objects.count()) == (Outcome.IGNORED, 0)
    assert list(queries.letters_set_aside()) == [came]


def test_a_letter_of_another_desk_is_a_message() -> None:
    assert arrives(letter(**{LOOP_FIELD: "another"})).outcome == Outcome.TAKEN_IN


@pytest.fixture
def begun() -> Conversation:
    mailbox()
    first = arrives(letter(Message_ID="<first@example.com>"))
    assert first.conversation is not None
    return first.conversation


def test_an_automatic_reply_joins_and_rings_for_nobody(begun: Conversation) -> None:
    answer(begun)
    away = letter("Away", In_Reply_To="<first@example.com>", Auto_Submitted="auto-replied")
    came = arrives(away)
    assert came.message is not None
    assert (came.message.kind, came.conversation) == (MessageKind.AUTO_REPLY, begun)
    assert Listing.objects.get().waiting_since is None
    assert Reading.objects.count() == 1


def test_list_mail_waits_for_no_answer_unless_the_list_is_ours() -> None:
    mailbox()
    news = arrives(letter(List_Id="<news.example.org>"))
    ours = arrives(letter(Subject="x", List_Id="<help.linden-home.example>"))
    assert [one.message.kind for one in (news, ours) if one.message] == [
        MessageKind.LIST,
        MessageKind.MESSAGE,
    ]


def bounce(original: str, status: str = "5.1.1", to: str = "mei@example.com") -> bytes:
    return (
        "From: MAILER-DAEMON@mx.example\r\nReturn-Path: <>\r\n"
        f"To: {SUPPORT}\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        f"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {to}\r\n"
        f"Action: {'failed' if status[0] == '5' else 'delayed'}\r\nStatus: {status}\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\n"
        f"Message-ID: <{original}>\r\n\r\nHi\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("status", "is_final", "reason"),
    [
        ("5.1.1", True, "The address mei@example.com does not exist."),
        ("5.2.2", True, "The mailbox of mei@example.com is full."),
        ("5.9.9", True, "Not delivered to mei@example.com; the server there does not say why."),
        (
            "4.4.1",
            False,
            "Not delivered to mei@example.com yet; the servers on the way go on trying.",
        ),
    ],
)
def test_a_bounce_comes_back_to_its_reply(
    status: str, is_final: bool, reason: str, begun: Conversation
) -> None:
    reply = answer(begun)
    came = arrives(bounce(reply.sent.message_id, status))
    failure = DeliveryFailure.objects.get()
    assert (failure.reply, failure.is_final, failure.reason) == (reply, is_final, reason)
    assert (came.outcome, came.reply, came.conversation) == (Outcome.BOUNCE, reply, begun)
    assert Message.objects.count() == 1


def test_a_bounce_of_praise_is_told_where_it_was_passed_on(
    home: Path, settings: LazySettings
) -> None:
    settings.SMTP_URL = settings.MAIL_BACKEND = ""
    settings.EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"
    mailbox()
    to = praise.outsider("Samir Aziz", "samir@fitters.example")
    passed = praise.pass_on(praised(), to, by=cast.nadia())
    post_praise(passed.letter)
    (left,) = (home / "outgoing").glob("*.eml")
    number = message_from_bytes(left.read_bytes())["Message-ID"].strip("<>")
    arrives(bounce(number, "4.4.1", to.address))
    assert Posting.objects.get().failure == ""
    for _ in range(2):
        came = arrives(bounce(number, to=to.address))
    assert came.conversation == passed.praise.conversation
    assert Posting.objects.get().failure == "The address samir@fitters.example does not exist."
    assert Entry.objects.filter(kind="PraiseLetterFailed").count() == 1
    page = cast.signed_in(cast.nadia()).get("/praise/").content.decode()
    assert "The letter did not arrive" in page
    assert list(queries.letters_set_aside()) == []


def test_a_bounce_of_no_reply_of_ours_is_set_aside(begun: Conversation) -> None:
    answer(begun)
    came = arrives(bounce("r.1.aaaaaaaaaaaaaaaa@linden-home.example"))
    assert (came.outcome, DeliveryFailure.objects.count()) == (Outcome.BOUNCE, 0)
    assert list(queries.letters_set_aside()) == [came]


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_letter_is_kept_and_the_next_one_unharmed(name: str) -> None:
    mailbox("help@shop.example")
    raw = CORPUS[name]()
    came = arrives(raw)
    assert queries.raw_of(came.message) == raw if came.message else came.path.read_bytes() == raw
    assert came.outcome != Outcome.WAITING
    assert arrives(letter("The next one")).outcome == Outcome.TAKEN_IN
    assert Message.objects.latest("pk").text == "The next one"


def test_the_empty_letter_is_shown_as_one_that_could_not_be_read() -> None:
    came = arrives(b"")
    message = Message.objects.get()
    assert (came.outcome, message.kind) == (Outcome.UNREADABLE, MessageKind.UNREADABLE)
    assert message.address.value.endswith("@unknown.invalid")
    assert Listing.objects.get().waiting_since is not None


def test_letters_without_a_sender_are_not_one_customer() -> None:
    first, second = (arrives(letter(text, From="", Message_ID="")) for text in ("One", "Two"))
    assert first.conversation != second.conversation
    assert first.message is not None
    assert second.message is not None
    assert first.message.address.customer != second.message.address.customer


def test_what_waits_is_taken_in_once() -> None:
    for text in ("One", "Two"):
        actions.keep(letter(text), Envelope(Via.SMTP))
    assert actions.take_in_waiting() == 2
    assert actions.take_in_waiting() == 0
    assert [*Message.objects.order_by("pk").values_list("text", flat=True)] == ["One", "Two"]


def test_a_letter_whose_file_is_gone_stops_no_other_and_is_given_up_at_last() -> None:
    lost = actions.keep(letter("Lost"), Envelope(Via.SMTP))
    lost.path.unlink()
    actions.keep(letter("Here"), Envelope(Via.SMTP))
    actions.take_in_waiting()
    assert Message.objects.get().text == "Here"
    for _ in range(taking_in.MOST_TRIES):
        actions.take_in_waiting(again=True)
    lost.refresh_from_db()
    assert lost.outcome == Outcome.UNREADABLE
    assert sorted(Message.objects.values_list("kind", flat=True)) == ["message", "unreadable"]
    assert queries.raw_of(Message.objects.get(kind="unreadable")) is None


def test_a_letter_that_ends_every_process_is_given_up_at_last() -> None:
    """Only the count that is kept before a letter is touched survives such an end."""
    killer = actions.keep(letter("Killer"), Envelope(Via.SMTP))
    Letter.objects.filter(pk=killer.pk).update(tries=taking_in.MOST_TRIES)
    actions.take_in_waiting(again=True)
    assert Message.objects.get().kind == MessageKind.UNREADABLE


def test_after_a_start_the_first_letter_is_counted_before_it_is_touched() -> None:
    for text in ("One", "Two"):
        actions.keep(letter(text), Envelope(Via.SMTP))
    actions.take_in_waiting(after_start=True)
    assert [*Letter.objects.order_by("pk").values_list("tries", flat=True)] == [1, 0]
