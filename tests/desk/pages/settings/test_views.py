"""What a teammate settles for themselves."""

import pytest
from django.test import Client

from evenhand.desk.people.models import Teammate
from tests.desk.pages.teammates import a_teammate
from tests.desk.ui.markup import Markup

GIVEN = {"name": "Nadia", "time_zone": "Asia/Tokyo"}


@pytest.fixture(autouse=True)
def nadia(client: Client) -> Teammate:
    nadia = a_teammate()
    client.force_login(nadia)
    return nadia


def words(client: Client, given: dict[str, str] | None = None, status: int = 200) -> str:
    answer = client.get("/settings/") if given is None else client.post("/settings/", given)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return " ".join(markup.words.split())


def test_a_visitor_signs_in_first(client: Client) -> None:
    client.logout()
    assert client.get("/settings/")["Location"] == "/accounts/login/?next=/settings/"


def test_name_zone_and_shortcuts_are_kept(client: Client, nadia: Teammate) -> None:
    assert "data-single-keys" in client.get("/settings/").content.decode()
    assert client.post("/settings/", GIVEN)["Location"] == "/settings/"
    assert "Saved." in words(client)
    nadia.refresh_from_db()
    assert (nadia.name, nadia.time_zone, nadia.single_keys) == ("Nadia", "Asia/Tokyo", False)
    assert "data-single-keys" not in client.get("/settings/").content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": " "}, "Say what you are called."),
        ({"time_zone": "Mars/Olympus"}, "Select a valid choice."),
    ],
)
def test_what_will_not_do_is_told_in_a_sentence(
    client: Client, nadia: Teammate, given: dict[str, str], sentence: str
) -> None:
    assert sentence in words(client, GIVEN | given, 422)
    nadia.refresh_from_db()
    assert nadia.name == "Nadia Okafor"


def test_the_theme_is_kept_by_the_browser(client: Client) -> None:
    client.post("/settings/theme/", {"theme": "dark"})
    assert '<html lang="en" data-theme="dark">' in client.get("/settings/").content.decode()
    client.post("/settings/theme/", {"theme": ""})
    assert '<html lang="en">' in client.get("/settings/").content.decode()


def test_a_theme_that_is_none_is_the_system_s(client: Client) -> None:
    answer = client.post("/settings/theme/", {"theme": '"><script>'})
    assert answer.cookies["theme"].value == ""


def test_the_password_is_changed_from_here(client: Client) -> None:
    assert "/accounts/password/change/" in Markup(client.get("/settings/").content.decode()).values(
        "href"
    )
