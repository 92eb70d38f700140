"""Answering the coach from the page."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from django.test import Client

from evenhand.desk.coaching.models import Correction, Finding, Outcome
from evenhand.desk.inbox.models import Draft, Listing, Message
from evenhand.desk.promises.models import Amendment, Promise
from tests.desk import cast

PART = {"HX-Request": "true"}
WORDS = "The colours on the site are just a guide"
CALL = "I'll call you back by 2 pm tomorrow"


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


@pytest.fixture
def penny() -> Message:
    return cast.message_from("Penny Marsh")


def post(client: Client, message: Message, what: str, **sent: object) -> str:
    path = f"/conversations/{message.conversation_id}/{what}"
    response = client.post(path, sent, headers=PART)
    assert response.status_code == 200
    return response.content.decode()


def test_not_here_puts_a_finding_aside_and_may_say_why(nadia: Client, penny: Message) -> None:
    text = f"{WORDS}, so could you send a picture?"
    sent = {"text": text, "finding-0-rule": "defensive-turn", "finding-0-words": WORDS}
    parts = post(nadia, penny, "dismissals/?of=finding-0", **sent)
    assert Finding.objects.get(rule="defensive-turn").outcome == Outcome.DISMISSED
    assert '<span class="finding">' not in parts
    assert 'name="aside-reason"' in parts
    aside = {"aside-rule": "defensive-turn", "aside-words": WORDS, "aside-reason": "She asked"}
    post(nadia, penny, "dismissals/?of=aside", text=text, **aside)
    assert Finding.objects.get(rule="defensive-turn").reason == "She asked"


def test_what_was_typed_is_kept_along_with_the_answer(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "dismissals/", rule="defensive-turn", words=WORDS, text="Penny")
    assert Draft.objects.get().text == "Penny"


def test_a_dismissal_needs_a_rule(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "dismissals/", words=WORDS, rule="")
    assert 'role="alert"' in parts
    assert not Finding.objects.exists()


def test_a_promise_is_changed_before_it_is_sent(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text=f"Penny, {CALL}.")
    sent = {
        "promise-0-words": CALL,
        "promise-0-what": "call with the picture",
        "promise-0-due": "2099-03-12T15:00",
    }
    parts = post(nadia, penny, "amendments/?of=promise-0", **sent)
    assert "call with the picture, 12 Mar 2099 15:00" in parts
    post(nadia, penny, "replies/", text=f"Penny, {CALL}.", seen=penny.pk)
    promise = Promise.objects.get()
    due = datetime(2099, 3, 12, 15, tzinfo=cast.nadia().zone)
    assert (promise.what, promise.due) == ("call with the picture", due)


def test_words_that_are_no_promise_make_none(nadia: Client, penny: Message) -> None:
    text = f"Penny, {CALL}."
    post(nadia, penny, "draft/", text=text)
    words = {"promise-0-words": CALL}
    parts = post(nadia, penny, "amendments/?of=promise-0&dropped=1", text=text, **words)
    assert '<span class="said">' not in parts
    assert "No promise:" in parts
    assert '<span class="said">' in post(nadia, penny, "amendments/?of=promise-0", **words)
    post(nadia, penny, "amendments/", words=CALL, dropped="1")
    post(nadia, penny, "replies/", text=text, seen=penny.pk)
    assert not Promise.objects.exists()


def test_a_time_that_is_none_changes_nothing(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "amendments/", words=CALL, due="soon")
    assert "Pick a day and a time" in parts
    assert not Amendment.objects.exists()


def test_a_message_is_read_otherwise_in_one_click(nadia: Client, penny: Message) -> None:
    path = f"/messages/{penny.pk}/reading/"
    parts = nadia.post(path, {"situation": "angry"}, headers=PART).content.decode()
    assert Correction.objects.get().by == cast.nadia()
    assert Listing.objects.get().situation == "angry"
    assert "as Nadia Okafor reads it" in parts
    assert "Firmness 1 of 3" in parts


def test_a_situation_that_is_none_is_refused(nadia: Client, penny: Message) -> None:
    response = nadia.post(f"/messages/{penny.pk}/reading/", {"situation": "liar"}, headers=PART)
    assert 'role="alert"' in response.content.decode()
    assert not Correction.objects.exists()


def test_a_message_that_was_not_read_cannot_be_read_otherwise(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh", kind="auto-reply")
    path = f"/messages/{message.pk}/reading/"
    assert nadia.post(path, {"situation": "angry"}).status_code == 404


def test_hints_stay_few_and_a_promise_is_always_among_them(nadia: Client, penny: Message) -> None:
    text = (
        "Unfortunately we can't help that. Calm down, you should have read the label. The colours "
        "on the site are just a guide. It is the courier's fault. We will do it as soon as "
        f"possible. Please forgive us. {CALL}."
    )
    parts = post(nadia, penny, "draft/", text=text)
    open_ones = parts.partition('<details class="folded"')[0]
    assert open_ones.count('<div class="hint ') == 3
    assert "<em>Promise:</em>" in open_ones


def test_the_hints_that_stand_open_are_of_different_checks(nadia: Client, penny: Message) -> None:
    text = (
        "You should have read the label. The colours on the site are just a guide. Calm down. "
        "There is no need to be upset. Please forgive us."
    )
    parts = post(nadia, penny, "draft/", text=text)
    open_ones = parts.partition('<details class="folded"')[0]
    rules = re.findall(r'name="finding-\d-rule" value="([^"]+)"', open_ones)
    assert len(set(rules)) == len(rules) == 3
