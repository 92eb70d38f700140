"""The day, one card at a time, and the day's idea, by page."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.learning.models import Kind, Topic
from evenhand.desk.practice import actions
from evenhand.desk.practice.models import Idea, Review
from tests.desk.cast import nadia, signed_in, tomas
from tests.desk.practice.cards import an_id, card, cards, lesson, reviewed
from tests.desk.ui.markup import Markup


@pytest.fixture
def browser() -> Client:
    """Nadia's."""
    return signed_in(nadia())


def sound(answer: Any, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup


def words(browser: Client, path: str = "/learn/") -> str:
    return " ".join(sound(browser.get(path)).words.split())


def rated(browser: Client, pk: int, rating: str = "3", **more: str) -> Any:
    given = {"card": str(pk), "rating": rating, "made_id": str(an_id(pk)), "seconds": "", **more}
    return browser.post("/learn/reviews/", given)


def test_a_day_is_gone_through_card_by_card_and_ends_kindly(browser: Client) -> None:
    first, second = card("first"), card("second")
    assert "2 cards wait for you." in words(browser)
    shown = words(browser, "/learn/cards/")
    assert all(one in shown for one in ("First", "2 to go", "What did he hope for?", "fortieth"))
    answer = rated(browser, first.pk, seconds="9")
    assert (answer.status_code, answer["Location"]) == (303, "/learn/cards/")
    assert "Second" in words(browser, "/learn/cards/")
    rated(browser, second.pk)
    assert "That's it for today" in words(browser, "/learn/cards/")
    assert "You have seen 2 today." in words(browser)
    assert Review.objects.get(card=first).seconds == 9


def test_whoever_goes_on_goes_on(browser: Client) -> None:
    there = cards(5)
    for one in there[:3]:
        reviewed(one, by=nadia())
    assert "A few more" in words(browser)
    assert "Card 3" in words(browser, "/learn/cards/?on=1")
    assert rated(browser, there[3].pk, on="1")["Location"] == "/learn/cards/?on=1"


def test_the_same_form_twice_counts_once(browser: Client) -> None:
    one = card()
    rated(browser, one.pk), rated(browser, one.pk, "1")
    assert [review.rating for review in Review.objects.all()] == [3]


@pytest.mark.parametrize("given", [{"rating": "5"}, {"made_id": "x"}, {"card": "none"}])
def test_what_is_no_rating_is_told_in_a_sentence(browser: Client, given: dict[str, str]) -> None:
    one = card()
    whole = {"card": str(one.pk), "rating": "3", "made_id": str(an_id(1)), **given}
    browser.post("/learn/reviews/", whole)
    assert Review.objects.count() == 0
    assert "Pick one of the four: again, hard, good or easy." in words(browser, "/learn/cards/")


def test_a_card_of_somebody_else_is_not_reviewed(browser: Client) -> None:
    rated(browser, card(owner=tomas()).pk)
    assert Review.objects.count() == 0


def test_nobody_sees_how_somebody_else_practises(browser: Client) -> None:
    one = card()
    actions.begin_plan(Topic.CALMING, 7, by=tomas())
    reviewed(one, by=tomas())
    shown = words(browser) + words(browser, "/learn/plan/")
    assert "One card waits for you." in shown
    assert "Day 1 of 7" not in shown
    assert "You have seen" not in shown


def test_on_leave_nothing_is_due(browser: Client) -> None:
    card()
    today = timezone.localdate()
    actions.take_leave(today, today, by=nadia())
    assert "You are on leave. Nothing is due before" in words(browser)
    assert "That's it for today" in words(browser, "/learn/cards/")


def test_the_idea_is_on_top_until_it_is_put_away(browser: Client) -> None:
    nadia(), card("say the hope back", kind=Kind.IDEA, back="")
    actions.choose_ideas(timezone.now())
    idea = Idea.objects.get(teammate=nadia())
    band = "Today's idea: Say the hope back"
    assert band in words(browser, "/settings/")
    assert "What did he hope for?" in words(browser)
    answer = browser.post(f"/learn/ideas/{idea.pk}/seen/", headers={"HX-Request": "true"})
    assert band not in sound(answer).words
    assert band not in words(browser, "/settings/")
    assert "What did he hope for?" in words(browser)  # folded, to be read again
    assert signed_in(tomas()).post(f"/learn/ideas/{idea.pk}/seen/").status_code == 404


def test_a_picture_in_a_card_is_told_in_words(browser: Client) -> None:
    one = card()
    one.front = "Look: ![a torn box](media/box.png)"
    one.save()
    shown = browser.get("/learn/cards/").content.decode()
    assert "<em>a torn box</em>" in shown
    assert "media/" not in shown


def statements(browser: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(path).status_code == 200
    return len(asked)


def test_thirty_cards_take_no_more_statements_than_one(browser: Client) -> None:
    paths = ("/learn/", "/learn/cards/", "/learn/plan/", "/learn/pocket/cards/")
    old = card("old", of=lesson("breathe", Topic.CALMING))
    reviewed(old, by=nadia(), days_ago=10)
    actions.begin_plan(Topic.CALMING, 7, by=nadia())
    browser.get("/learn/plan/")
    one = [statements(browser, path) for path in paths]
    for number, each in enumerate(cards(30, of=lesson("breathe", Topic.CALMING))):
        if number % 2:
            reviewed(each, by=nadia(), days_ago=20)
        actions.subscribe(f"https://push.example.org/{number}", by=nadia())
    assert [statements(browser, path) for path in paths] == one
    assert max(one) <= 16
