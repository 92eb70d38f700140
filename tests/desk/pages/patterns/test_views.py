import re

import pytest
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from evenhand.desk.pages.patterns import views
from evenhand.desk.ui.templatetags import ui
from tests.desk.pages.teammates import a_teammate
from tests.desk.ui.markup import Markup

PAGES = ["/patterns/", "/patterns/conversation/", "/patterns/conversation/?write=note"]


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(a_teammate(), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_patterns_ask_strangers_to_sign_in(client: Client) -> None:
    for page in PAGES:
        assert client.get(page).headers["Location"].startswith("/accounts/login/?next=/patterns/")


def test_patterns_are_open_where_errors_are_shown(client: Client, settings: LazySettings) -> None:
    settings.DEBUG = True
    assert [client.get(page).status_code for page in PAGES] == [200, 200, 200]


@pytest.mark.parametrize("page", PAGES)
def test_a_pattern_page_is_sound(signed_in: Client, page: str) -> None:
    markup = Markup(signed_in.get(page).content.decode())
    assert (markup.wrong, markup.twice(), markup.dangling()) == ([], [], [])


def test_a_pattern_page_asks_the_database_only_who_is_there(
    signed_in: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):  # the session and the teammate
        signed_in.get("/patterns/")


def test_every_component_is_shown() -> None:
    examples = "".join(
        file.read_text(encoding="utf-8") for file in views.EXAMPLES.parent.rglob("*.html")
    )
    shown = set(re.findall(r"{% (\w+)", examples))
    # What a component that is shown is made of.
    assert sorted(set(ui.register.tags) - shown) == ["meter"]


def test_every_example_is_shown_light_and_dark(signed_in: Client) -> None:
    page = signed_in.get("/patterns/").content.decode()
    themes = Markup(page).values("data-theme")
    assert themes == ["light", "dark"] * len(views.examples())
    assert len(themes) > 30


def test_the_conversation_shows_a_note_only_when_asked(signed_in: Client) -> None:
    modes = [
        Markup(signed_in.get(page).content.decode()).values("data-mode")[0] for page in PAGES[1:]
    ]
    assert modes == ["reply", "note"]


def test_patterns_answer_to_reading_alone(signed_in: Client) -> None:
    assert signed_in.post("/patterns/").status_code == 405
