"""The lists as a teammate meets them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.inbox import actions
from evenhand.desk.inbox.models import Conversation, Listing, Message, Mode
from evenhand.desk.promises import actions as promises
from tests.desk import cast

LISTS = ("mine", "unassigned", "all", "closed", "snoozed", "promises-due", "situation/angry")


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


def who(page: str) -> list[str]:
    """The customers in the rows, from top to bottom."""
    return re.findall(r'<a class="who"[^>]*>([^<]+)<', page)


def chips(page: str) -> list[str]:
    return re.findall(r'<span class="chip[^>]*>(?:<svg.*?</svg>)?<span>([^<]+)</span>', page)


def get(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def statements(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_the_first_page_is_ones_own_list(nadia: Client) -> None:
    assert nadia.get("/").headers["Location"] == "/mine/"


@pytest.mark.parametrize("slug", LISTS)
def test_a_visitor_is_asked_to_sign_in(slug: str) -> None:
    response = Client().get(f"/{slug}/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("slug", LISTS)
def test_an_empty_list_says_why_it_is_empty(nadia: Client, slug: str) -> None:
    page = get(nadia, f"/{slug}/")
    assert who(page) == []
    assert page.count('class="empty"') >= 1


def test_a_situation_that_is_none_is_not_found(nadia: Client) -> None:
    assert nadia.get("/situation/difficult/").status_code == 404


def test_each_list_holds_what_belongs_there(nadia: Client) -> None:
    mine = cast.message_from("Penny Marsh").conversation
    actions.assign(mine, to=cast.nadia(), by=None)
    theirs = cast.message_from("Owen Jameson", "And I'm totally sick of it.").conversation
    actions.assign(theirs, to=cast.tomas(), by=None)
    cast.message_from("Rosa Lindqvist", "My mother died and I cannot deal with this parcel.")
    actions.close(cast.message_from("Tristan Bell").conversation, by=cast.nadia())
    later = timezone.now() + timedelta(hours=4)
    actions.snooze(cast.message_from("D. Falk").conversation, until=later, by=cast.nadia())
    rows = {slug: who(get(nadia, f"/{slug}/")) for slug in LISTS}
    assert rows == {
        "mine": ["Penny Marsh"],
        "unassigned": ["Rosa Lindqvist"],
        "all": ["Penny Marsh", "Owen Jameson", "Rosa Lindqvist"],
        "closed": ["Tristan Bell"],
        "snoozed": ["D. Falk"],
        "promises-due": [],
        "situation/angry": ["Owen Jameson"],
    }


def test_whoever_waits_longest_comes_first(nadia: Client) -> None:
    now = timezone.now()
    for name, minutes in (("Penny Marsh", 4), ("Owen Jameson", 11), ("Amal Haddad", 61)):
        cast.message_from(name, at=now - timedelta(minutes=minutes))
    assert who(get(nadia, "/all/")) == ["Amal Haddad", "Owen Jameson", "Penny Marsh"]


def test_a_wait_is_counted_in_days_and_exact_on_hover(nadia: Client) -> None:
    cast.message_from("Owen Jameson", at=timezone.now() - timedelta(days=2, hours=3))
    page = get(nadia, "/all/")
    (exact, shown) = re.findall(r'<time [^>]*title="([^"]+)">([^<]+)</time>', page)[0]
    assert (shown, len(re.findall(r"\d{4}, \d\d:\d\d", exact))) == ("2 d", 1)


def test_a_row_says_what_calls_for_an_even_hand(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    cast.message_from("Penny Marsh", into=message.conversation)
    actions.keep_draft(message.conversation, Mode.REPLY, "Penny, thank you", by=cast.nadia())
    actions.keep_draft(message.conversation, Mode.NOTE, "not hers", by=cast.tomas())
    assert chips(get(nadia, "/all/")) == ["Disappointed", "2nd contact", "Draft"]


def test_a_routine_message_has_no_chip(nadia: Client) -> None:
    cast.message_from("Penny Marsh", "When do you open on Saturday?", subject="Opening")
    assert chips(get(nadia, "/all/")) == []


def test_a_late_promise_is_shown_with_how_late_it_is(nadia: Client) -> None:
    conversation = cast.message_from("Penny Marsh", "When do you open?").conversation
    due = timezone.now() - timedelta(minutes=9, seconds=30)
    promises.make(conversation, what="call back", due=due, owner=cast.nadia(), by=cast.nadia())
    page = get(nadia, "/promises-due/")
    assert chips(page) == ["Call back · 9 min late"]
    assert '<b class="late">1<' in page


def test_a_promise_that_waits_for_the_customer_is_not_late(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh", "When do you open?")
    made = cast.reply(
        message, "If you send me a picture by noon, I'll call you back by 2 pm.", by=cast.nadia()
    ).promises.get()
    promises.change(
        made,
        what="call back",
        due=timezone.now() - timedelta(hours=1),
        owner=cast.nadia(),
        by=cast.nadia(),
    )
    page = get(nadia, "/promises-due/")
    assert chips(page) == ["Call back · waits for them"]
    assert '<b class="late">' not in page


def due(name: str, after: timedelta, *, at: datetime | None = None) -> Conversation:
    """A conversation with a promise that is due in that time, or was."""
    conversation = cast.message_from(name, "When do you open?", at=at).conversation
    moment = timezone.now() + after
    promises.make(conversation, what="call back", due=moment, owner=cast.nadia(), by=cast.nadia())
    return conversation


@pytest.mark.parametrize("slug", ["mine", "all", "situation/angry"])
def test_promises_that_are_due_come_before_the_longest_wait(nadia: Client, slug: str) -> None:
    now = timezone.now()
    cast.message_from("Amal Haddad", at=now - timedelta(days=3))
    due("Penny Marsh", timedelta(minutes=50))
    due("Owen Jameson", timedelta(minutes=-9))
    due("Tristan Bell", timedelta(hours=2), at=now - timedelta(days=1))
    waits = due("D. Falk", timedelta(minutes=-30), at=now - timedelta(days=2))
    Listing.objects.filter(pk=waits.pk).update(promise_waits=True)
    Listing.objects.update(owner=cast.nadia(), situation="angry")
    in_order = ["Owen Jameson", "Penny Marsh", "Amal Haddad", "D. Falk", "Tristan Bell"]
    assert who(get(nadia, f"/{slug}/")) == in_order


@pytest.mark.thorough
@pytest.mark.parametrize("late", [3, 30, 33])
def test_each_conversation_stands_on_one_page_alone(nadia: Client, late: int) -> None:
    for number in range(late):
        due(f"Late {number:02}", timedelta(minutes=number - 90))
    for number in range(64 - late):
        cast.message_from(f"Customer {number:02}", "When do you open?")
    pages = [who(get(nadia, f"/all/?page={page}")) for page in (1, 2, 3, 4)]
    every = [name for page in pages for name in page]
    assert [len(page) for page in pages] == [30, 30, 4, 0]
    assert len(set(every)) == 64
    assert every[:late] == [f"Late {number:02}" for number in range(late)]


def test_the_filter_looks_at_customers_and_words(nadia: Client) -> None:
    cast.message_from("Penny Marsh")
    cast.message_from("Owen Jameson", "The brass lamp is broken", subject="Lamp")
    assert who(get(nadia, "/all/?q=penny")) == ["Penny Marsh"]
    assert who(get(nadia, "/all/?q=BRASS+lamp")) == ["Owen Jameson"]
    assert "Nothing here has these words" in get(nadia, "/all/?q=kettle")


def test_a_part_is_the_pane_alone(nadia: Client) -> None:
    cast.message_from("Penny Marsh")
    part = nadia.get("/all/?part=list", headers={"HX-Request": "true"}).content.decode()
    assert part.strip().startswith('<section class="pane list" id="list"')
    assert "<html" not in part
    assert who(part) == ["Penny Marsh"]


def test_a_long_list_comes_in_pages(nadia: Client) -> None:
    for number in range(33):
        cast.message_from(f"Customer {number:02}", "When do you open?")
    first, second = get(nadia, "/all/"), get(nadia, "/all/?page=2")
    assert (len(who(first)), len(who(second))) == (30, 3)
    assert set(who(first)) & set(who(second)) == set()
    assert "Show more" in first
    assert "Show more" not in second


def test_a_page_that_is_none_is_the_first(nadia: Client) -> None:
    cast.message_from("Penny Marsh")
    for asked in ("0", "-1", "x", "9" * 40, "²"):
        assert nadia.get(f"/all/?page={asked}").status_code == 200
    assert who(get(nadia, "/all/?page=x")) == ["Penny Marsh"]


def test_names_and_words_are_shown_as_text(nadia: Client) -> None:
    cast.message_from("<b>Penny</b>", "<script>x</script>", subject="<i>Lamp</i>")
    page = get(nadia, "/all/")
    assert who(page) == ["&lt;b&gt;Penny&lt;/b&gt;"]
    assert "<script>x" not in page


@pytest.mark.thorough
def test_lists_take_as_many_statements_for_thirty_rows_as_for_one(nadia: Client) -> None:
    fill(1)
    with_one = {slug: statements(nadia, f"/{slug}/") for slug in LISTS}
    fill(29)
    assert {slug: statements(nadia, f"/{slug}/") for slug in LISTS} == with_one
    assert max(with_one.values()) <= 12


def fill(count: int) -> None:
    """That many conversations in every list, with promises, drafts and owners."""
    later = timezone.now() + timedelta(hours=4)
    for _ in range(count):
        number = Message.objects.count()
        for state in ("mine", "free", "closed", "snoozed"):
            message = cast.message_from(f"Customer {number} {state}", "I'm totally sick of it.")
            conversation = message.conversation
            actions.keep_draft(conversation, Mode.REPLY, "Dear", by=cast.nadia())
            if state == "mine":
                actions.assign(conversation, to=cast.nadia(), by=None)
                promises.make(
                    conversation, what="call", due=later, owner=cast.nadia(), by=cast.nadia()
                )
            if state == "closed":
                actions.close(conversation, by=cast.nadia())
            if state == "snoozed":
                actions.snooze(conversation, until=later, by=cast.nadia())
