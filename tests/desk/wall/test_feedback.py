"""The feedback form: a message for a person, a testimonial only where a place is ticked."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.conf import LazySettings
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from evenhand.desk.channels.channel import CannotDeliver, channels
from evenhand.desk.inbox.models import Message
from evenhand.desk.testimonials import actions, models
from evenhand.desk.wall.feedback import giving
from tests.desk import cast
from tests.desk.base.media import mp4, png, wav
from tests.desk.testimonials.saying import on, place, state_of

FORM = "/feedback/"
WORDS = "They came within two hours. My lamp works again."


def fresh(path: str = FORM) -> str:
    """The value that a form brings."""
    page = Client().get(path).content.decode()
    found = re.search(r'name="number" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def post(path: str = FORM, **given: object) -> tuple[int, str]:
    """What somebody sends: the status, and where it leads or the page that says what is wrong."""
    answer = Client().post(path, {"number": given.pop("number", None) or fresh(path), **given})
    return answer.status_code, answer.headers.get("Location") or answer.content.decode()


def test_the_form_needs_no_script_and_leaves_nothing_behind() -> None:
    answer = Client().get(FORM)
    page = answer.content.decode()
    assert (answer.status_code, len(answer.cookies), 'action="' in page) == (200, 0, False)
    policy = answer["Content-Security-Policy"]
    assert ("script-src 'self';" in policy, "unsafe" in policy) == (True, False)
    assert "microphone=(self)" in answer["Permissions-Policy"]
    assert answer["Cache-Control"] == "private, no-store"


def test_words_come_as_a_message_and_nothing_of_them_may_be_shown() -> None:
    place()
    status, there = post(
        "/feedback/reading-lamp/", words=WORDS, name="Penny", email="p@ward.example"
    )
    message = Message.objects.get()
    conversation = message.conversation
    assert (status, there, message.text) == (303, "/feedback/thanks/", WORDS)
    assert (conversation.channel, conversation.subject) == ("webform", "Feedback: reading lamp")
    assert (message.address.value, message.address.customer.name) == ("p@ward.example", "Penny")
    assert models.Testimonial.objects.count() == 0


def test_with_a_place_ticked_it_is_a_testimonial_with_its_consent_and_a_way_back() -> None:
    wall = place()
    _, there = post(words=WORDS, name="Penny Ward", form="first", place=[wall.pk])
    testimonial = models.Testimonial.objects.get()
    assert state_of(testimonial) == "granted"
    message = Message.objects.get()
    assert (message.text, testimonial.message, testimonial.words) == (WORDS, message, WORDS)
    assert (testimonial.conversation, testimonial.end) == (message.conversation, len(WORDS))
    actions.publish(testimonial, wall, by=cast.nadia())
    assert on() == [(WORDS, "Penny")]
    token = there.removeprefix("/feedback/thanks/?words=")
    assert f"/words/{token}/" in Client().get(there).content.decode()
    assert Client().post(f"/words/{token}/withdrawal/").status_code == 303
    assert on() == []


def test_sent_twice_it_is_there_once_and_leads_to_the_same_page() -> None:
    wall = place()
    given: dict[str, Any] = {"number": fresh(), "words": WORDS, "form": "none", "place": [wall.pk]}
    assert post(**given) == post(**given)
    assert (Message.objects.count(), models.Testimonial.objects.count()) == (1, 1)


def test_a_known_address_typed_by_anybody_is_not_taken_for_the_customer() -> None:
    known = cast.message_from("Penny Ward", "Hello", subject="Lamp").address
    post(words=WORDS, email=known.value)
    message = Message.objects.latest("pk")
    assert message.address.customer_id != known.customer_id


def test_html_stays_words() -> None:
    hostile = '<script>alert("1")</script> <b>bold</b>'
    post(words=hostile)
    assert Message.objects.get().text == hostile
    assert "<script>alert" not in post(words=hostile, email="no address")[1]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"words": "  "}, "Write a line, or add a recording."),
        ({"words": "a" * 4001}, "Keep it under 4000 characters."),
        ({"words": WORDS, "email": "penny at ward"}, "This is no e-mail address."),
        ({"words": WORDS, "number": "made up"}, "This page was open for too long."),
    ],
)
def test_what_cannot_be_taken_is_told_in_one_sentence_and_nothing_is_lost(
    given: dict[str, str], sentence: str
) -> None:
    status, page = post(**given)
    assert (status, sentence in page, Message.objects.count()) == (422, True, 0)
    assert given["words"].strip() in page


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (wav(1)[:600], "This file stops in the middle."),
        (mp4()[:-40], "This file stops in the middle."),
        (b"MZ no film at all", "This is no picture, sound or film"),
        (png(), "This is a picture. Choose a recording"),
    ],
)
def test_a_bad_recording_is_told_and_the_words_are_kept(content: bytes, sentence: str) -> None:
    wall = place()
    both: tuple[dict[str, Any], ...] = ({"place": [wall.pk], "form": "none"}, {})
    for ticked in both:
        sent = SimpleUploadedFile("said.mp4", content)
        status, page = post(words=WORDS, recording=sent, **ticked)
        assert (status, sentence in page, WORDS in page) == (422, True, True)
    assert (Message.objects.count(), models.Testimonial.objects.count()) == (0, 0)


def test_a_recording_is_for_the_team_alone_unless_a_place_is_ticked() -> None:
    wall = place()
    post(recording=SimpleUploadedFile("said.wav", wav()))
    (file,) = Message.objects.get().attachments.all()
    assert (file.content_type, models.Recording.objects.count()) == ("audio/wav", 0)
    sent = SimpleUploadedFile("said.wav", wav())
    assert post(recording=sent, place=[wall.pk], form="none")[0] == 303
    assert models.Recording.objects.get().kind == "audio"


def test_a_name_form_without_a_name_is_asked_about() -> None:
    wall = place()
    status, page = post(words=WORDS, form="full", place=[wall.pk])
    assert (status, "Write your name as it should stand there" in page) == (422, True)
    assert f'value="{wall.pk}" checked' in page


def test_a_program_that_fills_in_everything_is_thanked_and_not_heard() -> None:
    answer = post(words=WORDS, **{giving.TRAP: "https://spam.example"})
    assert (answer, Message.objects.count()) == ((303, "/feedback/thanks/"), 0)


def test_too_many_at_once_are_asked_to_wait() -> None:
    number = fresh()
    said = [post(number=number, words=WORDS)[0] for _ in range(giving.MOST + 1)]
    assert said == [303] * giving.MOST + [429]


def test_what_is_given_in_return_is_told_before_a_word_is_said() -> None:
    place()
    actions.begin_incentive("a voucher", "A voucher was given.", by=cast.nadia())
    page = Client().get(FORM).content.decode()
    assert "whatever that word is: a voucher" in page
    assert "A voucher was given." in page


def test_an_answer_without_an_address_cannot_reach_them_and_says_so() -> None:
    post(words=WORDS)
    reply = cast.reply(Message.objects.get(), "Thank you.", by=cast.nadia())
    with pytest.raises(CannotDeliver) as told:
        channels()["webform"].deliver(reply)
    assert (told.value.is_final, "No e-mail address was left" in told.value.reason) == (True, True)


def test_an_answer_leaves_as_e_mail_where_an_address_was_left() -> None:
    post(words=WORDS, email="penny@ward.example")
    reply = cast.reply(Message.objects.get(), "Thank you.", by=cast.nadia())
    channels()["webform"].deliver(reply)
    assert [letter.to for letter in mail.outbox] == [["penny@ward.example"]]


def test_the_code_and_the_sheet_for_the_counter_name_the_address(settings: LazySettings) -> None:
    code, sheet = Client().get("/feedback/code.svg"), Client().get("/feedback/sheet/")
    assert (code["Content-Type"], b"<script" in code.content) == ("image/svg+xml", False)
    assert code.content.count(b"<path") == 1
    assert f"{settings.PUBLIC_URL}/feedback/" in sheet.content.decode()
