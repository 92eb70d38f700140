"""Mending, claims, recordings, the feedback form, and the export."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from evenhand.desk.base.media import NoMedia
from evenhand.desk.testimonials import actions, export, models, queries
from evenhand.desk.testimonials.actions import Given, NotReadable
from evenhand.desk.testimonials.actions.marking import claimed, weigh_anew
from evenhand.desk.testimonials.models import Form, Support
from evenhand.desk.testimonials.spelling import MoreThanSpelling
from tests.desk import cast
from tests.desk.base.media import wav
from tests.desk.testimonials.saying import SAID, found, granted, on, place, published, state_of

CAPTIONS = (
    "WEBVTT\n\n1\n00:00.000 --> 00:02.000\n<v Penny>My lamp\n\n00:02.000 --> 00:03.000\nworks."
)


def spoken(**more: str) -> Given:
    file = SimpleUploadedFile("words.wav", wav())
    return Given("", Form.FIRST, [place().pk], name="Penny Ward", recording=file, **more)


def test_mending_shows_beside_the_original_which_stays() -> None:
    testimonial = published(words="They came imediately.")
    before = queries.edition().number
    actions.mend(testimonial, "They came immediately.", by=cast.nadia())
    (shown,) = queries.public()
    assert (shown.words, shown.said) == ("They came immediately.", "They came imediately.")
    testimonial.refresh_from_db()
    assert testimonial.words == "They came imediately."
    assert queries.edition().number > before


def test_mending_more_than_spelling_changes_nothing() -> None:
    testimonial = published()
    with pytest.raises(MoreThanSpelling):
        actions.mend(testimonial, SAID.replace("two", "ten"), by=cast.nadia())
    assert on() == [(SAID, "Penny Ward")]


def test_words_mended_before_the_question_are_those_agreed_to() -> None:
    testimonial = found(words="They came imediately.")
    actions.mend(testimonial, "They came immediately.", by=cast.nadia())
    places = actions.Question("email", [place().pk], Form.FULL, "Penny Ward")
    asking = actions.ask(testimonial, places, by=cast.nadia())
    consent = actions.agree(asking, actions.as_asked(asking))
    actions.publish(testimonial, place(), by=cast.nadia())
    (shown,) = queries.public()
    assert (consent.words, shown.said) == ("They came immediately.", "They came imediately.")


def test_a_new_claim_weighs_what_is_there_and_what_bears_it_out_comes_first() -> None:
    plain = published("Owen Jameson", "You are kind people.")
    proof = published(words="My lamp works again after two hours.")
    claim = actions.claim("Lamps work again within hours", by=cast.ines())
    assert [one.pk for one in queries.public()] == [proof.pk, plain.pk]
    assert [one.pk for one in queries.public(claim=claim.slug)] == [proof.pk]
    actions.say_borne_out(proof, claim, is_so=False, by=cast.nadia())
    actions.claim("Lamps work again within hours", "lamp", by=cast.ines())
    assert queries.public(claim=claim.slug) == ()
    actions.retire_claim(claim, by=cast.ines())
    assert list(queries.claims()) == []


def test_what_a_teammate_added_to_a_claim_stays() -> None:
    testimonial = published()
    claim = actions.claim("Kind to animals", by=cast.ines())
    actions.say_borne_out(testimonial, claim, is_so=True, by=cast.nadia())
    weigh_anew(testimonial, claimed())
    assert Support.objects.get().by == cast.nadia()
    assert [one.claims for one in queries.public()] == [("kind-to-animals",)]


def test_filters_narrow_down_and_never_widen() -> None:
    testimonial = published()
    actions.describe(testimonial, product="Lamp", name="Penny Ward", company="")
    assert len(queries.public(product="lamp", language="en", form=Form.FULL)) == 1
    assert queries.public(product="Rug") == queries.public(language="de") == ()
    assert queries.public(form=Form.FIRST) == queries.public(place="radio") == ()


def test_a_recording_is_not_public_before_it_is_written_down() -> None:
    consent = actions.take_in(spoken())
    testimonial = consent.testimonial
    with pytest.raises(NotReadable):
        actions.publish(testimonial, place(), by=cast.nadia())
    recording = testimonial.recording
    actions.transcribe(recording, text="", captions=CAPTIONS, by=cast.nadia())
    actions.publish(testimonial, place(), by=cast.nadia())
    (shown,) = queries.public()
    assert shown.spoken is not None
    assert (shown.spoken.transcript, shown.spoken.content_type) == ("My lamp works.", "audio/wav")
    assert queries.public_recording(recording.key) == recording
    actions.withdraw(testimonial)
    assert queries.public_recording(recording.key) is None


def test_captions_that_no_player_shows_and_files_that_are_none_are_refused() -> None:
    recording = actions.take_in(spoken()).testimonial.recording
    with pytest.raises(NoMedia):
        actions.transcribe(recording, text="", captions="My lamp works.", by=cast.nadia())
    for content in (b"<html>", b"", wav()[:30], b"\x89PNG\r\n\x1a\n....IEND"):
        with pytest.raises(NoMedia):
            actions.keep_recording(found(), SimpleUploadedFile("words.wav", content))
    assert models.Recording.objects.count() == 1


def test_what_comes_by_the_form_is_granted_and_waits_for_a_teammate() -> None:
    given = Given(SAID, Form.FIRST, [place().pk], "Penny Ward", email="penny@example.com")
    consent = actions.take_in(given)
    assert (state_of(consent.testimonial), on()) == ("granted", [])
    assert (consent.attribution, consent.address) == ("Penny", "penny@example.com")
    assert consent.asking is not None
    assert queries.asking_behind(queries.token_of(consent.asking)) == consent.asking
    with pytest.raises(actions.NoWords):
        actions.take_in(Given(" \0 ", Form.FIRST, [place().pk], "Penny"))
    assert models.Testimonial.objects.count() == 1


def test_the_export_holds_words_and_consents_and_nothing_that_was_only_marked() -> None:
    found(words="I was merely marked.")
    testimonial = granted()
    actions.withdraw(testimonial)
    assert testimonial.customer is not None
    (told,) = export.of(testimonial.customer)["testimonials"]
    assert (told["words"], told["stands"]) == (SAID, [])
    (agreed,) = told["agreed"]
    assert (agreed["name_shown"], agreed["places"]) == ("Penny Ward", ["on our website"])
    assert agreed["withdrawn_at"] is not None


def test_the_public_read_takes_the_same_statements_for_many(
    django_assert_num_queries: object,
) -> None:
    published()
    with django_assert_num_queries(3):  # type: ignore[operator]  # pytest-django's fixture
        assert len(queries.public()) == 1
    for number in range(5):
        published(f"Penny {number}")
    with django_assert_num_queries(3):  # type: ignore[operator]  # as above
        assert len(queries.public()) == 6
