"""Links are given with every mail, go on, end, and are renewed by mail alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.http import Http404
from django.utils import timezone

from evenhand.desk.passes import access, actions, queries
from evenhand.desk.passes.models import Pass, Posting, Renewal
from tests.desk import cast
from tests.desk.portal.holding import held_by, over


def token_in(link: str) -> str:
    return link.rstrip("/").rpartition("/")[2]


def test_a_link_is_absolute_and_opens_its_pass(settings: LazySettings) -> None:
    settings.PUBLIC_URL = "https://care.example.org"
    message = cast.message_from("Penny Marsh")
    link = actions.link_for(message.conversation, message.address)
    assert link.startswith("https://care.example.org/c/")
    assert access.held(token_in(link)) == Pass.objects.get()


def test_the_same_address_keeps_its_link_and_it_goes_on(settings: LazySettings) -> None:
    message = cast.message_from("Penny Marsh")
    first = actions.link_for(message.conversation, message.address)
    Pass.objects.update(ends_at=timezone.now() + timedelta(days=1))
    assert actions.link_for(message.conversation, message.address) == first
    left = Pass.objects.get().ends_at - timezone.now()
    assert timedelta(days=settings.PASS_DAYS - 1) < left <= timedelta(days=settings.PASS_DAYS)


def test_once_it_is_over_a_new_one_is_made_and_the_old_one_stays_over() -> None:
    message = cast.message_from("Penny Marsh")
    old = over(held_by(message))
    fresh = held_by(message)
    assert fresh.pk != old.pk
    old.refresh_from_db()
    assert old.is_over()
    assert not fresh.is_over()


def test_what_the_database_holds_opens_nothing() -> None:
    held = held_by(cast.message_from("Penny Marsh"))
    kept = {str(getattr(held, field.attname)) for field in Pass._meta.concrete_fields}
    assert not any(queries.token_of(held) in one or one.endswith("/") for one in kept)
    for wrong in (held.handle, held.handle + "a" * 26, queries.token_of(held)[:-1] + "1", ""):
        with pytest.raises(Http404):
            access.held(wrong)


def test_a_link_turned_to_another_conversation_is_wrong() -> None:
    penny = held_by(cast.message_from("Penny Marsh"))
    owen = held_by(cast.message_from("Owen Jameson"))
    mixed = penny.handle + queries.token_of(owen)[16:]
    with pytest.raises(Http404):
        access.held(mixed)
    Pass.objects.filter(pk=penny.pk).update(conversation=owen.conversation)
    with pytest.raises(Http404):
        access.held(queries.token_of(penny))


def test_a_teammate_ends_every_link_to_a_conversation() -> None:
    message = cast.message_from("Penny Marsh")
    held = held_by(message)
    actions.revoke(message.conversation, by=cast.nadia())
    actions.revoke(message.conversation, by=cast.nadia())
    assert access.held(queries.token_of(held)).is_over()
    assert actions.ask_for_link(access.held(queries.token_of(held))) is None
    assert held_by(message).pk != held.pk


def test_a_new_link_is_asked_for_once_and_only_when_the_old_one_is_over() -> None:
    message = cast.message_from("Penny Marsh")
    held = held_by(message)
    assert actions.ask_for_link(held) is None
    renewal = actions.ask_for_link(over(held))
    assert renewal is not None
    assert actions.ask_for_link(held) is None
    actions.posted(renewal)
    assert Renewal.objects.count() == 1
    assert actions.ask_for_link(over(held)) is not None


def test_a_renewal_is_in_one_hand_at_a_time() -> None:
    renewal = actions.ask_for_link(over(held_by(cast.message_from("Penny Marsh"))))
    assert renewal is not None
    assert actions.take_in_hand(renewal.pk) == renewal
    assert actions.take_in_hand(renewal.pk) is None
    Renewal.objects.update(tried_at=timezone.now() - timedelta(minutes=6))
    taken = actions.take_in_hand(renewal.pk)
    assert taken is not None
    assert taken.tries == 2
    actions.posted(renewal)
    Renewal.objects.update(tried_at=timezone.now() - timedelta(days=1))
    assert actions.take_in_hand(renewal.pk) is None
    assert Posting.objects.count() == 1
