"""Decisions in tests: damaged vases, put right or not."""

from __future__ import annotations

from evenhand.desk.causes import actions as causes
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.refusals import actions as refusals
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.refusals.wording import No
from evenhand.desk.remedies.models import Grant
from tests.desk.cast import ines, message_from, nadia, reply
from tests.desk.policies.building import classes
from tests.desk.remedies.giving import granted, offered, order, told

DAMAGED = "Arrived damaged"


def damaged(name: str, total: str = "39.00 EUR", *, product: str = "Vase") -> Conversation:
    """A customer's vase came broken; it cost `total`."""
    number = f"2{Conversation.objects.count():04}"
    text = f"The vase of order {number} came broken."
    conversation = message_from(name, text, subject="The vase").conversation
    order(conversation, total, key=number)
    causes.name(conversation, causes.add(DAMAGED, by=ines()), product=product, by=nadia())
    return conversation


def refunded(conversation: Conversation, part: str, whole: str, *, place: int) -> Grant:
    """Part off and a full refund were offered, and the one at `place` was granted."""
    record = conversation.customer.records.latest("pk")
    made = told(offered(conversation, nadia(), part, whole, record=record, alone=""))
    return granted(made, place, by=nadia())


def refused(conversation: Conversation, decision: str = "I can’t refund the vase") -> Refusal:
    """A no that was told."""
    no = No(decision, "Classes only.", "The rule is for classes.", ("a repair",), "Tell me.", "")
    made = refusals.refuse(conversation, classes(), no, by=nadia())
    reply(conversation.messages.latest("pk"), made.words, by=nadia())
    made.refresh_from_db()
    return made
