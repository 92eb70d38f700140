"""The first steps: an address, the way out, a test message that is answered."""

from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.test import Client

from evenhand.desk.channels.email.models import Letter
from evenhand.desk.demo import cast
from evenhand.desk.people.models import Teammate
from tests.desk.channels.email.building import SUPPORT, arrives, letter, mailbox
from tests.desk.channels.email.receiving import Sink, sink
from tests.desk.pages.setup.test_mailboxes import words

TO = "ines@home.example"


@pytest.fixture(autouse=True)
def keeper(client: Client, settings: LazySettings) -> Teammate:
    settings.EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"
    settings.SMTP_URL = settings.MAIL_BACKEND = ""
    keeper = cast.ines()
    client.force_login(keeper)
    return keeper


@pytest.fixture
def server(settings: LazySettings) -> Iterator[Sink]:
    with sink() as opened:
        settings.SMTP_URL = f"smtp+plain://127.0.0.1:{opened.port}"
        yield opened


def test_it_begins_with_the_address(client: Client) -> None:
    assert client.get("/setup/")["Location"] == "/setup/mailboxes/new/"
    assert client.post("/setup/test/", {"to": TO})["Location"] == "/setup/mailboxes/new/"
    shown = words(client, "/setup/mailboxes/new/")
    assert "At which address do customers write to you?" in shown
    assert "Look at the sample first" in shown


def test_without_a_server_it_says_where_mail_goes_and_what_to_set(
    client: Client, settings: LazySettings
) -> None:
    mailbox()
    shown = words(client, "/setup/")
    assert f"mail is put into {settings.OUTGOING_FOLDER} and reaches nobody" in shown
    assert "EVENHAND_SMTP_URL=smtp://name:password@smtp.example.org:587" in shown


def test_as_long_as_links_lead_nowhere_it_says_so(client: Client, settings: LazySettings) -> None:
    settings.PUBLIC_URL = "http://localhost:8600"
    assert "opens on this machine alone" in words(client, "/setup/mailboxes/")
    settings.PUBLIC_URL = "https://care.example.org"
    assert "opens on this machine alone" not in words(client, "/setup/mailboxes/")


def test_a_test_message_leaves_and_its_answer_is_announced(client: Client, server: Sink) -> None:
    mailbox()
    assert "EVENHAND_SMTP_URL" not in words(client, "/setup/")
    assert client.post("/setup/test/", {"to": TO})["Location"] == "/setup/"
    [sent] = server.letters()
    assert (sent["To"], sent["From"]) == (TO, f"Linden Home <{SUPPORT}>")
    waiting = client.get("/setup/answer/").content.decode()
    assert f"The test message to {TO} is on its way." in waiting
    assert 'hx-trigger="every 5s"' in waiting
    arrives(letter("It came.", From=f"Ines <{TO}>", Subject="Re: A test message from your desk"))
    came = client.get("/setup/answer/").content.decode()
    assert "Your answer has come in: mail leaves and arrives." in came
    assert f"/conversations/{Letter.objects.get().conversation_id}/" in came
    assert "hx-trigger" not in came
    assert "Your answer has come in" in words(client, "/setup/")


def test_somebody_else_s_letter_is_no_answer(client: Client, server: Sink) -> None:
    mailbox()
    client.post("/setup/test/", {"to": TO})
    arrives(letter())
    assert "is on its way" in client.get("/setup/answer/").content.decode()


def test_a_server_that_refuses_is_told_in_a_sentence(client: Client, server: Sink) -> None:
    mailbox()
    server.refused = {TO: "550 no such person here"}
    shown = words(client, "/setup/test/", {"to": TO}, 422)
    assert "no such person here" in shown
    assert "is on its way" not in shown


def test_an_address_that_is_none_is_told_so(client: Client) -> None:
    mailbox()
    for to, sentence in (
        ("", "Give an address at which you can look for it."),
        ("ines", "This is no e-mail address. One looks like care@example.org."),
    ):
        assert sentence in words(client, "/setup/test/", {"to": to}, 422)
