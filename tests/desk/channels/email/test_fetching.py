"""The threads that bring mail in, without a server; test_watching has one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connections

from evenhand.desk.channels.channel import channels
from evenhand.desk.channels.email import actions
from evenhand.desk.channels.email.actions import Envelope
from evenhand.desk.channels.email.fetching import Taker
from evenhand.desk.channels.email.models import Letter, Outcome, Via
from evenhand.desk.channels.jobs import finish_what_was_left
from evenhand.desk.inbox.models import Message
from tests.desk.channels.email.building import letter


@pytest.fixture
def taker() -> Iterator[Taker]:
    """One that has not begun."""
    made = Taker()
    yield made
    made.stop()
    made.join(timeout=20)
    connections.close_all()


def test_e_mail_is_a_channel_found_by_walking() -> None:
    email = channels()["email"]
    assert (str(email.label), email.fetch is not None) == ("e-mail", True)


def test_what_was_left_behind_comes_first_then_what_comes(taker: Taker) -> None:
    for text in ("One", "Two"):
        actions.keep(letter(text), Envelope(Via.SMTP))
    fresh = actions.keep(letter("Three"), Envelope(Via.SMTP))
    taker.put(fresh)
    taker.start()
    taker.stop()
    taker.join(timeout=20)
    texts = Message.objects.order_by("pk").values_list("text", flat=True)
    assert [*texts] == ["One", "Two", "Three"]


def test_a_letter_whose_file_is_gone_stops_no_other(taker: Taker) -> None:
    taker.start()
    lost = actions.keep(letter("Lost"), Envelope(Via.SMTP))
    lost.path.unlink()
    taker.put(lost)
    taker.put(actions.keep(letter("Here"), Envelope(Via.SMTP)))
    taker.stop()
    taker.join(timeout=20)
    assert Message.objects.get().text == "Here"
    assert Letter.objects.get(pk=lost.pk).outcome == Outcome.WAITING


def test_the_worker_looks_for_letters_that_were_left() -> None:
    kept = actions.keep(letter(), Envelope(Via.SMTP))
    finish_what_was_left()
    assert Message.objects.count() == 0, "a fresh one is in other hands"
    Letter.objects.filter(pk=kept.pk).update(at="2026-01-01T00:00Z")
    finish_what_was_left()
    assert Message.objects.count() == 1
