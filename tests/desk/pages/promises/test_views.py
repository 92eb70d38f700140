"""The ledger as a teammate uses it: by the page's own requests, and without JavaScript."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from evenhand.desk.demo import cast
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import actions, queries
from evenhand.desk.promises.models import ConditionMet, Ending, Promise, Reminder
from tests.desk.ui.markup import Markup

HTMX = {"HX-Request": "true"}
DEAL = "If you get it to me by noon tomorrow I'll call you back by 2 pm tomorrow."


@pytest.fixture
def nadia(client: Client) -> Teammate:
    nadia = cast.nadia()
    nadia.time_zone = "Europe/Berlin"
    nadia.save()
    client.force_login(nadia)
    return nadia


@pytest.fixture
def conversation() -> Conversation:
    return cast.writes("Owen Jameson", "Lamp", "The lamp part is wrong again.").conversation


def made(conversation: Conversation, by: Teammate, minutes: float | None = 40) -> Promise:
    due = None if minutes is None else timezone.now() + timedelta(minutes=minutes)
    return actions.make(conversation, what="call back", due=due, owner=by, by=by)


def sound(answer: HttpResponse, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup


def headings(client: Client, path: str = "/promises/") -> list[str]:
    parts = client.get(path).content.decode().split('<h2 id="group-')[1:]
    return [part.split(">")[1].split("<")[0] for part in parts]


def test_a_visitor_signs_in_first(client: Client, conversation: Conversation) -> None:
    promise = made(conversation, cast.nadia())
    for path in ("", "all/", "ended/", f"{promise.pk}/", f"{promise.pk}/ending/"):
        answer = client.get(f"/promises/{path}")
        assert answer["Location"] == f"/accounts/login/?next=/promises/{path}"
    client.post(f"/promises/{promise.pk}/ending/", {"how": "kept"})
    assert not Ending.objects.exists()


def test_the_ledger_shows_late_first_and_what_waits_last(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    made(conversation, nadia, None)
    made(conversation, nadia, 60 * 24 * 30)
    made(conversation, nadia, -9)
    cast.Told(conversation).reply(DEAL, timezone.now(), by=nadia)
    assert headings(client) == ["Late", "Later", "Without a time", "Waiting for the customer"]
    words = sound(client.get("/promises/")).words
    assert "9 min late" in words


def test_mine_all_and_ended_are_apart(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    mine, other = made(conversation, nadia), made(conversation, cast.tomas())
    over = made(conversation, nadia)
    actions.keep(over, by=nadia)

    def shown(path: str) -> list[str]:
        ids = sound(client.get(path)).values("id")
        return [one for one in ids if one.startswith("promise-")]

    assert shown("/promises/") == [f"promise-{mine.pk}"]
    assert shown("/promises/all/") == [f"promise-{mine.pk}", f"promise-{other.pk}"]
    assert shown("/promises/ended/") == [f"promise-{over.pk}"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "You owe nobody anything"),
        ("all/", "No promise stands open"),
        ("ended/", "No promise has ended yet"),
    ],
)
def test_an_empty_ledger_says_why(client: Client, nadia: Teammate, path: str, words: str) -> None:
    assert words in sound(client.get(f"/promises/{path}")).words


def test_a_long_ledger_goes_on_under_the_same_heading(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    for _ in range(51):
        made(conversation, nadia, 60 * 24 * 30)
    assert "/promises/?page=2" in sound(client.get("/promises/")).values("href")
    assert headings(client, "/promises/?page=2") == ["Later, continued"]


@pytest.mark.parametrize("path", ["", "all/", "ended/"])
def test_the_ledger_asks_as_much_for_thirty_as_for_one(
    client: Client, nadia: Teammate, path: str, django_assert_max_num_queries: object
) -> None:
    counts = []
    for number in (1, 29):
        for nth in range(number):
            told = cast.writes(f"Owen {number} {nth}", "Lamp", "The lamp part is wrong again.")
            promise = made(told.conversation, nadia)
            if path == "ended/":
                actions.keep(promise, by=nadia)
        with django_assert_max_num_queries(12) as asked:  # type: ignore[operator]  # a fixture
            assert client.get(f"/promises/{path}").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_keeping_answers_the_line_alone_or_goes_back(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    promise, other = made(conversation, nadia), made(conversation, nadia)
    answer = client.post(f"/promises/{promise.pk}/ending/", {"how": "kept"}, headers=HTMX)
    assert sound(answer).values("id") == [f"promise-{promise.pk}"]
    assert "Kept" in answer.content.decode()
    came_from = {"Referer": "http://testserver/promises/all/"}
    answer = client.post(f"/promises/{other.pk}/ending/", {"how": "kept"}, headers=came_from)
    assert (answer.status_code, answer["Location"]) == (302, "http://testserver/promises/all/")
    assert queries.ended().filter(ending__how="kept", ending__by=nadia).count() == 2


@pytest.mark.parametrize("headers", [{"Referer": "https://evil.example/"}, {}])
def test_nobody_is_sent_elsewhere(
    client: Client, nadia: Teammate, conversation: Conversation, headers: dict[str, str]
) -> None:
    promise = made(conversation, nadia)
    given = {"how": "kept", "back": "//evil.example/"} if not headers else {"how": "kept"}
    answer = client.post(f"/promises/{promise.pk}/ending/", given, headers=headers)
    assert answer["Location"] == "/promises/"


def test_releasing_asks_for_a_reason(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    promise = made(conversation, nadia)
    path = f"/promises/{promise.pk}/ending/"
    assert "Why is it no longer owed?" in sound(client.get(f"{path}?how=released")).words
    for headers in (HTMX, {}):
        answer = client.post(path, {"how": "released", "reason": " "}, headers=headers)
        assert "Say in a few words why it is no longer owed." in sound(answer, 422).words
    assert not Ending.objects.exists()
    client.post(path, {"how": "released", "reason": "Owen rang us first."})
    assert (promise_now().ending.how, promise_now().ending.reason) == (
        "released",
        "Owen rang us first.",
    )


def promise_now() -> Promise:
    return queries.promises().get()


def test_a_missed_promise_may_say_what_got_in_the_way(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    path = f"/promises/{made(conversation, nadia, -9).pk}/ending/"
    assert "What got in the way?" in sound(client.get(f"{path}?how=missed", headers=HTMX)).words
    client.post(path, {"how": "missed"})
    assert promise_now().ending.how == "missed"


def test_another_ending_is_refused(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    path = f"/promises/{made(conversation, nadia).pk}/ending/"
    assert client.post(path, {"how": "forgotten"}).status_code == 422
    assert not Ending.objects.exists()


def test_what_the_customer_was_to_do_has_come(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    cast.Told(conversation).reply(DEAL, timezone.now(), by=nadia)
    path = f"/promises/{promise_now().pk}/condition/"
    assert client.get(path).status_code == 405
    answer = client.post(path, headers=HTMX)
    assert answer["HX-Trigger-After-Settle"] == "ledger-moved"
    assert "Waits for" not in sound(answer).words
    assert ConditionMet.objects.get().by == nadia


def test_changing_gives_another_time_wording_and_owner(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    promise, tomas = made(conversation, nadia), cast.tomas()
    given = {"what": "ring Owen", "day": "2099-07-01", "hour": "14:30", "owner": tomas.pk}
    answer = client.post(f"/promises/{promise.pk}/", given, headers=HTMX)
    assert "Ring Owen" in sound(answer).words
    now = promise_now()
    assert (now.what, now.owner, now.deadline.isoformat()) == (
        "ring Owen",
        tomas,
        "2099-07-01T12:30:00+00:00",
    )


def test_changing_the_words_alone_leaves_the_moment_to_the_second(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    promise = made(conversation, nadia)
    actions.remind(timezone.now() + timedelta(minutes=20))
    form = client.get(f"/promises/{promise.pk}/").context["change"]
    given = {name: form[name].value() for name in ("day", "hour", "owner")}
    client.post(f"/promises/{promise.pk}/", {**given, "what": "ring Owen"})
    assert (promise_now().what, promise_now().due) == ("ring Owen", promise.due)
    assert Reminder.objects.count() == 1


def test_a_day_alone_lasts_until_its_end(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    promise = made(conversation, nadia)
    client.post(f"/promises/{promise.pk}/", {"what": "call back", "day": "2099-07-01"})
    assert (str(promise_now().due_date), promise_now().due) == ("2099-07-01", None)
    assert promise_now().deadline.isoformat() == "2099-07-01T21:59:59+00:00"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"what": ""}, "Say what we promise to do."),
        ({"hour": "14:00"}, "Give the day as well as the time."),
        ({"day": "2020-01-01"}, "That time has passed. Give a time to come."),
        ({"day": "soon"}, "Give the day as year-month-day, such as 2026-03-06."),
        (
            {"day": "2099-01-01", "hour": "noon"},
            "Give the time as hours and minutes, such as 14:00.",
        ),
    ],
)
def test_a_change_that_will_not_do_is_told_in_a_sentence(
    client: Client,
    nadia: Teammate,
    conversation: Conversation,
    given: dict[str, str],
    sentence: str,
) -> None:
    promise = made(conversation, nadia, None)
    answer = client.post(f"/promises/{promise.pk}/", {"what": "call back", **given}, headers=HTMX)
    assert sentence in sound(answer, 422).words
    assert promise_now().deadline is None


def test_a_promise_made_by_telephone_is_written_down(
    client: Client, nadia: Teammate, conversation: Conversation
) -> None:
    path = f"/conversations/{conversation.pk}/promises/"
    assert path in sound(client.get(f"/conversations/{conversation.pk}/")).values("href")
    assert "Write a promise down" in sound(client.get(path)).words
    assert "Say what we promise to do." in sound(client.post(path, {}), 422).words
    given = {"what": "call back", "day": "2099-07-01", "hour": "14:30"}
    answer = client.post(path, given)
    assert answer["Location"] == f"/conversations/{conversation.pk}/"
    assert (promise_now().owner, promise_now().zone) == (nadia, "Europe/Berlin")
    assert "Promised in this conversation" in sound(client.get(path)).words


def test_what_does_not_exist_is_not_found(client: Client, nadia: Teammate) -> None:
    for path in ("/promises/7/", "/promises/7/ending/", "/conversations/7/promises/"):
        assert client.get(path).status_code == 404
    for path in ("/promises/7/condition/", "/reminders/7/seen/"):
        assert client.post(path).status_code == 404
