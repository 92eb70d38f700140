"""Lessons and their versions; cards that keep what people remember of them."""

from __future__ import annotations

from dataclasses import replace

from evenhand.desk.demo.cast import ines
from evenhand.desk.journal.models import Entry
from evenhand.desk.learning import actions, knowing, queries
from evenhand.desk.learning.changes import Change
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Card, Kind, Lesson, Origin, Version
from tests.desk.cast import nadia, tomas
from tests.desk.learning.building import HOPE, lesson, small


def keys() -> list[str]:
    return [card.key for card in queries.live_cards()]


def test_lesson_is_written_with_its_cards_and_a_version() -> None:
    hope = lesson()
    assert (hope.title, hope.topic) == ("Name what they hoped for", "acknowledging")
    assert hope.takeaways == ["Find the hope before the “but”.", "Say it back in their words."]
    assert keys() == [
        "say-the-hope-back",
        "penny-and-the-pyjamas",
        "hope-named",
        "straight-to-the-fix",
        "the-fortieth",
    ]
    assert [card.key for card in queries.practised_cards()] == [
        "straight-to-the-fix",
        "the-fortieth",
    ]
    version = queries.versions_of(hope).get()
    assert (version.text, version.by, version.origin) == (HOPE, ines(), Origin.DESK)
    assert [entry.kind for entry in Entry.objects.filter(kind="LessonWritten")] == ["LessonWritten"]


def test_writing_the_same_again_changes_nothing() -> None:
    lesson()
    lesson()
    assert (Lesson.objects.count(), Version.objects.count(), Card.objects.count()) == (1, 1, 5)


def test_edited_card_stays_the_same_card_and_a_removed_one_is_retired_until_it_is_back() -> None:
    lesson()
    asked = Card.objects.get(key="the-fortieth")
    written = parsed(HOPE)
    *others, last = written.cards
    lesson_now = actions.write(
        replace(written, cards=(replace(last, back="The evening."),)), by=tomas()
    )
    again = queries.live_cards().get()
    assert (again.pk, again.back, again.place) == (asked.pk, "The evening.", 0)
    assert Card.objects.exclude(retired_at=None).count() == len(others)
    actions.write(written, by=nadia())
    assert Card.objects.get(key="the-fortieth").pk == asked.pk
    assert Card.objects.exclude(retired_at=None).count() == 0
    assert len(keys()) == 5
    assert [one.by for one in queries.versions_of(lesson_now)] == [nadia(), tomas(), ines()]


def test_library_never_goes_over_what_the_team_wrote() -> None:
    mine, theirs = parsed(small("mine")), parsed(small("theirs"))
    (first, second) = actions.take_in([mine, theirs], by=None, origin=Origin.LIBRARY)
    assert (first.change, second.change) == (Change.NEW, Change.NEW)
    actions.write(replace(mine, title="As we see it"), by=ines())
    new = [replace(mine, note="Newer."), replace(theirs, note="Newer.")]
    changes = [one.change for one in actions.take_in(new, by=None, origin=Origin.LIBRARY)]
    assert changes == [Change.OURS, Change.CHANGED]
    assert Lesson.objects.get(slug="mine").title == "As we see it"
    again = [one.change for one in actions.take_in(new, by=None, origin=Origin.LIBRARY)]
    assert again == [Change.OURS, Change.SAME]
    from_a_file = [one.change for one in actions.take_in(new, by=ines())]
    assert from_a_file == [Change.CHANGED, Change.SAME]


def test_retired_lesson_is_nowhere_and_its_cards_are_not_due_until_it_is_taken_back() -> None:
    hope = lesson()
    assert knowing.named("disappointed") == (hope.slug, hope.title)
    actions.retire(hope, by=ines())
    actions.retire(hope, by=ines())
    assert not queries.lessons()
    assert not queries.practised_cards()
    assert knowing.named("disappointed") is None
    actions.take_back(hope, by=ines())
    assert queries.lessons().get() == hope
    assert queries.practised_cards().count() == 2
    assert Entry.objects.filter(kind="LessonRetired").count() == 1


def test_lesson_about_is_the_one_that_names_it_first() -> None:
    lesson(small("b", more="about: angry, calm-down\n"))
    lesson(small("a", more="about: safety, angry\n"))
    found = [knowing.named(slug) for slug in ("angry", "safety", "nothing")]
    assert [one and one.slug for one in found] == ["b", "a", None]


def test_own_card_is_seen_by_its_owner_alone_until_it_is_shared() -> None:
    hope = lesson(small("hope"))
    own = Card(lesson=None, owner=tomas(), key="own", kind=Kind.EXAMPLE, title="Own")
    own.front, own.back = "Mine", "Better"
    own.save()
    team = list(hope.cards.all())
    assert list(queries.practised_cards()) == team
    assert list(queries.practised_cards(nadia())) == team
    assert set(queries.practised_cards(tomas())) == {*team, own}
    Card.objects.filter(pk=own.pk).update(shared_at=own.at)
    assert set(queries.practised_cards(nadia())) == {*team, own}


def test_search_looks_into_titles_keywords_and_cards() -> None:
    hope = lesson()
    lesson(small("other"))
    found = [
        list(queries.holding(queries.lessons(), words))
        for words in ("NAME hoped", "disappointment", "evening picture", "cheese")
    ]
    assert found == [[hope], [hope], [hope], []]
