"""Replies leave as letters: what is in them, and what is said when they do not."""

from __future__ import annotations

import socket
import ssl
import subprocess
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message as Mime
from email.utils import parseaddr
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.core.mail import send_mail

from evenhand.desk.channels.channel import CannotDeliver
from evenhand.desk.channels.email import outgoing, tokens
from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.channels.email.models import Sent
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Mode, Reply
from evenhand.desk.testimonials import actions as testimonials
from evenhand.mail.kinds import LOOP_FIELD
from tests.desk.channels.email.building import MEI, SUPPORT, arrives, letter, mailbox
from tests.desk.channels.email.receiving import Sink, sink


@pytest.fixture
def server(settings: LazySettings) -> Iterator[Sink]:
    """The outgoing server."""
    with sink() as opened:
        settings.SMTP_URL = f"smtp+plain://127.0.0.1:{opened.port}"
        yield opened


@pytest.fixture
def begun() -> Conversation:
    """Mei wrote to us."""
    mailbox()
    came = arrives(letter("Where is my parcel?", Message_ID="<first@example.com>", From=MEI))
    assert came.conversation is not None
    return came.conversation


def reply_to(conversation: Conversation, text: str = "It comes.", *copies: str) -> Reply:
    newest = queries.newest_message(conversation)
    assert newest is not None
    where = inbox.Where(newest.address, copies)
    return inbox.send(conversation, text, by=cast.nadia(), where=where, seen=newest.pk)


def body(sent: Mime, kind: str) -> str:
    [part] = [part for part in sent.walk() if part.get_content_type() == kind]
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content.decode().replace("\r\n", "\n")


def test_a_keeper_lets_every_reply_end_with_the_way_to_the_feedback_form(
    server: Sink, begun: Conversation, settings: LazySettings
) -> None:
    settings.PUBLIC_URL = "https://desk.example"
    words, form = "How was it? Tell us:", "https://desk.example/feedback/"
    deliver(reply_to(begun, "It comes."))
    testimonials.begin_footer(by=cast.ines())
    deliver(reply_to(begun, "It came.", "kim@example.com"))
    testimonials.end_footer(by=cast.ines())
    deliver(reply_to(begun, "Did it come?"))
    before, on, after = server.letters()
    assert body(on, "text/plain").startswith(f"It came.\n\n{words}\n{form}\n\nOn ")
    assert f'{words} <a href="{form}"' in body(on, "text/html")
    assert body(on, "text/html").index(form) < body(on, "text/html").index("<blockquote>")
    for other in (before, after):
        assert words not in body(other, "text/plain") + body(other, "text/html")


def test_a_reply_leaves_as_a_letter_that_belongs_to_its_thread(
    server: Sink, begun: Conversation
) -> None:
    reply = reply_to(begun, "It comes **tomorrow**.\n\nNadia", "kim@example.com")
    deliver(reply)
    [sent] = server.letters()
    assert server.came[0].rcpt_tos == ["mei@example.com", "kim@example.com"]
    assert server.came[0].mail_from == SUPPORT
    assert {name: sent[name] for name in ("To", "Cc", "Subject", "In-Reply-To", "References")} == {
        "To": "mei@example.com",
        "Cc": "kim@example.com",
        "Subject": "Re: My parcel",
        "In-Reply-To": "<first@example.com>",
        "References": "<first@example.com>",
    }
    assert tokens.reply_behind(sent["Message-ID"].strip("<>")) == reply.pk
    assert tokens.conversation_behind(sent["Reply-To"]) == begun.pk
    assert (sent["Auto-Submitted"], sent["Precedence"]) == (None, None)
    assert sent["X-Auto-Response-Suppress"] == "OOF, AutoReply"
    assert sent[LOOP_FIELD] == tokens.loop_mark()
    assert sent["From"].endswith(f"<{SUPPORT}>")
    assert body(sent, "text/plain").startswith("It comes **tomorrow**.\n\nNadia\n\nOn ")
    assert body(sent, "text/plain").endswith("Mei Tanaka wrote:\n> Where is my parcel?\n")


def test_the_sender_is_a_person_of_the_organisation(server: Sink, begun: Conversation) -> None:
    deliver(reply_to(begun))
    name, _address = parseaddr(server.letters()[0]["From"])
    assert str(make_header(decode_header(name))) == "Nadia · Linden Home"


def test_markup_in_the_words_stays_words(server: Sink, begun: Conversation) -> None:
    arrives(letter("<script>alert(1)</script>", In_Reply_To="<first@example.com>"))
    deliver(reply_to(begun, "a < b & <b>c</b> https://linden-home.example/x?a=1&b=2"))
    html = body(server.letters()[0], "text/html")
    assert "a &lt; b &amp; &lt;b&gt;c&lt;/b&gt; <a href=" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script" not in html


def test_a_long_message_is_quoted_in_part(server: Sink, begun: Conversation) -> None:
    arrives(letter("\n".join(f"line {n}" for n in range(500)), In_Reply_To="<first@example.com>"))
    deliver(reply_to(begun))
    quoted = [li for li in body(server.letters()[0], "text/plain").split("\n") if li[:1] == ">"]
    assert (len(quoted), quoted[-1]) == (61, "> …")


def test_files_go_with_the_letter(server: Sink, begun: Conversation) -> None:
    draft = inbox.keep_draft(begun, Mode.REPLY, "", by=cast.nadia())
    file = ContentFile(b"\x89PNG\r\n\x1a\nx", name="Größe\n.png")
    inbox.attach(draft, file, content_type="image/png")
    deliver(reply_to(begun, ""))
    [part] = [one for one in server.letters()[0].walk() if one.get_filename()]
    assert part.get_content_type() == "image/png"
    assert part.get_payload(decode=True) == b"\x89PNG\r\n\x1a\nx"


def test_a_reply_that_is_tried_again_is_the_same_letter(server: Sink, begun: Conversation) -> None:
    reply = reply_to(begun)
    server.says = "451 Later"
    with pytest.raises(CannotDeliver) as wrong:
        deliver(reply)
    assert (wrong.value.is_final, wrong.value.reason) == (
        False,
        "The outgoing server says: 451 Later",
    )
    server.says = "250 OK"
    deliver(reply)
    deliver(reply)
    first, second = server.letters()
    assert first["Message-ID"] == second["Message-ID"] == f"<{Sent.objects.get().message_id}>"


@pytest.mark.parametrize(
    ("answers", "is_final", "reason"),
    [
        (
            {"mei@example.com": "550 5.1.1 No such mailbox"},
            True,
            "Not taken for mei@example.com: 550 5.1.1 No such mailbox",
        ),
        ({"mei@example.com": "450 Busy"}, False, "Not taken for mei@example.com: 450 Busy"),
        ({"kim@example.com": "450 Busy"}, True, "Not taken for kim@example.com: 450 Busy"),
    ],
    ids=["for good", "for now", "a copy for now, when the letter is with the others"],
)
def test_a_refused_recipient_is_told(
    answers: dict[str, str], is_final: bool, reason: str, server: Sink, begun: Conversation
) -> None:
    server.refused = answers
    copies = [one for one in answers if one.startswith("kim")]
    with pytest.raises(CannotDeliver) as wrong:
        deliver(reply_to(begun, "x", *copies))
    assert (wrong.value.reason, wrong.value.is_final) == (reason, is_final)


def test_a_letter_refused_for_good_is_told(server: Sink, begun: Conversation) -> None:
    server.says = "554 5.7.1 Looks like spam"
    with pytest.raises(CannotDeliver, match=r"says: 554 5\.7\.1 Looks like spam") as wrong:
        deliver(reply_to(begun))
    assert wrong.value.is_final


def test_a_server_that_is_away_is_tried_again(begun: Conversation, settings: LazySettings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        settings.SMTP_URL = f"smtp+plain://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(CannotDeliver, match="cannot be reached just now") as wrong:
            deliver(reply_to(begun))
    assert not wrong.value.is_final


def test_starttls_is_insisted_on(server: Sink, begun: Conversation, settings: LazySettings) -> None:
    settings.SMTP_URL = f"smtp://127.0.0.1:{server.port}"
    with pytest.raises(CannotDeliver, match="offers no encryption"):
        deliver(reply_to(begun))
    assert server.came == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for localhost and its key."""
    folder = tmp_path_factory.mktemp("tls")
    made = (folder / "tls.crt", folder / "tls.key")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-out", made[0], "-keyout", made[1]],
        check=True, capture_output=True,
    )  # fmt: skip
    return made


def test_starttls_and_sign_in(
    begun: Conversation,
    settings: LazySettings,
    certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with sink(context) as opened:
        url = f"smtp://nadia:{{}}@localhost:{opened.port}"
        settings.SMTP_URL = url.format("right")
        with pytest.raises(CannotDeliver, match="certificate is not valid"):
            deliver(reply_to(begun))
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
        settings.SMTP_URL = url.format("wrong")
        with pytest.raises(CannotDeliver, match="refuses the desk's name or password") as wrong:
            deliver(reply_to(begun))
        assert not wrong.value.is_final
        settings.SMTP_URL = url.format("right")
        deliver(reply_to(begun))
        assert len(opened.came) == 1


@pytest.mark.parametrize("address", ["nobody", "a@b@c", "x@unknown.invalid", "two words@x.example"])
def test_what_is_no_address_is_told(address: str, server: Sink, begun: Conversation) -> None:
    with pytest.raises(CannotDeliver, match="is no e-mail address") as wrong:
        deliver(reply_to(begun, "x", address))
    assert (wrong.value.is_final, server.came) == (True, [])


def test_without_a_server_mail_goes_to_a_folder_and_the_desk_says_so(
    begun: Conversation, settings: LazySettings
) -> None:
    deliver(reply_to(begun))
    [file] = settings.OUTGOING_FOLDER.iterdir()
    assert file.suffix == ".eml"
    assert outgoing.leaves() is False
    assert outgoing.where_mail_goes() == (
        f"No outgoing server is set: mail is put into {settings.OUTGOING_FOLDER} "
        "and reaches nobody."
    )


def test_a_delivery_service_takes_the_place_of_smtp(
    begun: Conversation, settings: LazySettings
) -> None:
    settings.MAIL_BACKEND = "anymail.backends.test.EmailBackend"
    reply = reply_to(begun)
    deliver(reply)
    assert outgoing.where_mail_goes() == "Mail leaves by test."
    assert Sent.objects.get().given_id != ""


def test_the_mailbox_that_the_customer_wrote_to_answers(server: Sink) -> None:
    mailbox()
    mailbox("sales@linden-home.example")
    came = arrives(letter(To="sales@linden-home.example"))
    assert came.conversation is not None
    deliver(reply_to(came.conversation))
    assert server.came[0].mail_from == "sales@linden-home.example"


def test_a_server_of_others_gets_no_plus_address(server: Sink, begun: Conversation) -> None:
    begun.letters.update(mailbox=mailbox("plain@linden-home.example", takes_plus=False))
    deliver(reply_to(begun))
    assert server.letters()[0]["Reply-To"] is None


def test_a_password_reset_leaves_by_the_same_way(server: Sink) -> None:
    send_mail("Set a new password", "Here", None, ["nadia@linden-home.example"])
    assert server.letters()[0]["Subject"] == "Set a new password"
