from django.utils import timezone

from evenhand.desk.customers import actions, queries
from evenhand.desk.customers.models import Customer


def test_recognise_finds_the_same_customer_in_other_letters() -> None:
    first = actions.recognise("email", "Penny@Example.com", "Penny Marsh")
    assert actions.recognise("email", " penny@example.COM ") == first
    assert Customer.objects.count() == 1


def test_recognise_keeps_a_known_name_and_fills_an_unknown_one() -> None:
    actions.recognise("email", "penny@example.com")
    actions.recognise("email", "penny@example.com", "Penny Marsh")
    actions.recognise("email", "penny@example.com", "Somebody Else")
    assert Customer.objects.get().name == "Penny Marsh"


def test_recognise_keeps_channels_apart() -> None:
    one = actions.recognise("email", "penny@example.com")
    other = actions.recognise("chat", "penny@example.com")
    assert one.customer_id != other.customer_id


def test_a_record_is_brought_up_to_date_under_its_key() -> None:
    penny = actions.recognise("email", "penny@example.com").customer
    for state in ("packed", "sent"):
        actions.keep_record(
            penny, kind="order", key="20417", happened_at=timezone.now(), values={"state": state}
        )
    assert [record.values for record in queries.records_of(penny)] == [{"state": "sent"}]
