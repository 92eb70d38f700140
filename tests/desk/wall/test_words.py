"""The page of somebody's words: one tap each, safe to repeat, taken back at any time."""

from __future__ import annotations

from datetime import timedelta
from threading import Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.testimonials import actions, models, queries
from evenhand.desk.testimonials.actions import Question, Told
from evenhand.desk.testimonials.models import Asking, Consent, Declined, Form, How
from tests.desk import cast
from tests.desk.base.media import wav
from tests.desk.testimonials.saying import SAID, asking_of, found, on, place, state_of


@pytest.fixture
def asking() -> Asking:
    return asking_of(found(), "wall", "radio")


def href(asking: Asking, what: str = "") -> str:
    return f"/words/{queries.token_of(asking)}/{what}"


def body(asking: Asking) -> str:
    return Client().get(href(asking)).content.decode()


def post(asking: Asking, what: str, **given: object) -> int:
    return Client().post(href(asking, what), given).status_code


def test_the_page_shows_words_places_and_name_and_leaves_nothing_behind(asking: Asking) -> None:
    response = Client().get(href(asking))
    page = response.content.decode()
    for part in (SAID, "on our website", "on the radio", "Penny Ward", "Yes, as it is", "P. W."):
        assert part in page
    assert (len(response.cookies), "<script" in page) == (0, False)
    assert response["Cache-Control"] == "private, no-store"
    assert "script-src" not in response["Content-Security-Policy"]
    assert response["Referrer-Policy"] == "no-referrer"


def test_looking_changes_nothing_and_only_a_post_answers(asking: Asking) -> None:
    for what in ("consent/", "decline/", "withdrawal/"):
        assert Client().get(href(asking, what)).status_code == 405
    assert Consent.objects.count() == Declined.objects.count() == 0


def test_a_plain_yes_said_twice_is_one_consent(asking: Asking) -> None:
    assert [post(asking, "consent/"), post(asking, "consent/")] == [303, 303]
    consent = Consent.objects.get()
    assert (consent.words, consent.attribution, consent.how) == (SAID, "Penny Ward", How.LINK)
    assert sorted(consent.places.values_list("slug", flat=True)) == ["radio", "wall"]
    assert consent.address == cast.address_of("Penny Ward")
    assert "You agreed on" in body(asking)


def test_two_taps_at_once_are_one_consent(asking: Asking) -> None:
    def tap() -> None:
        post(asking, "consent/")
        connections.close_all()

    taps = [Thread(target=tap) for _ in range(3)]
    for one in taps:
        one.start()
    for one in taps:
        one.join()
    assert Consent.objects.count() == 1


def test_another_form_of_the_name_is_one_tap(asking: Asking) -> None:
    assert post(asking, "consent/", form=Form.INITIALS) == 303
    assert Consent.objects.get().attribution == "P. W."
    assert post(asking, "consent/", form=Form.NONE) == 303
    assert "without a name" in body(asking)


def test_changes_are_taken_as_typed(asking: Asking) -> None:
    changed = {"words": "They came.\r\nIt works. <b>Fine</b>", "name": "Penny W.", "form": "full"}
    assert post(asking, "consent/", **changed, places="yes", place=[place().pk]) == 303
    consent = Consent.objects.get()
    assert (consent.words, consent.attribution) == ("They came.\nIt works. <b>Fine</b>", "Penny W.")
    assert [one.slug for one in consent.places.all()] == ["wall"]
    page = body(asking)
    assert ("&lt;b&gt;Fine" in page, "<b>Fine" in page, "on the radio" in page) == (
        True,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"words": "  "}, "Your words are empty"),
        ({"words": "a" * 4001}, "longer than we can show"),
        ({"words": "Kept words", "places": "yes"}, "Tick at least one place"),
        ({"words": "Kept words", "name": " ", "form": "full"}, "Write your name"),
        ({"words": "Kept words", "form": "stars"}, "does not fit the question"),
    ],
)
def test_what_does_not_fit_is_answered_with_a_sentence_and_kept(
    asking: Asking, wrong: dict[str, str], sentence: str
) -> None:
    response = Client().post(href(asking, "consent/"), wrong)
    page = response.content.decode()
    assert (response.status_code, sentence in page) == (422, True)
    assert ("Kept words" in wrong["words"]) == ("Kept words" in page)
    assert Consent.objects.count() == 0


def test_no_is_taken_and_the_mind_can_be_changed(asking: Asking) -> None:
    assert [post(asking, "decline/"), post(asking, "decline/")] == [303, 303]
    assert "You said no" in body(asking)
    assert post(asking, "consent/") == 303
    assert state_of(asking.testimonial) == "granted"


def test_it_is_taken_back_by_the_same_link_even_when_the_time_to_answer_is_up(
    asking: Asking,
) -> None:
    post(asking, "consent/")
    actions.publish(asking.testimonial, place(), by=cast.nadia())
    assert "stands there now" in body(asking)
    Asking.objects.update(ends_at=timezone.now() - timedelta(days=400))
    assert [post(asking, "withdrawal/"), post(asking, "withdrawal/")] == [303, 303]
    assert on() == []
    assert "You took it back" in body(asking)


def test_an_ask_that_is_over_takes_no_yes(asking: Asking) -> None:
    Asking.objects.update(ends_at=timezone.now())
    assert "This question is over" in body(asking)
    assert post(asking, "consent/") == 422
    assert Consent.objects.count() == 0


def test_a_call_is_confirmed_by_one_tap(asking: Asking) -> None:
    actions.agree(asking, actions.as_asked(asking), Told(How.TELEPHONE, cast.nadia()))
    assert "Yes, that is right" in body(asking)
    post(asking, "consent/")
    assert hasattr(Consent.objects.get(), "confirmation")
    assert "Yes, that is right" not in body(asking)


def test_a_recording_is_heard_by_whoever_spoke_in_parts() -> None:
    testimonial = found()
    actions.keep_recording(testimonial, SimpleUploadedFile("words.wav", wav()))
    asking = asking_of(testimonial)
    response = Client().get(href(asking, "recording/"), headers={"Range": "bytes=0-3"})
    assert (response.status_code, response.content) == (206, b"RIFF")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "<audio controls" in body(asking)


def test_what_was_mended_is_marked() -> None:
    testimonial = found(words="They came imediately.")
    actions.mend(testimonial, "They came immediately.", by=cast.nadia())
    question = Question("email", [place().pk], Form.FULL, "Penny Ward")
    asking = actions.ask(testimonial, question, by=cast.nadia())
    assert "<del>imediately</del> <ins>immediately</ins>" in body(asking)


def test_a_wrong_link_is_nobodys(asking: Asking) -> None:
    token = queries.token_of(asking)
    other = queries.token_of(asking_of(found("Owen Jameson")))
    for wrong in (token[:-1] + "a" * (token[-1] != "a"), token[:16] + other[16:], "a" * 42, "x"):
        for what in ("", "recording/"):
            assert Client().get(f"/words/{wrong}/{what}").status_code == 404
    assert Client().post(f"/words/{other[:16]}{token[16:]}/consent/").status_code == 404


def test_too_many_answers_wait(asking: Asking) -> None:
    codes = {post(asking, "withdrawal/") for _ in range(31)}
    assert codes == {303, 429}


@settings(max_examples=15, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["words", "name", "form", "place", "places", "odd"]),
        st.text(max_size=60) | st.sampled_from(["full", "none", "1", "-1", "\0", "999999999999"]),
    )
)
def test_any_form_is_taken_or_refused_with_a_sentence(given: dict[str, str]) -> None:
    models.Testimonial.objects.all().delete()
    asking = asking_of(found())
    response = Client().post(href(asking, "consent/"), given)
    assert response.status_code in {303, 422}
    for consent in Consent.objects.all():
        assert consent.words
        assert {one.slug for one in consent.places.all()} == {"wall"}
