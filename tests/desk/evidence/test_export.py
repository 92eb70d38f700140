"""A customer takes along the decisions they were told of, and nothing of the team's."""

from __future__ import annotations

import json

from evenhand.desk.evidence import actions
from evenhand.desk.evidence.export import of
from evenhand.desk.evidence.models import Decision
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from tests.desk import cast
from tests.desk.evidence import building


def told(decision: Decision) -> Reply:
    """Nadia sends what the customer is to be told."""
    message = decision.sheet.conversation.messages.get()
    text = actions.put_in_draft(decision, by=cast.nadia()).text
    return cast.reply(message, text, by=cast.nadia())


def test_they_get_the_decisions_that_reached_them_and_nothing_of_the_sheet() -> None:
    decision = building.decision(reason="A secret of the team.")
    customer = decision.sheet.conversation.customer
    actions.explain(decision.sheet, "A secret thought.", by=cast.tomas())
    review = actions.ask_review(decision, "Nobody has it.")
    actions.answer_review(review, "stands", reason="A secret reason.", by=cast.tomas())
    assert of(customer) == {"decisions": []}
    reply = told(decision)
    assert of(customer) == {"decisions": []}
    inbox.delivered(reply)
    held = of(customer)
    assert held == {
        "decisions": [
            {
                "says": "We go by what you told us.",
                "told_at": reply.at,
                "until": decision.expires_at,
            }
        ]
    }
    assert "ecret" not in json.dumps(held, default=str)


def test_a_refusal_goes_with_its_clause_also_after_it_was_lifted() -> None:
    decision = building.decision(how="refused")
    inbox.delivered(told(decision))
    actions.lift(decision, reason="We were wrong.", by=cast.tomas())
    (held,) = of(decision.sheet.conversation.customer)["decisions"]
    first, clause = held["says"].split("\n")
    assert (first, clause[:13]) == ("We stay with the rule.", "3 Few refunds")


def test_what_was_told_by_telephone_or_to_others_is_not_in_it() -> None:
    decision = building.decision()
    conversation = decision.sheet.conversation
    actions.tell(decision, by=cast.nadia())
    assert of(conversation.customer) == {"decisions": []}
    decision = actions.decide(decision.sheet, "asked", reason="To hear him.", by=cast.nadia())
    other = cast.message_from("Penny Marsh", "I am his neighbour.", into=conversation)
    inbox.delivered(cast.reply(other, decision.words, by=cast.nadia()))
    assert of(conversation.customer) == {"decisions": []}
    assert of(other.address.customer) == {"decisions": []}
