"""Closing, snoozing and assigning from the page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evenhand.desk.inbox.models import Assignment, Closure, Conversation, Snooze
from tests.desk import cast

PART = {"HX-Request": "true"}


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


@pytest.fixture
def conversation() -> Conversation:
    return cast.message_from("Penny Marsh").conversation


def post(client: Client, conversation: Conversation, what: str, **sent: object) -> str:
    response = client.post(f"/conversations/{conversation.pk}/{what}", sent, headers=PART)
    assert response.status_code == 200
    return response.content.decode()


def test_a_closure_is_made_and_deleted(nadia: Client, conversation: Conversation) -> None:
    parts = post(nadia, conversation, "closure/")
    assert Closure.objects.get().by == cast.nadia()
    assert f'action="/conversations/{conversation.pk}/closure/delete/"' in parts
    assert "Nadia closed it" in parts
    post(nadia, conversation, "closure/delete/")
    assert not Closure.objects.exists()


def test_without_scripts_closing_comes_back_to_the_page(
    nadia: Client, conversation: Conversation
) -> None:
    response = nadia.post(f"/conversations/{conversation.pk}/closure/")
    assert response.status_code == 303
    assert response.headers["Location"] == f"/conversations/{conversation.pk}/"


def test_a_snooze_is_made_and_deleted(nadia: Client, conversation: Conversation) -> None:
    until = timezone.now().replace(microsecond=0) + timedelta(hours=3)
    parts = post(nadia, conversation, "snooze/", until=until.isoformat())
    assert Snooze.objects.get().until == until
    assert "snoozed until" in parts
    post(nadia, conversation, "snooze/delete/")
    assert not Snooze.objects.exists()


def test_a_picked_time_is_in_the_teammates_own_zone(conversation: Conversation) -> None:
    nadia = cast.nadia()
    nadia.time_zone = "Asia/Tokyo"
    nadia.save()
    post(cast.signed_in(nadia), conversation, "snooze/", until="2099-03-12T09:00")
    assert Snooze.objects.get().until.isoformat() == "2099-03-12T00:00:00+00:00"


@pytest.mark.parametrize("until", ["", "soon", "2020-01-01T09:00", "2026-13-45T99:99"])
def test_a_time_that_is_none_or_past_is_refused(
    nadia: Client, conversation: Conversation, until: str
) -> None:
    parts = post(nadia, conversation, "snooze/", until=until)
    assert 'id="problem"' in parts
    assert 'role="alert"' in parts
    assert not Snooze.objects.exists()


def test_a_conversation_is_given_to_a_teammate_and_back(
    nadia: Client, conversation: Conversation
) -> None:
    parts = post(nadia, conversation, "assignment/", to=cast.tomas().pk)
    assert Assignment.objects.get().to == cast.tomas()
    assert "with Tomás Brandt" in parts
    post(nadia, conversation, "assignment/", to="")
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("to", ["999999", "9" * 30])
def test_a_teammate_who_is_none_is_not_found(
    nadia: Client, conversation: Conversation, to: str
) -> None:
    path = f"/conversations/{conversation.pk}/assignment/"
    assert nadia.post(path, {"to": to}).status_code == 404


def test_states_need_a_post_and_a_teammate(nadia: Client, conversation: Conversation) -> None:
    for what in ("closure/", "closure/delete/", "snooze/", "snooze/delete/", "assignment/"):
        path = f"/conversations/{conversation.pk}/{what}"
        assert nadia.get(path).status_code == 405
        assert Client().post(path).status_code == 302
        assert nadia.post(f"/conversations/0/{what}").status_code == 404
    assert not Closure.objects.exists()
