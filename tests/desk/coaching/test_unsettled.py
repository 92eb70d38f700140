"""What is still open with a customer, for whoever is about to ask something of them."""

from __future__ import annotations

from evenhand.desk.asks import actions as asks
from evenhand.desk.coaching.unsettled import open_with
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.remedies import actions as remedies
from tests.desk.cast import message_from, nadia, reply, signed_in
from tests.desk.remedies.giving import granted, offered, told

PRAISE = "I can't believe you managed to fix this in under an hour, that's incredible."


def still_open(conversation: Conversation) -> tuple[str, ...]:
    others = inbox.others_of(conversation.customer, conversation)
    return open_with(conversation, others)


def test_an_ask_that_was_sent_is_open_until_it_has_come() -> None:
    message = message_from("Tristan Bell", PRAISE)
    ask = asks.begin(message.conversation, ["A photo of the crack"], by=nadia())
    assert still_open(message.conversation) == ()
    reply(message, asks.put_in_draft(ask, by=nadia()).text, by=nadia())
    assert still_open(message.conversation) == ("what we asked them for",)
    asks.give(ask.items.get(), by=nadia())
    assert still_open(message.conversation) == ()


def test_an_offer_is_open_until_it_is_carried_out() -> None:
    conversation = message_from("Tristan Bell", PRAISE).conversation
    offer = told(offered(conversation, nadia(), "5", "10"))
    assert still_open(conversation) == ("what we offered them",)
    grant = granted(offer, 1, by=nadia())
    assert still_open(conversation) == ("what we give them to put it right",)
    remedies.carry_out(grant, reference="R-1", by=nadia())
    assert still_open(conversation) == ()


def test_another_matter_in_which_they_are_unhappy_is_open_until_it_is_closed() -> None:
    conversation = message_from("Tristan Bell", PRAISE).conversation
    message_from("Tristan Bell", "I am furious, nobody calls me back.", subject="The lamp")
    assert still_open(conversation) == ("another matter of theirs",)
    page = signed_in(nadia()).get(f"/conversations/{conversation.pk}/").content.decode()
    assert "Ask for nothing yet: another matter of theirs is still open." in page
    assert "Ask what stood out" not in page
