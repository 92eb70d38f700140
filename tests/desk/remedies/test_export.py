"""A customer takes along what reached them of remedies, and nothing of the team's."""

from __future__ import annotations

import json

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from evenhand.desk.remedies import actions
from evenhand.desk.remedies.export import of
from tests.desk.cast import nadia, tomas
from tests.desk.remedies.giving import chosen, offered, option_of, penny, told


def test_a_customer_takes_along_what_reached_them() -> None:
    conversation = penny()
    made = offered(conversation, nadia(), "7.80", "120", story="Secret", bends=True)
    actions.approve(actions.ask(option_of(made, 2), story="Secret", by=nadia()), by=tomas())
    assert of(conversation.customer) == {"remedies": []}
    told(made)
    assert of(conversation.customer) == {"remedies": []}
    inbox.delivered(Reply.objects.get())
    grant = actions.grant(chosen(made, 1), by=nadia())
    actions.carry_out(grant, reference="R-1", by=nadia())
    first, second = of(conversation.customer)["remedies"]
    assert (first["offered"], first["reference"]) == ("Keep it, 20 % off", "")
    assert (second["offered"], second["granted_at"]) == ("Full refund", None)
    assert "Secret" not in json.dumps([first, second], default=str)
    actions.confirm(grant, by=nadia())
    assert of(conversation.customer)["remedies"][0]["reference"] == "R-1"
