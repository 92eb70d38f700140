"""What a customer may take along: all that is theirs, and nothing of others or of the team."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.asks import actions as asks
from evenhand.desk.coaching import actions as coaching
from evenhand.desk.customers import actions as customers
from evenhand.desk.customers.models import Customer
from evenhand.desk.customers.shape import record_from
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Message, Mode, Reply
from evenhand.desk.pages.customers.exporting import export_of
from evenhand.desk.promises.models import Promise
from tests.desk import cast
from tests.desk.fairness.deciding import damaged, refunded, refused

PENNY, OWEN = "Penny Marsh", "Owen Jameson"


def exported(customer: Customer) -> dict[str, Any]:
    return json.loads(export_of(customer))


def delivered(message: Message, text: str) -> Reply:
    reply = cast.reply(message, text, by=cast.nadia())
    inbox.delivered(reply)
    return reply


def test_an_export_holds_what_they_wrote_were_told_and_promised() -> None:
    message = cast.message_from(PENNY, "Where is it?", subject="Order 20417")
    penny = message.conversation.customer
    for status in ("packed", "sent"):
        customers.keep_record(
            penny,
            kind="order",
            key="20417",
            happened_at=timezone.now(),
            values={"status": status},
            source="Shop",
        )
    delivered(message, "Penny, I'll call you back by 2 pm tomorrow.")
    held = exported(penny)
    assert {*held} >= {"conversations", "customer", "exported_at", "promises", "records"}
    (conversation,) = held["conversations"]
    assert [(one["from"], one["text"]) for one in conversation["said"]] == [
        ("penny.marsh@example.com", "Where is it?"),
        ("Nadia", "Penny, I'll call you back by 2 pm tomorrow."),
    ]
    assert held["promises"][0]["words"] == "I'll call you back by 2 pm tomorrow"
    (record,) = held["records"]
    assert (record["values"], record["told_by"]) == ({"status": "sent"}, "Shop")
    assert record["before"][0]["values"] == {"status": "packed"}


def test_an_exported_record_can_be_told_again_as_it_is() -> None:
    penny = customers.recognise("email", "penny@example.com").customer
    customers.keep_record(
        penny, kind="order", key="20417", happened_at=timezone.now(), values={"n": 1}
    )
    (record,) = exported(penny)["records"]
    shape = {name: record[name] for name in ("kind", "reference", "at", "values")}
    told = record_from({"customer": "penny@example.com", **shape})
    assert customers.keep_records([told], source="file") == ["unchanged"]


_SECRETS = st.lists(
    st.text(alphabet="ghijkmnpqrstuvwxyz", min_size=12, max_size=16),
    min_size=9,
    max_size=9,
    unique=True,
)


@pytest.mark.thorough
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_SECRETS)
def test_nothing_of_others_and_nothing_of_the_team_is_in_an_export(secrets: list[str]) -> None:
    note, draft, undelivered, theirs, record, name, answer, cause, reason = secrets
    message = cast.message_from(PENNY, "Where is it? You are fools.")
    cast.note(message, note, by=cast.nadia())
    inbox.keep_draft(message.conversation, Mode.REPLY, draft, by=cast.tomas())
    cast.reply(message, f"I'll call you back by 2 pm. {undelivered}", by=cast.nadia())
    coaching.dismiss(message.conversation, "no-feeling", cause, by=cast.nadia(), reason=reason)
    other = cast.message_from(f"{OWEN} {name}", theirs, subject=theirs)
    delivered(other, f"Owen, {answer}. I'll call you back by 2 pm tomorrow.")
    customers.keep_record(
        other.conversation.customer,
        kind="order",
        key=record,
        happened_at=timezone.now() - timedelta(days=1),
        values={"item": record},
    )
    cast.message_from(f"{OWEN} {name}", theirs, into=message.conversation)  # joined the thread
    text = export_of(message.conversation.customer)
    assert [secret for secret in secrets if secret in text] == []
    assert "fools" in text
    assert Promise.objects.count() >= 1
    reading = message.reading
    assert f'"{reading.situation}"' not in text


def test_each_room_brings_its_part_and_nothing_of_others() -> None:
    mei, owen = damaged("Mei Tanaka"), damaged("Owen Jameson")
    refunded(mei, "7.80", "39.00", place=2)
    refused(mei, "I can’t refund the vase")
    ask = asks.begin(mei, ["A picture of the crack"], by=cast.nadia())
    cast.reply(
        mei.messages.latest("pk"), asks.put_in_draft(ask, by=cast.nadia()).text, by=cast.nadia()
    )
    cast.note(mei.messages.latest("pk"), "Something among us", by=cast.nadia())
    for reply in mei.replies.filter(delivery=None):
        inbox.delivered(reply)
    held, others = exported(mei.customer), exported(owen.customer)
    parts = {"asked_for", "decisions", "limits", "praise_passed_on", "promises"}
    parts |= {"refusals", "remedies", "testimonials"}
    assert {*held} == {*others} == parts | {"conversations", "customer", "exported_at", "records"}
    assert {part for part in parts if held[part]} >= {"asked_for", "refusals", "remedies"}
    assert [others[part] for part in sorted(parts)] == [[]] * len(parts)
    assert "Something among us" not in json.dumps(held)
