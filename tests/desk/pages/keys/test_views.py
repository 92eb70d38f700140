"""Making and revoking keys, as a keeper does."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.journal.models import Entry
from evenhand.desk.people import actions, queries
from evenhand.desk.people.models import Key
from tests.desk import cast
from tests.desk.ui.markup import Markup

PATH = "/settings/keys/"


@pytest.fixture
def ines() -> Client:
    return cast.signed_in(cast.ines())


def test_a_key_is_shown_once_and_kept_as_a_digest(ines: Client) -> None:
    answer = ines.post(PATH, {"name": "Shop", "days": "365"})
    shown = answer.content.decode()
    token = re.search(r"evh_[\w-]{40,}", shown)
    assert token is not None
    assert queries.key_behind(actions.digest(token[0])) == Key.objects.get()
    assert answer["Cache-Control"].startswith("max-age=0")
    again = ines.get(PATH).content.decode()
    assert "Shop" in again
    assert token[0] not in again
    assert Key.objects.get().digest not in again
    assert Markup(again).wrong == []


def test_a_key_ends_when_its_time_is_over(ines: Client) -> None:
    ines.post(PATH, {"name": "Shop", "days": "90"})
    left = Key.objects.get().ends_at - timezone.now()
    assert timedelta(days=89) < left <= timedelta(days=90)


def test_a_revoked_key_is_gone_and_it_is_written_down(ines: Client) -> None:
    token = actions.make_key("Shop", by=cast.ines())
    key = Key.objects.get()
    assert ines.post(f"{PATH}{key.pk}/revocation/").status_code == 302
    assert queries.key_behind(actions.digest(token)) is None
    assert [entry.kind for entry in Entry.objects.order_by("pk")][-2:] == ["KeyMade", "KeyRevoked"]


@pytest.mark.parametrize("data", [{}, {"name": "", "days": "90"}, {"name": "x", "days": "9999"}])
def test_a_key_without_name_or_time_is_not_made(ines: Client, data: dict[str, str]) -> None:
    assert ines.post(PATH, data).status_code == 422
    assert not Key.objects.exists()


def test_keys_are_for_keepers_alone() -> None:
    actions.make_key("Shop", by=cast.ines())
    key = Key.objects.get()
    for someone in (cast.nadia(), cast.tomas()):
        client = cast.signed_in(someone)
        assert client.get(PATH).status_code == 404
        assert client.post(PATH, {"name": "x", "days": "90"}).status_code == 404
        assert client.post(f"{PATH}{key.pk}/revocation/").status_code == 404
    assert Client().get(PATH).status_code == 302
    assert Key.objects.count() == 1


def test_the_page_asks_as_often_for_thirty_keys_as_for_one(ines: Client) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert ines.get(PATH).status_code == 200
        return len(asked)

    actions.make_key("Shop", by=cast.ines())
    one = statements()
    for number in range(30):
        actions.make_key(f"Shop {number}", by=cast.ines())
    assert statements() == one <= 6
