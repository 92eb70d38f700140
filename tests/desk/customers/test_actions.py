from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.customers import actions, queries
from evenhand.desk.customers.models import Customer, Record, RecordChange
from evenhand.desk.customers.shape import NotARecord, WrittenRecord, record_from
from evenhand.desk.journal.models import Entry


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


def test_told_the_same_again_nothing_is_written() -> None:
    penny = actions.recognise("email", "penny@example.com").customer
    at = timezone.now()
    for source in ("shop", "shop", "file"):
        actions.keep_record(
            penny, kind="Order ", key="20417", happened_at=at, values={"n": 1}, source=source
        )
    assert Record.objects.get().source == "shop"
    assert Entry.objects.filter(kind="RecordKept").count() == 1
    assert not RecordChange.objects.exists()


def test_what_a_record_said_before_is_kept_with_its_date() -> None:
    penny = actions.recognise("email", "penny@example.com").customer
    at = timezone.now()
    for state in ("packed", "sent", "delivered"):
        actions.keep_record(penny, kind="order", key="1", happened_at=at, values={"status": state})
    (record,) = queries.with_changes(queries.records_of(penny))
    assert record.values == {"status": "delivered"}
    assert [change.values["status"] for change in record.changes.all()] == ["sent", "packed"]
    assert Entry.objects.filter(kind="RecordKept").count() == 3


@pytest.mark.parametrize("values", [{"items": [1]}, {"a": {"b": 1}}, {"": 1}, {"a": float("nan")}])
def test_values_that_are_not_flat_are_refused(values: dict[str, object]) -> None:
    penny = actions.recognise("email", "penny@example.com").customer
    with pytest.raises(NotARecord):
        actions.keep_record(penny, kind="order", key="1", happened_at=timezone.now(), values=values)


def test_records_may_come_before_their_customer_has_written() -> None:
    told = [written("20417"), written("20418")]
    assert actions.keep_records(told, source="shop") == ["new", "new"]
    assert actions.recognise("email", "penny@example.com").customer.name == "Penny Marsh"
    assert Customer.objects.count() == 1


def test_what_would_become_of_records_is_what_becomes_of_them() -> None:
    actions.keep_records([written("1"), written("2")], source="shop")
    actions.recognise("chat", "penny@example.com")
    told = [
        written("1"),
        written("2", status="sent"),
        written("3"),
        written("3"),
        written("3", status="sent"),
    ]
    expected = ["unchanged", "changed", "new", "unchanged", "changed"]
    assert list(queries.outcomes(told)) == expected
    assert actions.keep_records(told, source="file") == expected


def test_a_list_takes_as_many_statements_for_thirty_as_for_one() -> None:
    def statements(told: list[WrittenRecord]) -> int:
        with CaptureQueriesContext(connection) as asked:
            actions.keep_records(told, source="shop")
        return len(asked)

    statements([written("0")])
    actions.recognise("email", "penny@example.com")
    one = statements([written("1"), written("0", status="sent")])
    more = [written(str(number)) for number in range(2, 32)]
    again = [written("0", status=str(number)) for number in range(30)]
    assert statements([*more, *again]) == one


def test_a_list_is_one_entry_of_the_journal() -> None:
    actions.keep_records([written("1"), written("2"), written("1")], source="shop")
    entry = Entry.objects.get(kind="RecordsKept")
    assert sorted(entry.values["records"]) == sorted(Record.objects.values_list("pk", flat=True))
    actions.keep_records([written("1")], source="shop")
    assert Entry.objects.filter(kind="RecordsKept").count() == 1


def test_told_by_two_at_the_same_moment_it_is_one_record() -> None:
    actions.recognise("email", "penny@example.com", "Penny Marsh")
    told = [written(str(number)) for number in range(20)]
    together = Barrier(2)

    def tell(source: str) -> list[str]:
        together.wait()
        try:
            return [*actions.keep_records(told, source=source)]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        became = [*threads.map(tell, ["shop", "warehouse"])]
    assert Record.objects.count() == 20
    assert sorted({outcome for one in became for outcome in one}) == ["new", "unchanged"]


def written(reference: str, **values: str) -> WrittenRecord:
    return record_from(
        {
            "customer": "Penny@example.com",
            "name": "Penny Marsh",
            "kind": "order",
            "reference": reference,
            "at": "2026-03-04",
            "values": values,
        }
    )
