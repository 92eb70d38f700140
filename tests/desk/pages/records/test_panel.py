"""Which records stand beside a conversation."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.records.panel import Timeline, panel
from tests.desk.cast import message_from, nadia


def ordered(customer: Customer, many: int) -> None:
    """Orders 20400, 20401 and so on, each a day older than the one before."""
    for number in range(many):
        at = timezone.now() - timedelta(days=number)
        customers.keep_record(
            customer, kind="order", key=f"{20400 + number}", happened_at=at, values={}
        )


def shown(conversation: Conversation) -> tuple[list[str], bool, bool]:
    """What the lines say, whether they are named, and whether there are more."""
    made = panel(conversation, nadia())
    assert made is not None
    assert isinstance(made.shown, Timeline)
    (named,) = {line.named for line in made.shown.lines}
    return [line.text for line in made.shown.lines], named, made.shown.more


def test_without_records_there_is_no_panel() -> None:
    assert panel(message_from("Penny Marsh").conversation, nadia()) is None


def test_the_newest_stand_there_when_none_is_named() -> None:
    conversation = message_from("Penny Marsh", "Where is it?").conversation
    ordered(conversation.customer, 3)
    newest = ["Order 20400", "Order 20401", "Order 20402"]
    assert shown(conversation) == (newest, False, False)
    ordered(conversation.customer, 4)
    assert shown(conversation) == (newest, False, True)


def test_those_that_are_named_stand_there_alone_however_old() -> None:
    conversation = message_from("Penny Marsh", "Where are 20406 and 20405?").conversation
    ordered(conversation.customer, 7)
    assert shown(conversation) == (["Order 20405", "Order 20406"], True, True)
