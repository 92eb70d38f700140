"""Lessons as people read, rate and keep them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.learning import actions
from evenhand.desk.learning.collecting import WrittenCollection
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import (
    Card,
    Collection,
    Going,
    Lesson,
    LessonRead,
    Place,
    Rating,
    Saved,
    Stash,
)
from tests.desk.cast import ines, nadia, signed_in, tomas
from tests.desk.learning.building import HOPE, lesson, small


def text_of(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


@pytest.fixture
def team() -> Client:
    return signed_in(nadia())


def test_library_is_searched_and_narrowed(team: Client) -> None:
    assert "No lesson yet" in text_of(team, "/lessons/")
    lesson()
    lesson(small("breathe", "Breathe first"))
    for query, seen in (
        ("", [1, 1]),
        ("q=fortieth", [1, 0]),
        ("topic=calming", [0, 1]),
        ("topic=calming&q=fortieth", [0, 0]),
    ):
        page = text_of(team, f"/lessons/?{query}")
        found = [
            page.count(f"<b>{title}</b>") for title in ("Name what they hoped for", "Breathe first")
        ]
        assert found == seen, query
    assert "Nothing found" in text_of(team, "/lessons/?q=cheese")
    text_of(team, "/lessons/?in=nothing", 404)


def test_lesson_reads_like_a_page(team: Client) -> None:
    lesson()
    lesson(small("say-when", "Say when"))
    page = text_of(team, "/lessons/name-what-they-hoped-for/")
    for words in (
        "Say the hope back before you fix anything.",
        "<strong>excited</strong>",
        "You wanted your sister to open that box and smile.",
        "Canity, How to Deal with Customers (2022)",
        "Find the hope before the “but”.",
        'href="/lessons/say-when/"',
    ):
        assert page.count(words) == 1, words
    assert page.count('<details class="card-back">') == 2
    order = re.findall(r'<article class="lesson-card ([\w-]+)"', page)
    assert order == ["idea", "story", "example", "counter-example", "question"]


def test_own_sentence_is_shown_to_its_owner_alone(team: Client) -> None:
    hope = lesson()
    card = Card(lesson=hope, owner=nadia(), key="own", kind="example", title="My own", front="x")
    card.save()
    path = "/lessons/name-what-they-hoped-for/"
    assert "Made from your own words; only you see it." in text_of(team, path)
    assert "My own" not in text_of(signed_in(tomas()), path)


def test_reading_is_counted_once_a_day(team: Client) -> None:
    hope = lesson()
    for _again in range(2):
        assert team.post("/lessons/name-what-they-hoped-for/reads/").status_code == 302
    assert LessonRead.objects.count() == 1
    LessonRead.objects.update(day=timezone.localdate() - timedelta(days=1))
    actions.note_read(hope, by=nadia())
    page = text_of(team, "/lessons/name-what-they-hoped-for/")
    assert ("read 2 times" in page, "Read today" in page) == (True, True)
    assert "Read today" not in text_of(signed_in(tomas()), "/lessons/name-what-they-hoped-for/")
    part = team.post("/lessons/name-what-they-hoped-for/reads/", headers={"HX-Request": "true"})
    assert part.content.decode().strip().startswith('<section class="feedback" id="feedback"')


def test_rating_is_ones_own_and_only_the_mean_is_shown(team: Client) -> None:
    hope = lesson()
    actions.rate(hope, 2, by=tomas())
    path = "/lessons/name-what-they-hoped-for/"
    team.post(f"{path}rating/", {"worth": "3"})
    team.post(f"{path}rating/", {"worth": "5"})
    for nonsense in ("6", "x", "", "-1"):
        team.post(f"{path}rating/", {"worth": nonsense})
    assert sorted(Rating.objects.values_list("worth", flat=True)) == [2, 5]
    page = text_of(team, path)
    assert page.count('class="star on"') == 5
    assert "3.5 from 2 ratings" in page
    team.post(f"{path}rating/", {"worth": "0"})
    assert Rating.objects.count() == 1


def test_card_is_saved_in_a_stash_that_nobody_else_sees(team: Client) -> None:
    lesson()
    card = Card.objects.get(key="hope-named")
    team.post(f"/lessons/cards/{card.pk}/saves/", {"stash": "Later"})
    team.post(f"/lessons/cards/{card.pk}/saves/", {"new": "later"})
    team.post(f"/lessons/cards/{card.pk}/saves/", {"new": "For Mondays"})
    team.post(f"/lessons/cards/{card.pk}/saves/", {"new": "  "})
    assert list(Stash.objects.values_list("name", flat=True)) == ["Later", "For Mondays"]
    assert Saved.objects.count() == 2
    later = Stash.objects.get(name="Later")
    assert "Hope named" in text_of(team, f"/stashes/{later.pk}/")
    assert "Saved in Later, For Mondays" in text_of(team, "/lessons/name-what-they-hoped-for/")
    other = signed_in(tomas())
    text_of(other, f"/stashes/{later.pk}/", 404)
    assert other.post(f"/stashes/{later.pk}/", {"do": "give-up"}).status_code == 404
    saved = Saved.objects.get(stash=later)
    assert other.post(f"/stashes/saved/{saved.pk}/removal/").status_code == 404
    assert "Nothing saved yet" in text_of(other, "/stashes/")


def test_stash_is_renamed_emptied_and_given_up(team: Client) -> None:
    lesson()
    for name in ("Later", "Mondays"):
        actions.save_card(Card.objects.all()[0], name, by=nadia())
    later, saved = Stash.objects.get(name="Later"), Saved.objects.get(stash__name="Later")
    page = team.post(f"/stashes/{later.pk}/", {"name": "mondays"}, follow=True)
    assert "none of your stashes has yet" in page.content.decode()
    team.post(f"/stashes/{later.pk}/", {"name": "Tuesdays"})
    team.post(f"/stashes/saved/{saved.pk}/removal/")
    assert "This stash is empty" in text_of(team, f"/stashes/{later.pk}/")
    assert "Tuesdays" in text_of(team, "/stashes/")
    team.post(f"/stashes/{later.pk}/", {"do": "give-up"})
    assert Stash.objects.get().name == "Mondays"


def test_somebody_elses_own_card_cannot_be_saved(team: Client) -> None:
    hope = lesson()
    card = Card(lesson=hope, owner=tomas(), key="own", kind="idea", title="His", front="x")
    card.save()
    assert team.post(f"/lessons/cards/{card.pk}/saves/", {"stash": "x"}).status_code == 404


def test_journey_is_walked_by_each_alone(team: Client) -> None:
    for slug in ("one", "two", "three"):
        lesson(small(slug))
    week = WrittenCollection("a-week", "A week", "One by one.", 7, ("one", "two", "three"))
    actions.collect(week, by=ines())
    one = lesson(small("one"))
    actions.note_read(one, by=nadia())
    assert re.findall(r"Day \d", text_of(team, "/journeys/a-week/")) == ["Day 1", "Day 3", "Day 5"]
    team.post("/journeys/a-week/going/")
    assert "You are on it: 1 of 3 read" in text_of(team, "/journeys/")
    assert text_of(team, "/journeys/a-week/").count(">Next<") == 1
    assert "3 lessons in 7 days" in text_of(signed_in(tomas()), "/journeys/")
    for slug in ("two", "three"):
        team.post(f"/lessons/{slug}/reads/")
    assert "You have read all of it" in text_of(team, "/journeys/a-week/")
    team.post("/journeys/a-week/going/", {"do": "leave"})
    assert "Set out today" in text_of(team, "/journeys/a-week/")


def test_what_was_read_before_one_set_out_does_not_count(team: Client) -> None:
    one = lesson(small("one"))
    actions.note_read(one, by=nadia())
    LessonRead.objects.update(day=timezone.localdate() - timedelta(days=3))
    actions.collect(WrittenCollection("w", "W", "", 7, ("one",)), by=None)
    team.post("/journeys/w/going/")
    assert "0 of 1 read" in text_of(team, "/journeys/")


def test_collection_is_written_read_and_given_up(team: Client) -> None:
    lesson(small("one", "The first one"))
    lesson(small("two"))
    given = {"title": "Mine", "summary": "x", "days": "", "lessons": "two\r\nthe FIRST one"}
    team.post("/lessons/collections/new/", given)
    page = text_of(team, "/lessons/?in=mine")
    assert re.findall(r"<b>(.*?)</b>", page)[-2:] == ["two", "The first one"]
    wrong = team.post("/lessons/collections/new/", given | {"lessons": "three"})
    assert wrong.status_code == 422
    assert "There is no lesson “three”" in wrong.content.decode()
    team.post("/lessons/collections/mine/edit/", given | {"days": "7"})
    assert "Set out today" in text_of(team, "/journeys/mine/")
    team.post("/lessons/collections/mine/edit/", given | {"do": "give-up"})
    assert Collection.objects.count() == 0


def test_visitor_is_asked_to_sign_in() -> None:
    lesson()
    for path in ("lessons/", "lessons/name-what-they-hoped-for/", "stashes/", "journeys/"):
        assert Client().get(f"/{path}").status_code == 302


def statements(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        text_of(client, path)
    return len(asked)


def test_pages_ask_as_much_for_one_as_for_thirty(team: Client) -> None:
    first = lesson(small("n-1", more="related: n-2\n"))
    lesson(small("n-2"))
    actions.save_card(first.cards.get(), "Later", by=nadia())
    actions.note_read(first, by=nadia())
    journey = actions.collect(WrittenCollection("j-1", "J", "", 7, ("n-1", "n-2")), by=None)
    actions.begin(journey, by=nadia())
    stash = f"/stashes/{Stash.objects.get().pk}/"
    paths = ("/lessons/", "/lessons/n-1/", "/stashes/", stash, "/journeys/", "/journeys/j-1/")
    few = [statements(team, path) for path in paths]
    slugs = tuple(f"n-{number}" for number in range(1, 31))
    actions.take_in((parsed(small(slug)) for slug in slugs[2:]), by=None)
    cards = "".join(f"\n## Idea: Idea {number}\n\nx\n" for number in range(30))
    actions.write(parsed(small("n-1", more=f"related: {', '.join(slugs)}\n") + cards), by=nadia())
    stashes = [Stash(owner=nadia(), name=f"Stash {number}") for number in range(30)]
    Stash.objects.bulk_create(stashes)
    rows = list(Card.objects.filter(saved=None).order_by("pk")[:30])
    Saved.objects.bulk_create(Saved(stash_id=int(stash[9:-1]), card=card) for card in rows)
    lessons = list(Lesson.objects.values_list("pk", flat=True))
    more = [Collection(slug=f"k-{number}", title="K", days=7) for number in range(30)]
    Collection.objects.bulk_create(more)
    Place.objects.bulk_create(
        Place(collection=one, lesson_id=pk, place=at)
        for one in more
        for at, pk in enumerate(lessons[:5])
    )
    Going.objects.bulk_create(Going(collection=one, by=nadia(), since=journey.at) for one in more)
    assert [statements(team, path) for path in paths] == few
    assert max(few) <= 14


def test_older_card_text_with_script_is_only_words(team: Client) -> None:
    lesson(
        HOPE.replace("Somebody who writes", "<script>alert(1)</script> [x](javascript:alert(1))")
    )
    page = text_of(team, "/lessons/name-what-they-hoped-for/")
    assert ("<script>alert" in page, 'href="javascript' in page) == (False, False)
