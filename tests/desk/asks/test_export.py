"""A customer takes along what they were asked for, and nothing of the team's."""

from __future__ import annotations

from evenhand.desk.asks import actions
from evenhand.desk.asks.export import of
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Message, Reply
from tests.desk import cast

TWO = ["A photo of the crack", "Your order number"]


def asked(message: Message, texts: list[str] = TWO) -> Reply:
    """Nadia asks for these things in one list, and sends it."""
    ask = actions.begin(message.conversation, texts, by=cast.nadia())
    return cast.reply(message, actions.put_in_draft(ask, by=cast.nadia()).text, by=cast.nadia())


def test_they_get_what_replies_that_reached_them_asked_for() -> None:
    message = cast.message_from("Owen Jameson", "The lamp is cracked.")
    customer = message.conversation.customer
    first = asked(message)
    assert of(customer) == {"asked_for": []}
    inbox.delivered(first)
    both = [{"what": text, "asked_at": first.at} for text in TWO]
    assert of(customer) == {"asked_for": both}
    ask = message.conversation.asks.get()
    actions.give(ask.items.get(text=TWO[0]), by=cast.tomas())
    again = asked(message, TWO[1:])
    inbox.delivered(again)
    assert of(customer) == {"asked_for": [*both, {"what": TWO[1], "asked_at": again.at}]}


def test_what_was_never_asked_and_what_others_were_asked_is_not_theirs() -> None:
    owen = cast.message_from("Owen Jameson", "The lamp is cracked.")
    penny = cast.message_from("Penny Marsh", "So is mine.", into=owen.conversation)
    elsewhere = cast.message_from("Bruno Castell", "Mine came in two pieces.")
    inbox.delivered(asked(elsewhere))
    inbox.delivered(asked(penny))
    actions.begin(owen.conversation, [*TWO, "A secret of the team"], by=cast.nadia())
    assert of(owen.conversation.customer) == {"asked_for": []}
    assert of(penny.address.customer) == {"asked_for": []}
    assert len(of(elsewhere.conversation.customer)["asked_for"]) == len(TWO)
