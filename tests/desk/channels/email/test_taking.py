"""The thread that takes in what was kept, and that the worker runs it."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from django.db import connections

from evenhand.desk.channels.channel import channels
from evenhand.desk.channels.email import actions
from evenhand.desk.channels.email.actions import Envelope
from evenhand.desk.channels.email.models import Letter, Outcome, Via
from evenhand.desk.channels.email.taking import Taker
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


def wait_for_messages(many: int) -> None:
    for _ in range(400):
        if Message.objects.count() == many:
            return
        time.sleep(0.05)
    raise AssertionError(f"{many} messages did not come")


def test_e_mail_is_a_channel_found_by_walking() -> None:
    email = channels()["email"]
    assert str(email.label) == "e-mail"
    assert None not in (email.fetch, email.work)


def test_what_was_left_behind_comes_first_then_what_comes(taker: Taker) -> None:
    for text in ("One", "Two"):
        actions.keep(letter(text), Envelope(Via.SMTP))
    taker.start()
    wait_for_messages(2)
    actions.keep(letter("Three"), Envelope(Via.SMTP))
    wait_for_messages(3)
    texts = Message.objects.order_by("pk").values_list("text", flat=True)
    assert [*texts] == ["One", "Two", "Three"]


def test_two_at_once_take_each_letter_in_once(taker: Taker) -> None:
    for number in range(20):
        actions.keep(letter(str(number)), Envelope(Via.SMTP))
    other = Taker()
    other.start()
    taker.start()
    wait_for_messages(20)
    other.stop()
    other.join(timeout=20)
    assert set(Letter.objects.values_list("outcome", flat=True)) == {Outcome.TAKEN_IN}
