"""What a customer may take along of what they were refused."""

from __future__ import annotations

from dataclasses import asdict

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.refusals import actions
from evenhand.desk.refusals.export import of
from tests.desk.cast import ines, message_from, nadia, reply
from tests.desk.policies.building import classes
from tests.desk.refusals.building import ASKED, NO, refused


def test_a_customer_takes_along_what_they_were_refused_once_it_reached_them() -> None:
    refusal = refused()
    customer = refusal.conversation.customer
    assert of(customer) == {"refusals": []}
    assert refusal.reply is not None
    inbox.delivered(refusal.reply)
    message = message_from("D. Falk", "Come on.", into=refusal.conversation)
    again = reply(message, actions.answer_again(refusal, by=nadia()).words, by=nadia())
    first = {**asdict(NO), "possible": [*NO.possible], "told_at": refusal.reply.at}
    assert of(customer) == {"refusals": [{**first, "said_again_at": []}]}
    inbox.delivered(again)
    actions.open_again(refusal, fact="A secret.", reason="A secret.", by=ines())
    assert of(customer) == {"refusals": [{**first, "said_again_at": [again.at]}]}


def test_what_was_taken_out_of_the_reply_is_not_told() -> None:
    message = message_from("D. Falk", ASKED)
    actions.refuse(message.conversation, classes(), NO, by=nadia())
    inbox.delivered(reply(message, f"{NO.decision}.\n\n{NO.rule}", by=nadia()))
    (told,) = of(message.conversation.customer)["refusals"]
    assert (told["decision"], told["rule"]) == (NO.decision, NO.rule)
    assert (told["reason"], told["possible"], told["next_step"]) == ("", [], "")


def test_what_another_was_told_in_the_same_conversation_is_not_theirs() -> None:
    conversation = message_from("D. Falk", ASKED).conversation
    joined = message_from("Owen Jameson", ASKED, into=conversation)
    refusal = actions.refuse(conversation, classes(), NO, by=nadia())
    inbox.delivered(reply(joined, refusal.words, by=nadia()))
    assert of(conversation.customer) == {"refusals": []}
    assert of(joined.address.customer) == {"refusals": []}
