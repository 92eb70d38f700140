"""One testimonial on its page: put up, taken down, mended, described, with a recording."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from evenhand.desk.testimonials import actions, queries
from tests.desk import cast
from tests.desk.base.media import wav
from tests.desk.pages.testimonials.looking import look
from tests.desk.testimonials.saying import SAID, found, granted, on, place, published, state_of


@pytest.fixture
def nadia(client: Client) -> Client:
    client.force_login(cast.nadia())
    return client


def test_it_is_put_up_and_taken_down_where_it_was_agreed(nadia: Client) -> None:
    testimonial = granted()
    path = f"/testimonials/{testimonial.pk}/"
    assert "Put it up" in look(nadia, path).words
    nadia.post(f"{path}publications/{place().pk}/")
    assert on() == [(SAID, "Penny Ward")]
    assert "stands there" in look(nadia, path).words
    nadia.post(f"/testimonials/publications/{testimonial.publications.get().pk}/delete/")
    assert on() == []
    refused = nadia.post(f"{path}publications/{place('radio').pk}/")
    assert "did not agree to that place" in refused.content.decode()


def test_a_withdrawal_by_call_is_noted(nadia: Client) -> None:
    testimonial = published()
    nadia.post(f"/testimonials/{testimonial.pk}/withdrawal/")
    assert (on(), state_of(testimonial)) == ([], "withdrawn")
    assert (
        "They took it back on the telephone"
        in look(nadia, f"/testimonials/{testimonial.pk}/").words
    )


def test_spelling_is_mended_and_more_is_refused_with_the_words_kept(nadia: Client) -> None:
    testimonial = found(words="They came imediately.")
    path = f"/testimonials/{testimonial.pk}/mendings/"
    answer = nadia.post(path, {"words": "They came slowly."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "“slowly” is another word than “imediately”" in page
    assert "They came slowly." in page
    nadia.post(path, {"words": "They came immediately."})
    assert queries.shown_of(testimonial) == "They came immediately."
    page = nadia.get(f"/testimonials/{testimonial.pk}/").content.decode()
    assert "<del>imediately</del> <ins>immediately</ins>" in page


def test_a_recording_is_added_written_down_and_played_in_parts(nadia: Client) -> None:
    testimonial = granted()
    path = f"/testimonials/{testimonial.pk}/"
    refused = nadia.post(f"{path}recording/", {"recording": SimpleUploadedFile("a.mp4", b"none")})
    assert "This is no picture, sound or film" in refused.content.decode()
    cut = SimpleUploadedFile("a.wav", wav()[:60])
    assert (
        "stops in the middle"
        in nadia.post(f"{path}recording/", {"recording": cut}).content.decode()
    )
    assert "Choose a recording" in nadia.post(f"{path}recording/").content.decode()
    nadia.post(f"{path}recording/", {"recording": SimpleUploadedFile("a.wav", wav())})
    wall = f"{path}publications/{place().pk}/"
    assert "Write down first" in nadia.post(wall).content.decode()
    said = {"text": "", "captions": "no captions"}
    assert "no WebVTT" in nadia.post(f"{path}transcripts/", said).content.decode()
    nadia.post(f"{path}transcripts/", {"text": "My lamp works."})
    assert nadia.post(wall).status_code == 302
    part = nadia.get(f"{path}recording/", headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.content, part["X-Content-Type-Options"]) == (
        206,
        b"RIFF",
        "nosniff",
    )
    assert nadia.get(f"{path}recording/?captions=1").status_code == 404
    look(nadia, path)


def test_what_is_known_of_it_is_kept(nadia: Client) -> None:
    testimonial = found()
    claim = actions.claim("Kind to animals", by=cast.ines())
    path = f"/testimonials/{testimonial.pk}/"
    nadia.post(f"{path}description/", {"product": "Lamp", "name": "Penny W.", "company": "W\0"})
    nadia.post(f"{path}claims/{claim.pk}/", {"is": "so"})
    testimonial.refresh_from_db()
    assert (testimonial.product, testimonial.name, testimonial.company) == ("Lamp", "Penny W.", "W")
    assert testimonial.supports.get().by == cast.nadia()
    nadia.post(f"{path}claims/{claim.pk}/", {"is": "not"})
    assert testimonial.supports.get().denied
