"""Telling records by the API, as a program does."""

import json
import logging
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.api.doors import PER_MINUTE
from evenhand.desk.customers.models import Customer, Record, RecordChange
from evenhand.desk.people import actions as people
from evenhand.desk.people.models import Key
from tests.desk import cast

BODY = {
    "customer": "Penny@Example.com",
    "name": "Penny Marsh",
    "at": "2026-03-04T14:10:00+01:00",
    "values": {"item": "Pyjamas, peacock", "total": "39.00 EUR"},
}
ROW = {**BODY, "kind": "order", "reference": "20417"}


@pytest.fixture
def token() -> str:
    return people.make_key("Shop", by=cast.ines())


def tell(method: str, path: str, token: str, body: Any) -> HttpResponse:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return getattr(Client(), method)(
        path,
        content,
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"} if token else {},
    )


def put(token: str, body: Any = BODY, path: str = "order/20417") -> HttpResponse:
    return tell("put", f"/api/records/{path}/", token, body)


def post(token: str, body: Any) -> HttpResponse:
    return tell("post", "/api/records/", token, body)


def test_a_record_is_kept_for_the_customer_at_its_address(token: str) -> None:
    answer = put(token)
    assert (answer.status_code, answer.json()) == (201, {"became": "new"})
    record = Record.objects.get()
    assert (record.kind, record.key, record.source) == ("order", "20417", "Shop")
    assert record.values == BODY["values"]
    assert record.happened_at.isoformat() == "2026-03-04T13:10:00+00:00"
    address = record.customer.addresses.get()
    assert (record.customer.name, address.channel, address.value) == (
        "Penny Marsh", "email", "penny@example.com",
    )  # fmt: skip


def test_told_again_it_is_the_same_record(token: str) -> None:
    put(token)
    assert put(token).json() == {"became": "unchanged"}
    assert put(token, {**BODY, "values": {"status": "sent"}}).json() == {"became": "changed"}
    assert (Record.objects.count(), RecordChange.objects.count()) == (1, 1)


def test_a_reference_may_hold_a_stroke(token: str) -> None:
    assert put(token, path="invoice/2026%2F17").status_code == 201
    assert Record.objects.get().key == "2026/17"


def test_a_list_is_kept_as_a_whole(token: str) -> None:
    answer = post(token, [ROW, {**ROW, "reference": "20418"}, ROW])
    assert (answer.status_code, answer.json()) == (200, {"new": 2, "changed": 0, "unchanged": 1})
    assert Customer.objects.count() == 1


def test_one_wrong_record_of_a_list_keeps_all_out(token: str) -> None:
    rows = [ROW, {**ROW, "at": "soon"}, {**ROW, "customer": "x", "kind": ""}, {**ROW, "more": 1}]
    answer = post(token, rows)
    assert answer.status_code == 422
    assert answer.json() == {
        "error": "Nothing was kept: some records are wrong.",
        "rows": [
            {"index": 1, "error": "Give the date (at) as 2026-03-04 or 2026-03-04T14:10:00+01:00."},
            {"index": 2, "error": "Give the customer's e-mail address as customer."},
            {"index": 3, "error": "“more” is not a part of a record: put it into values."},
        ],
    }  # fmt: skip
    assert not Record.objects.exists()


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        (b"{", 400, "Send JSON in UTF-8: the body could not be read."),
        (b"\xff", 400, "Send JSON in UTF-8: the body could not be read."),
        (b"[" * 90_000, 400, "Send JSON in UTF-8: the body could not be read."),
        (b"", 422, "Give a record as an object with customer, kind, reference, at and values."),
        ([], 422, "Give a record as an object with customer, kind, reference, at and values."),
        ({}, 422, "Give the customer's e-mail address as customer."),
        ({**BODY, "kind": "order"}, 422, "“kind” is not a part of a record: put it into values."),
        ({**BODY, "values": {"n": {}}}, 422, "“n” should be a text, a number, true or false."),
        ({**BODY, "name": "a\x00b"}, 422, "Take the control signs out of name."),
        (b" " * (6 << 20), 413, "Send less at once: the body is larger than the desk takes in."),
    ],
)
def test_what_is_no_record_is_refused_in_one_sentence(
    token: str, body: Any, status: int, sentence: str
) -> None:
    answer = put(token, body)
    assert (answer.status_code, answer.json()) == (status, {"error": sentence})
    assert not Customer.objects.exists()


def test_a_kind_in_the_address_is_checked_too(token: str) -> None:
    assert put(token, path="!/1").json() == {
        "error": "Give a kind, such as order, delivery, booking."
    }


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, "Give a list of records."),
        ([ROW] * 1001, "Give at most 1000 records at once."),
    ],
)
def test_what_is_no_list_is_refused(token: str, body: Any, sentence: str) -> None:
    answer = post(token, body)
    assert (answer.status_code, answer.json()) == (422, {"error": sentence})


def test_nobody_comes_in_without_a_key_that_counts(token: str) -> None:
    ended = people.make_key("Old", by=cast.ines(), ends_at=timezone.now() - timedelta(days=1))
    revoked = people.make_key("Gone", by=cast.ines())
    people.revoke_key(Key.objects.get(name="Gone"), by=cast.ines())
    for shown in ("", "evh_wrong", token[:-1], ended, revoked):
        answer = put(shown)
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
        assert answer.json()["error"].startswith("Give a key that is still valid")
    people.let_go(cast.ines(), by=cast.tomas())
    assert put(token).status_code == 401
    assert not Record.objects.exists()


def test_a_session_is_no_key() -> None:
    browser = cast.signed_in(cast.ines())
    path = "/api/records/order/20417/"
    assert browser.put(path, BODY, content_type="application/json").status_code == 401


def test_a_key_opens_only_what_it_may_write(token: str) -> None:
    put(token)
    assert tell("get", "/api/records/order/20417/", token, b"").status_code == 405
    assert tell("get", "/customers/", token, b"").status_code == 302


def test_a_key_remembers_about_when_it_was_used(token: str) -> None:
    assert Key.objects.get().used_at is None
    put(token)
    first = Key.objects.get().used_at
    put(token)
    assert Key.objects.get().used_at == first is not None


@pytest.mark.thorough
def test_too_many_requests_are_asked_to_wait(token: str) -> None:
    answers = [put(token, b"{") for _ in range(PER_MINUTE + 1)]
    assert {answer.status_code for answer in answers[:-1]} == {400}
    last = answers[-1]
    assert last.status_code == 429
    assert last["Retry-After"] == "60"
    assert last.json()["error"].startswith("Wait for as many seconds as Retry-After says")
    other = people.make_key("Warehouse", by=cast.ines())
    assert put(other).status_code == 201


def test_no_key_is_written_into_a_log(token: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        put(token)
        put(token + "x")
        put(token, b"{")
    assert token not in caplog.text


def test_the_description_is_for_keepers(token: str) -> None:
    path = "/api/openapi.json"
    assert Client().get(path).status_code == 302
    assert cast.signed_in(cast.nadia()).get(path).status_code == 404
    described = cast.signed_in(cast.ines()).get(path).json()
    assert sorted(described["paths"]) == ["/api/records/", "/api/records/{kind}/{reference}/"]
    record = described["components"]["schemas"]["WrittenRecord"]
    assert sorted(record["required"]) == ["at", "customer", "kind", "reference"]
    assert Client().get("/api/docs").status_code == 404


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=10,
)
_loose = st.fixed_dictionaries(
    {},
    optional={
        "customer": st.just("penny@example.com") | st.emails() | _anything,
        "name": _anything,
        "kind": st.just("order") | _anything,
        "reference": st.just("20417") | _anything,
        "at": st.just("2026-03-04") | st.datetimes().map(str) | _anything,
        "values": st.dictionaries(st.text(max_size=9), _anything, max_size=3) | _anything,
    },
)


@pytest.mark.thorough
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_loose, max_size=3) | _anything)
def test_whatever_is_sent_is_kept_or_refused_in_sentences(token: str, body: Any) -> None:
    cache.clear()  # so that the pace is no matter
    before = Record.objects.count()
    answer = post(token, body)
    told = answer.json()
    if answer.status_code == 200:
        assert sum(told.values()) == len(body)
    else:
        assert answer.status_code in {400, 422}
        assert Record.objects.count() == before
        sentences = [told["error"], *(row["error"] for row in told.get("rows", ()))]
        assert all(sentence and "\n" not in sentence for sentence in sentences)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_borne(token: str, body: bytes) -> None:
    cache.clear()
    assert put(token, body).status_code in {400, 422}
