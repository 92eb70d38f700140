"""What a telephone keeps, and what it sends later."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.learning.models import Kind, Saved, Stash
from evenhand.desk.pages.practice.sent import CannotRead, sent_in
from evenhand.desk.practice.models import Review
from tests.desk.cast import message_from, nadia, signed_in, tomas
from tests.desk.practice.cards import an_id, card, reviewed
from tests.desk.ui.markup import Markup


@pytest.fixture
def browser() -> Client:
    """Nadia's."""
    return signed_in(nadia())


def sent(browser: Client, *reviews: Any) -> Any:
    body = json.dumps({"reviews": reviews})
    return browser.post("/learn/sync/", body, content_type="application/json")


def row(of: int, number: int = 0, **more: Any) -> dict[str, Any]:
    at = timezone.now().isoformat()
    return {"id": str(an_id(number)), "card": of, "rating": 3, "at": at, "seconds": 5, **more}


def test_what_is_kept_is_ones_own_days_cards_lessons_and_stashes(browser: Client) -> None:
    old, new, read = card("old"), card("new"), card("read", kind=Kind.IDEA, back="")
    card("theirs", owner=tomas())
    reviewed(old, by=nadia(), days_ago=10)
    stash = Stash.objects.create(owner=nadia(), name="Mornings")
    Saved.objects.create(stash=stash, card=read)
    Stash.objects.create(owner=tomas(), name="Evenings")
    kept = browser.get("/learn/pocket/cards/").json()
    today = timezone.localdate().isoformat()
    assert (kept["who"], kept["days"][today], len(kept["days"])) == (
        nadia().pk,
        [old.pk, new.pk],
        14,
    )
    assert sorted(kept["cards"]) == sorted(str(one.pk) for one in (old, new, read))
    assert kept["cards"][str(old.pk)]["front"] == (
        "<p>What did <strong>he</strong> hope for? (old)</p>\n"
    )
    assert [(one["slug"], one["cards"]) for one in kept["lessons"]] == [
        ("name-the-hope", [old.pk, new.pk, read.pk])
    ]
    assert kept["stashes"] == [{"name": "Mornings", "cards": [read.pk]}]


def test_the_page_itself_holds_nobodys_words(browser: Client) -> None:
    message_from("Penny Marsh")
    shown = browser.get("/learn/pocket/").content.decode()
    markup = Markup(shown)
    assert (markup.wrong, markup.twice()) == ([], [])
    assert [one for one in ("Penny", "Nadia", "csrfmiddlewaretoken") if one in shown] == []


def test_the_worker_keeps_all_that_the_page_loads_and_minds_no_other_pages(
    browser: Client,
) -> None:
    answer = browser.get("/learn/worker.js")
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Service-Worker-Allowed"] == "/"
    told = json.loads(
        re.search(r"const TOLD = (\{.*?\n\});", answer.content.decode(), re.DOTALL)[1]
    )
    assert told["scopes"] == ["/learn/", "/lessons/", "/stashes/"]
    page = Markup(browser.get("/learn/pocket/").content.decode())
    loaded = {
        address.split("#")[0]
        for name in ("src", "href")
        for address in page.values(name)
        if address.startswith("/static/") and not address.endswith((".webmanifest", ".png"))
    }
    scripts = {one for one in told["assets"] if one.endswith(".js")}
    assert loaded <= set(told["assets"])
    assert imported("pocket.js") == {one.rpartition("/")[2] for one in scripts}
    files = [one.split("/", 3)[3] for one in told["assets"]]
    assert [name for name in files if find(name) is None] == []


def imported(name: str) -> set[str]:
    """The script of that name and those that it loads, by their names."""
    with open(str(find(f"practice/{name}")), encoding="utf-8") as file:  # noqa: PTH123 - as found
        loads = re.findall(r'^import [^"]*"\./([\w.]+)"', file.read(), re.MULTILINE)
    return {name}.union(*(imported(one) for one in loads))


def test_what_is_sent_is_kept_once_and_told_by_its_ids(browser: Client) -> None:
    one = card()
    for _ in range(2):
        answer = sent(browser, row(one.pk), row(one.pk, 1, at="2099-01-01T00:00:00Z"))
        assert answer.json() == {"kept": [str(an_id(0)), str(an_id(1))], "refused": []}
    assert Review.objects.filter(teammate=nadia()).count() == 2
    assert Review.objects.filter(at__gt=timezone.now()).count() == 0


def test_what_is_no_review_is_told_and_the_rest_is_kept(browser: Client) -> None:
    one, theirs = card(), card("theirs", owner=tomas())
    bad = [
        {"rating": 5}, {"rating": True}, {"card": "x"}, {"at": "yesterday"},
        {"at": "2026-01-01T10:00:00"}, {"at": "0001-01-01T00:00:00+00:00"}, {"seconds": -1},
        {"card": 2**70},
    ]  # fmt: skip
    rows = [row(one.pk, number + 1, **each) for number, each in enumerate(bad)]
    gone = row(theirs.pk, 90)
    found = sent(browser, row(one.pk), *rows, gone, "none", {}).json()
    assert found["kept"] == [str(an_id(0))]
    assert found["refused"] == [str(an_id(n + 1)) for n in range(len(bad))] + [str(an_id(90))]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"reviews": 3}', b"[" * 100_000, b"\xff"])
def test_what_is_no_batch_gets_one_sentence(browser: Client, body: bytes) -> None:
    answer = browser.post("/learn/sync/", body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("Send a ")


def test_whoever_is_signed_out_sends_and_keeps_nothing() -> None:
    for path in ("/learn/pocket/", "/learn/pocket/cards/", "/learn/worker.js"):
        assert Client().get(path)["Location"].startswith("/accounts/login/")
    assert sent(Client(), row(card().pk)).status_code == 302
    assert Review.objects.count() == 0


def test_the_page_of_signing_in_forgets_what_was_kept() -> None:
    assert "signin/forget.js" in Client().get("/accounts/login/").content.decode()


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
rows = st.dictionaries(st.sampled_from(["id", "card", "rating", "at", "seconds"]), values)


@given(st.lists(rows | values, max_size=4).map(lambda all_: json.dumps({"reviews": all_}).encode()))
def test_whatever_is_in_a_batch_is_read(body: bytes) -> None:
    assert all(1 <= one.rating <= 4 for one in sent_in(body).reviews)


@given(st.binary(max_size=60))
def test_whatever_bytes_come_are_answered(body: bytes) -> None:
    with pytest.raises(CannotRead):
        sent_in(body)
