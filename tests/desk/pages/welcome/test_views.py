"""Coming in by a one-time link."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from evenhand.desk.channels.email import actions as mail
from evenhand.desk.people import actions
from evenhand.desk.people.models import Invitation, Role, Teammate
from tests.desk.ui.markup import Markup

GIVEN = {
    "name": "Nadia Okafor",
    "email": "nadia@linden.example",
    "password": "a long blue kettle",
    "time_zone": "Europe/Berlin",
}


@pytest.fixture
def path() -> str:
    return f"/welcome/{actions.invite(by=None, role=Role.KEEPER)}/"


def words(client: Client, path: str, given: dict[str, str] | None = None, status: int = 200) -> str:
    answer = client.get(path) if given is None else client.post(path, given)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice(), markup.dangling()) == (
        status,
        [],
        [],
        [],
    )
    return " ".join(markup.words.split())


def test_the_first_one_is_greeted_as_the_keeper(client: Client, path: str) -> None:
    assert "you are the first one here" in words(client, path)


def test_whoever_comes_in_is_signed_in_and_led_to_the_mailbox(client: Client, path: str) -> None:
    assert client.post(path, GIVEN)["Location"] == "/setup/"
    teammate = Teammate.objects.get()
    assert client.session["_auth_user_id"] == str(teammate.pk)
    assert (teammate.name, teammate.role, teammate.time_zone) == (
        "Nadia Okafor",
        Role.KEEPER,
        "Europe/Berlin",
    )
    assert teammate.check_password("a long blue kettle")


def test_the_next_one_is_told_who_invites_and_comes_to_the_lists(client: Client, path: str) -> None:
    client.post(path, GIVEN)
    nadia = Teammate.objects.get()
    token = actions.invite(by=nadia, email="tomas@linden.example")
    tomas = Client()
    assert "Nadia Okafor invites you to the desk of" in words(tomas, f"/welcome/{token}/")
    shown = Markup(tomas.get(f"/welcome/{token}/").content.decode())
    assert "tomas@linden.example" in shown.values("value")
    answer = tomas.post(f"/welcome/{token}/", GIVEN | {"email": "tomas@linden.example"})
    assert answer["Location"] == "/"


def test_a_keeper_who_comes_later_finds_the_desk_set_up(client: Client, path: str) -> None:
    mail.add_mailbox("help@linden.example", by=None)
    assert client.post(path, GIVEN)["Location"] == "/"


def test_a_link_counts_once(client: Client, path: str) -> None:
    client.post(path, GIVEN)
    for given in (None, GIVEN):
        assert "This link no longer works" in words(Client(), path, given, 410)


def test_a_link_ends(client: Client, path: str) -> None:
    Invitation.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert "ask a teammate who keeps the desk for a new link" in words(client, path, None, 410)


def test_a_made_up_link_says_the_same(client: Client) -> None:
    assert "This link no longer works" in words(client, "/welcome/made-up/", None, 410)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": ""}, "Say what you are called."),
        ({"email": ""}, "Give the address with which you want to sign in."),
        ({"email": "nadia"}, "This is no e-mail address. One looks like name@example.org."),
        ({"password": ""}, "Choose a password."),
        ({"password": "kettle"}, "This password is too short."),
        ({"password": "password123"}, "This password is too common."),
        ({"password": "nadia@linden"}, "The password is too similar to the e-mail address."),
        ({"time_zone": "Mars/Olympus"}, "Select a valid choice."),
    ],
)
def test_what_will_not_do_is_told_in_a_sentence(
    client: Client, path: str, given: dict[str, str], sentence: str
) -> None:
    assert sentence in words(client, path, GIVEN | given, 422)
    assert not Teammate.objects.exists()
    assert client.post(path, GIVEN)["Location"] == "/setup/"


def test_an_address_that_is_taken_is_told_so_in_any_letters(client: Client, path: str) -> None:
    client.post(path, GIVEN)
    token = actions.invite(by=None)
    for address in ("nadia@linden.example", "NADIA@linden.example"):
        shown = words(Client(), f"/welcome/{token}/", GIVEN | {"email": address}, 422)
        assert shown.count("Someone with this address is here already.") == 1


def test_many_tries_are_held_up(client: Client, path: str) -> None:
    for _ in range(5):
        assert client.post(path, {}).status_code == 422
    assert client.post(path, GIVEN).status_code == 429
    assert client.get(path).status_code == 200


def test_the_organisation_s_zone_is_offered_first(
    client: Client, path: str, settings: LazySettings
) -> None:
    settings.TIME_ZONE = "Pacific/Auckland"
    text = client.get(path).content.decode()
    assert '<option value="Pacific/Auckland" selected>Auckland</option>' in text
