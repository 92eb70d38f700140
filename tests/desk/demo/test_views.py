"""The sample story says that it is one, and goes with one click."""

import pytest
from django.test import Client

from evenhand.desk.demo import actions, cast
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Role, Teammate
from tests.desk.pages.teammates import a_teammate

pytestmark = pytest.mark.thorough  # each tells the whole story

TOLD = "This is a sample story."


@pytest.fixture(autouse=True)
def keeper(client: Client) -> Teammate:
    keeper = a_teammate("Ada Lovelace", "ada@linden.example")
    keeper.role = Role.KEEPER
    keeper.save()
    client.force_login(keeper)
    return keeper


def test_the_lists_say_that_it_is_a_story_until_it_is_gone(client: Client) -> None:
    assert TOLD not in client.get("/all/").content.decode()
    actions.tell_story()
    assert TOLD in client.get("/all/").content.decode()
    assert client.post("/sample/removal/")["Location"] == "/mine/"
    page = client.get("/mine/").content.decode()
    assert TOLD not in page
    assert "The sample story is gone. What is yours is still here." in page
    assert not Conversation.objects.exists()


def test_only_a_keeper_removes_it(client: Client) -> None:
    cast.writes("Mei Tanaka", "Vase", "One of the vases is broken.")
    client.force_login(a_teammate())
    assert TOLD not in client.get("/all/").content.decode()
    assert client.post("/sample/removal/").status_code == 404
    client.logout()
    client.post("/sample/removal/")
    assert Conversation.objects.count() == 1


def test_it_is_not_removed_by_looking(client: Client) -> None:
    cast.writes("Mei Tanaka", "Vase", "One of the vases is broken.")
    assert client.get("/sample/removal/").status_code == 405
