"""Picking a remedy on one's page."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Message
from evenhand.desk.passes.models import Pass
from evenhand.desk.remedies import actions
from evenhand.desk.remedies.models import Choice, Offer, Option
from tests.desk import cast
from tests.desk.portal.holding import form_value, held_by, path_of, seen
from tests.desk.remedies.giving import offered, option_of, penny, told

SURE = "This cannot be undone afterwards."


@pytest.fixture
def offer() -> Offer:
    """Nadia offers Penny part off or a full refund, and her reply has arrived."""
    made = told(offered(penny(), cast.nadia(), "7.80", "39"))
    inbox.delivered(made.conversation.replies.get())
    return made


@pytest.fixture
def held(offer: Offer) -> Pass:
    return held_by(Message.objects.get())


def picks(held: Pass, place: object, *, form: str = "", **more: str) -> HttpResponse:
    value = form or form_value(seen(held), 0)
    given = {"form": value, "option": str(place), **more}
    return Client().post(path_of(held, "choice/"), given)


def test_the_options_stand_as_cards_with_what_each_means(held: Pass) -> None:
    page = seen(held)
    assert "Which would you like?" in page.words
    assert "Keep it, 20 % off" in page.words
    assert "39.00 € back the way you paid" in page.words
    assert "We pay the return." in page.words
    assert page.values("checked") == []
    assert page.dangling() == []


def test_what_is_picked_is_chosen_and_said_in_the_conversation(held: Pass, offer: Offer) -> None:
    answer = picks(held, 1)
    assert answer["Location"] == path_of(held) + "?said=choice"
    choice = Choice.objects.get()
    assert (choice.option.place, choice.how, choice.by) == (1, "page", None)
    assert choice.message is not None
    assert choice.message.text == "I would like this: Keep it, 20 % off"
    page = seen(held).words
    assert "You chose: Keep it, 20 % off" in page
    assert "Nadia confirms it." in page
    assert "This one, please" not in page


def test_what_is_granted_is_told_with_its_day(held: Pass, offer: Offer) -> None:
    picks(held, 1)
    actions.grant(option_of(offer, 1), by=cast.nadia())
    words = seen(held).words
    assert "On its way to you: 7.80" in words
    assert "by " in words.partition("On its way to you")[2][:80]


def test_what_waits_for_the_goods_says_so(held: Pass, offer: Offer) -> None:
    picks(held, 2)
    actions.grant(option_of(offer, 2), by=cast.nadia())
    assert "As soon as we have the goods back." in seen(held).words


def test_what_cannot_be_undone_is_asked_once_more(held: Pass) -> None:
    Option.objects.update(irreversible=True)
    asked = picks(held, 2)
    assert asked.status_code == 200
    assert SURE in asked.content.decode()
    assert Choice.objects.count() == 0
    assert picks(held, 2, yes="yes").status_code == 303
    assert Choice.objects.get().said_yes


def test_nothing_picked_is_refused_in_one_sentence(held: Pass) -> None:
    for place in ("", "3", "x"):
        answer = picks(held, place)
        assert answer.status_code == 422
        assert "Please pick one of them first." in answer.content.decode()
    assert Choice.objects.count() == 0


def test_a_second_choice_changes_nothing(held: Pass) -> None:
    first, second = form_value(seen(held), 0), form_value(seen(held), 0)
    assert picks(held, 1, form=first).status_code == 303
    answer = picks(held, 2, form=second)
    assert answer.status_code == 422
    assert "This choice is settled, or has changed." in answer.content.decode()
    assert Choice.objects.get().option.place == 1
    assert Message.objects.count() == 2


def test_an_offer_taken_back_can_no_longer_be_chosen(held: Pass, offer: Offer) -> None:
    form = form_value(seen(held), 0)
    actions.take_back(offer, reason="The price was wrong.", by=cast.nadia())
    assert "This one, please" not in seen(held).words
    assert picks(held, 1, form=form).status_code == 422


def test_an_offer_of_somebody_else_is_neither_seen_nor_chosen(held: Pass) -> None:
    owen = held_by(cast.message_from("Owen Jameson"))
    assert "20 % off" not in seen(owen).words
    assert picks(owen, 1, form=form_value(seen(held), 0)).status_code == 422
    assert Choice.objects.count() == 0


def test_an_offer_is_seen_only_once_the_reply_has_left() -> None:
    made = offered(penny(), cast.nadia(), "7.80", "39")
    held = held_by(Message.objects.get())
    assert "20 % off" not in seen(held).words
    told(made)
    assert "20 % off" not in seen(held).words
    inbox.delivered(made.conversation.replies.get())
    assert "20 % off" in seen(held).words


def test_what_it_costs_us_is_not_shown(held: Pass) -> None:
    Option.objects.update(cost="17.31")
    assert "17.31" not in seen(held).words
