"""Customers as a teammate finds and reads them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.customers import actions
from evenhand.desk.customers.models import Customer, Record
from evenhand.desk.journal.models import Entry
from tests.desk import cast
from tests.desk.ui.markup import Markup


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


def kept(name: str, key: str, **values: str) -> Record:
    who = actions.recognise("email", cast.address_of(name), name).customer
    at = timezone.now() - timedelta(days=3)
    return actions.keep_record(
        who, kind="order", key=key, happened_at=at, values=values, source="Shop"
    )


def page(client: Client, path: str = "/customers/") -> str:
    answer = client.get(path)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (200, [], [])
    return answer.content.decode()


def statements(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def found(client: Client, words: str) -> set[str]:
    shown = page(client, f"/customers/?q={words}")
    return {one.name for one in Customer.objects.all() if f">{one.name}</a>" in shown}


def test_an_empty_desk_says_how_customers_come(nadia: Client) -> None:
    assert "Nobody has written yet" in page(nadia)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", {"Penny Marsh", "Owen Jameson"}),
        ("penny", {"Penny Marsh"}),
        ("marsh+PENNY", {"Penny Marsh"}),
        ("owen.jameson@example", {"Owen Jameson"}),
        ("20417", {"Penny Marsh"}),
        ("%2320417", {"Penny Marsh"}),
        ("2041", set()),
        ("nobody", set()),
        ("%25", set()),
    ],
)
def test_customers_are_found_by_name_address_and_reference(
    nadia: Client, words: str, names: set[str]
) -> None:
    kept("Penny Marsh", "20417")
    kept("Owen Jameson", "20288")
    assert found(nadia, words) == names


def test_nobody_found_says_what_to_try(nadia: Client) -> None:
    kept("Penny Marsh", "20417")
    assert "Nobody is found by these words" in page(nadia, "/customers/?q=zzz")


def test_what_was_looked_for_is_escaped(nadia: Client) -> None:
    assert "<b>x" not in page(nadia, "/customers/?q=<b>x")


@pytest.mark.thorough
def test_the_list_asks_as_often_for_thirty_as_for_one(nadia: Client) -> None:
    kept("Penny Marsh", "20417")
    cast.message_from("Penny Marsh")
    one = statements(nadia, "/customers/")
    for number in range(30):
        kept(f"Somebody {number}", str(number))
        cast.message_from(f"Somebody {number}")
    assert statements(nadia, "/customers/") == one <= 8


def test_the_list_goes_on_page_by_page(nadia: Client) -> None:
    for number in range(51):
        actions.recognise("email", f"a{number:02}@example.com", f"Somebody {number:02}")
    first, second = page(nadia), page(nadia, "/customers/?page=2")
    assert ("Somebody 49" in first, "Somebody 50" in first) == (True, False)
    assert "/customers/?page=2" in first
    assert ("Somebody 49" in second, "Somebody 50" in second) == (False, True)


def test_a_customer_has_a_line_of_time_with_what_was_before(nadia: Client) -> None:
    kept("Penny Marsh", "20417", status="packed", item="<i>Pyjamas")
    record = kept("Penny Marsh", "20417", status="sent", item="<i>Pyjamas")
    message = cast.message_from("Penny Marsh")
    answer = cast.reply(message, "I'll call you back by 2 pm tomorrow.", by=cast.nadia())
    shown = page(nadia, f"/customers/{record.customer_id}/")
    for words in (
        "Order 20417 sent",
        "item: &lt;i&gt;Pyjamas",
        "told by Shop",
        "status: packed",
        "penny.marsh@example.com",
        "Pajamas nothing like the photo",
        "Call back",
    ):
        assert words in shown, words
    assert answer.text not in shown


@pytest.mark.thorough
def test_a_customers_page_asks_as_often_for_thirty_as_for_one(nadia: Client) -> None:
    record = kept("Penny Marsh", "0", status="packed")
    message = cast.message_from("Penny Marsh")
    cast.reply(message, "I'll call you back by 2 pm tomorrow.", by=cast.nadia())
    path = f"/customers/{record.customer_id}/"
    kept("Penny Marsh", "0", status="sent")
    one = statements(nadia, path)
    for number in range(30):
        kept("Penny Marsh", str(number), status="new")
        more = cast.message_from("Penny Marsh", subject=str(number))
        cast.reply(more, "I'll call you back by 2 pm tomorrow.", by=cast.nadia())
    assert statements(nadia, path) == one <= 14


def test_records_go_on_page_by_page(nadia: Client) -> None:
    for number in range(51):
        record = kept("Penny Marsh", f"R{number:02}")
    path = f"/customers/{record.customer_id}/"
    assert f"{path}?page=2" in page(nadia, path)
    assert "Order R00" in page(nadia, f"{path}?page=2")


def test_customers_are_for_the_team_alone() -> None:
    record = kept("Penny Marsh", "20417")
    for path in ("/customers/", f"/customers/{record.customer_id}/"):
        assert Client().get(path).status_code == 302
    assert Client().post(f"/customers/{record.customer_id}/export/").status_code == 302


@pytest.mark.parametrize("path", ["/customers/99/", "/customers/x/"])
def test_whom_nobody_knows_is_not_there(nadia: Client, path: str) -> None:
    assert nadia.get(path).status_code == 404


def test_an_export_is_a_file_and_is_written_down(nadia: Client) -> None:
    record = kept("Penny Marsh", "20417")
    answer = nadia.post(f"/customers/{record.customer_id}/export/")
    assert answer["Content-Disposition"] == (
        f'attachment; filename="customer-{record.customer_id}.json"'
    )
    assert answer.json()["customer"]["name"] == "Penny Marsh"
    entry = Entry.objects.get(kind="CustomerExported")
    assert (entry.by, entry.values) == (cast.nadia().pk, {"customer": record.customer_id})
    assert nadia.get(f"/customers/{record.customer_id}/export/").status_code == 405
