"""The link to a customer's page: in every letter that leaves, and in none that comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from email.message import Message

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from evenhand.desk.channels import jobs
from evenhand.desk.channels.email.delivering import deliver
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.passes import actions as passes
from evenhand.desk.passes.models import Pass, Posting, Renewal
from evenhand.desk.passes.queries import token_of
from evenhand.desk.passes.quoting import invitation
from tests.desk.channels.email.building import answer, arrives, letter, mailbox
from tests.desk.channels.email.receiving import Sink, sink


@pytest.fixture
def server(settings: LazySettings) -> Iterator[Sink]:
    """The outgoing server."""
    with sink() as opened:
        settings.SMTP_URL = f"smtp+plain://127.0.0.1:{opened.port}"
        settings.PUBLIC_URL = "https://care.example.org"
        yield opened


@pytest.fixture
def begun() -> Conversation:
    """Mei has written to us."""
    mailbox()
    conversation = arrives(letter()).conversation
    assert conversation is not None
    return conversation


def bodies(sent: Message) -> dict[str, str]:
    parts = [part for part in sent.walk() if part.get_content_maintype() == "text"]
    return {one.get_content_type(): one.get_payload(decode=True).decode() for one in parts}


def link() -> str:
    return f"https://care.example.org/c/{token_of(Pass.objects.latest('pk'))}/"


def test_every_letter_carries_one_quiet_line(begun: Conversation, server: Sink) -> None:
    answer(begun)
    answer(begun, "One more thing.")
    first, second = map(bodies, server.letters())
    line = f"{invitation()}\n{link()}\n"
    for text, html in ((one["text/plain"], one["text/html"]) for one in (first, second)):
        assert text.replace("\r\n", "\n").count(line) == 1
        assert html.count(f'<a href="{link()}"') == 1
    assert Pass.objects.count() == 1


def test_it_stands_above_what_is_quoted(begun: Conversation, server: Sink) -> None:
    answer(begun)
    text = bodies(server.letters()[0])["text/plain"]
    assert text.index("It comes tomorrow.") < text.index(link()) < text.index("> Where is")


def test_a_letter_with_copies_carries_none(begun: Conversation, server: Sink) -> None:
    newest = queries.newest_message(begun)
    assert newest is not None
    where = inbox.Where(newest.address, ["kim@example.com"])
    reply = inbox.send(begun, "As agreed.", by=cast.nadia(), where=where, seen=newest.pk)
    deliver(reply)
    assert "/c/" not in "".join(bodies(server.letters()[0]).values())
    assert Pass.objects.count() == 0


def test_it_does_not_come_back_with_the_answer(begun: Conversation, server: Sink) -> None:
    reply = answer(begun)
    quoted = bodies(server.letters()[0])["text/plain"].replace("\r\n", "\n")
    marked = "".join(f"> {line}\n" for line in quoted.splitlines())
    came = arrives(
        letter(
            f"Thank you.\n\n{quoted.split('On ')[0]}\nOn Monday, Nadia wrote:\n{marked}",
            In_Reply_To=f"<{reply.sent.message_id}>",
        )
    )
    assert came.message is not None
    assert came.conversation == begun
    kept = came.message.text + came.message.folded + came.message.html
    assert token_of(Pass.objects.get()) not in kept
    assert invitation() not in kept
    assert "Thank you." in came.message.text
    assert "It comes tomorrow." in came.message.folded


def over() -> Pass:
    Pass.objects.update(ends_at=timezone.now() - timedelta(minutes=1))
    return Pass.objects.latest("pk")


def test_a_new_link_leaves_as_a_letter_of_its_own(begun: Conversation, server: Sink) -> None:
    answer(begun)
    server.came.clear()
    renewal = passes.ask_for_link(over())
    assert renewal is not None
    jobs.post.func(renewal.pk)
    jobs.post.func(renewal.pk)
    [sent] = server.letters()
    assert sent["To"] == "mei@example.com"
    assert sent["From"] == "Linden Home <help@linden-home.example>"
    assert sent["Subject"] == "Your page: My parcel"
    assert sent["Auto-Submitted"] == "auto-generated"
    assert Pass.objects.count() == 2
    for body in bodies(sent).values():
        assert link() in body
    assert Posting.objects.get().failure == ""
    assert begun.replies.count() == 1
    assert Client().get(f"/c/{token_of(Pass.objects.latest('pk'))}/").status_code == 200


def test_what_a_stopped_worker_left_behind_leaves_later(begun: Conversation, server: Sink) -> None:
    answer(begun)
    server.came.clear()
    passes.ask_for_link(over())
    Renewal.objects.update(at=timezone.now() - timedelta(minutes=1))
    jobs.send_the_other_links()
    assert len(server.letters()) == 1
    jobs.send_the_other_links()
    assert len(server.letters()) == 1


def test_a_new_link_that_nobody_takes_is_tried_again(begun: Conversation, server: Sink) -> None:
    answer(begun)
    renewal = passes.ask_for_link(over())
    assert renewal is not None
    server.says = "451 later"
    jobs.post.func(renewal.pk)
    assert Posting.objects.count() == 0
    server.says = "250 OK"
    Renewal.objects.update(tried_at=timezone.now() - timedelta(hours=1))
    jobs.post.func(renewal.pk)
    assert Posting.objects.get().failure == ""


def test_one_that_never_will_be_taken_is_kept_as_such(begun: Conversation, server: Sink) -> None:
    answer(begun)
    renewal = passes.ask_for_link(over())
    assert renewal is not None
    server.refused["mei@example.com"] = "550 gone"
    jobs.post.func(renewal.pk)
    assert "550 gone" in Posting.objects.get().failure
