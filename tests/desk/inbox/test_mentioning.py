"""Matching what a customer writes to their own records."""

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Customer, Record
from evenhand.desk.customers.shape import record_from
from evenhand.desk.inbox import actions, queries
from evenhand.desk.inbox.models import Conversation, Mention
from tests.desk import cast


def customer(name: str) -> Customer:
    return customers.recognise("email", cast.address_of(name), name).customer


def kept(name: str, key: str, kind: str = "order", **values: str) -> Record:
    at = timezone.now() - timedelta(days=3)
    return customers.keep_record(customer(name), kind=kind, key=key, happened_at=at, values=values)


def named(conversation: Conversation) -> set[tuple[str, str]]:
    rows = queries.records_named_in(conversation)
    return {(row.kind, row.key) for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "Where is order 20417?",
        "Where is #20417, please",
        "About (20417).",
        "My order no.20417 is late",
        "20417",
    ],
)
def test_a_record_is_named_by_its_number(text: str) -> None:
    kept("Penny Marsh", "20417")
    kept("Penny Marsh", "20418")
    conversation = cast.message_from("Penny Marsh", text, subject="Hello").conversation
    assert named(conversation) == {("order", "20417")}


@pytest.mark.parametrize(
    "text", ["I paid 204.17 for it", "It is 2041 7", "120417", "Nothing in numbers", ""]
)
def test_another_number_names_nothing(text: str) -> None:
    kept("Penny Marsh", "20417")
    assert named(cast.message_from("Penny Marsh", text, subject="Hello").conversation) == set()


def test_the_subject_names_a_record_too() -> None:
    kept("Penny Marsh", "INV-2026/17", kind="invoice")
    conversation = cast.message_from("Penny Marsh", "A copy?", subject="inv-2026/17").conversation
    assert named(conversation) == {("invoice", "INV-2026/17")}


def test_what_belongs_to_an_order_is_named_with_it() -> None:
    kept("Penny Marsh", "20417")
    kept("Penny Marsh", "JD-778", kind="delivery", order="20417")
    conversation = cast.message_from("Penny Marsh", "Where is order 20417?").conversation
    assert named(conversation) == {("order", "20417"), ("delivery", "JD-778")}


def test_another_customers_record_is_never_named() -> None:
    kept("Owen Jameson", "20417")
    message = cast.message_from("Penny Marsh", "Where is order 20417?")
    assert named(message.conversation) == set()
    kept("Owen Jameson", "20417", status="sent")
    assert not Mention.objects.exists()


def test_a_record_that_comes_later_is_found_where_it_was_named() -> None:
    open_one = cast.message_from("Penny Marsh", "Where is order 20417?").conversation
    other = cast.message_from("Penny Marsh", "Something else").conversation
    closed = cast.message_from("Penny Marsh", "Order 20417 came").conversation
    actions.close(closed, by=cast.nadia())
    kept("Penny Marsh", "20417")
    assert named(open_one) == {("order", "20417")}
    assert (named(other), named(closed)) == (set(), set())


def test_records_that_come_together_are_found_too() -> None:
    conversation = cast.message_from("Penny Marsh", "Where are 20417 and 20418?").conversation
    told = {"customer": cast.address_of("Penny Marsh"), "kind": "order", "at": "2026-03-04"}
    records = [record_from({**told, "reference": key}) for key in ("20417", "20418", "20419")]
    customers.keep_records(records, source="Shop")
    assert named(conversation) == {("order", "20417"), ("order", "20418")}


def test_noting_twice_is_noting_once() -> None:
    kept("Penny Marsh", "20417")
    message = cast.message_from("Penny Marsh", "Where is order 20417?")
    actions.note_mentions(message)
    assert Mention.objects.count() == 1
