"""What we still need: listed, brought, ticked."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from evenhand.desk.asks import actions
from evenhand.desk.asks.models import Given
from evenhand.desk.inbox.models import Message
from evenhand.desk.passes.models import Pass
from tests.desk import cast
from tests.desk.portal.holding import PICTURE, SAYS, arrived, form_value, held_by, path_of, seen

THREE = ["A photo of the crack", "Your order number", "Which colour did you order?"]


@pytest.fixture
def held() -> Pass:
    """Owen was asked for three things."""
    message = cast.message_from("Owen Jameson", "The lamp is cracked.")
    ask = actions.begin(message.conversation, THREE, by=cast.nadia())
    draft = actions.put_in_draft(ask, by=cast.nadia())
    arrived(message, f"Owen,\n\n{draft.text}\n\nNadia")
    return held_by(message)


def brings(held: Pass, number: int, words: str = "", **more: object) -> HttpResponse:
    given = {"form": form_value(seen(held), number), "words": words, **more}
    return Client().post(path_of(held, "items/"), given)


def test_each_thing_stands_in_a_list_with_its_button(held: Pass) -> None:
    words = seen(held).words
    for said in ("a photo of the crack", "your order number", "Which colour did you order?"):
        assert f"From you: {said}" in words
    assert "Add a picture" in words
    assert "Answer this" in words


def test_what_is_brought_is_a_message_and_ticked(held: Pass) -> None:
    file = SimpleUploadedFile("crack.png", PICTURE, "image/png")
    assert brings(held, 0, files=[file]).status_code == 303
    given = Given.objects.get()
    assert (given.item.text, given.by) == (THREE[0], None)
    assert given.message == Message.objects.latest("pk")
    assert "a photo of the crack" not in seen(held).words
    assert brings(held, 0, "20288").status_code == 303
    assert "your order number" not in seen(held).words


def test_one_may_say_that_it_was_sent_already(held: Pass) -> None:
    assert brings(held, 1, ticked="yes").status_code == 303
    assert Message.objects.latest("pk").text == "I have sent this: Your order number"
    assert Given.objects.get().item.text == THREE[1]


def test_nothing_brought_is_refused(held: Pass) -> None:
    answer = brings(held, 0)
    assert answer.status_code == 422
    assert "Add a file, or write a line." in answer.content.decode()
    assert Given.objects.count() == 0


def test_the_same_thing_is_brought_once(held: Pass) -> None:
    form = form_value(seen(held), 1)
    for status in (303, 422):
        given = {"form": form, "words": "20288"}
        assert Client().post(path_of(held, "items/"), given).status_code == status
    assert Message.objects.count() == 2


def test_a_form_of_another_customer_ticks_nothing(held: Pass) -> None:
    other = held_by(cast.message_from("Mei Tanaka"))
    given = {"form": form_value(seen(held), 0), "words": "x"}
    assert Client().post(path_of(other, "items/"), given).status_code == 422
    assert Given.objects.count() == 0


def test_a_thing_that_is_asked_for_twice_stands_once() -> None:
    message = cast.message_from("Penny Marsh")
    arrived(message, SAYS)
    ask = actions.begin(message.conversation, ["A picture of the pajamas"], by=cast.nadia())
    arrived(message, actions.put_in_draft(ask, by=cast.nadia()).text)
    assert seen(held_by(message)).words.count("From you:") == 1


def test_what_is_asked_for_is_shown_only_once_the_reply_has_left() -> None:
    message = cast.message_from("Owen Jameson")
    ask = actions.begin(message.conversation, THREE, by=cast.nadia())
    draft = actions.put_in_draft(ask, by=cast.nadia())
    cast.reply(message, draft.text, by=cast.nadia())
    assert "From you" not in seen(held_by(message)).words
