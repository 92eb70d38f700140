"""Each error page says one clear sentence, also when everything else is broken."""

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import server_error

from tests.desk import cast
from tests.desk.ui.markup import Markup

KINDS = ["400", "403", "403_csrf", "404", "413", "429", "500"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_page_is_sound_and_short(kind: str) -> None:
    text = render_to_string(f"{kind}.html")
    sentence = text.split("<p>")[1].split("</p>")[0]
    assert Markup(text).wrong == []
    assert sentence.endswith(".")
    assert "<script" not in text


def test_an_unknown_address_gets_our_page(client: Client) -> None:
    answer = client.get("/no/such/page/")
    assert (answer.status_code, "There is nothing here" in answer.content.decode()) == (404, True)


def test_a_link_that_leads_nowhere_sends_customers_to_their_letters_and_teammates_to_the_desk(
    client: Client,
) -> None:
    assert "the newest letter you have from us" in client.get("/c/nothing/").content.decode()
    told = cast.signed_in(cast.nadia()).get("/no/such/page/").content.decode()
    assert "search for it from the desk" in told


def test_a_form_without_its_token_gets_our_page() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {})
    assert answer.status_code == 403
    assert "This page waited too long" in answer.content.decode()


def test_a_broken_view_gets_our_page(rf: RequestFactory) -> None:
    answer = server_error(rf.get("/"))
    assert "Something broke on our side" in answer.content.decode()


@pytest.mark.parametrize(("accept", "told"), [("text/html", "<h1>That is too large"), ("", "Send")])
def test_a_text_that_is_too_long_is_told_as_such(accept: str, told: str) -> None:
    words = {"login": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}
    answer = Client().post("/accounts/login/", words, HTTP_ACCEPT=accept)
    assert answer.status_code == 413
    assert told in answer.content.decode()
