"""Praise is recognised as it comes, and follows a teammate's reading."""

from __future__ import annotations

import pytest

from evenhand.desk.coaching import actions as coaching
from evenhand.desk.coaching import queries as readings
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Listing, Message
from evenhand.desk.journal.models import Entry
from evenhand.desk.praise import actions, queries
from evenhand.desk.praise.models import Praise, TakenBack
from tests.desk import cast
from tests.desk.praise.saying import praised


def corrected(message: Message, situation: str) -> None:
    reading = readings.reading_of(message)
    assert reading is not None
    coaching.correct(reading, situation, by=cast.nadia())


def test_delight_is_praise_with_the_sentences_that_say_it() -> None:
    praise = praised()
    assert praise.said == (
        "I can't believe you managed to get here and fix this in under an hour, that's incredible.",
    )
    assert praise.is_quotable
    assert (praise.at, praise.conversation) == (praise.message.at, praise.message.conversation)


@pytest.mark.parametrize(
    "text",
    [
        "Where is my parcel?",
        "Thanks!",
        "Sorted, you're a star, thank you",
        "Great, the third wrong lamp. I am furious.",
    ],
)
def test_what_is_no_delight_and_bare_thanks_are_none(text: str) -> None:
    cast.message_from("Owen Jameson", text)
    assert not Praise.objects.exists()


def test_a_corrected_reading_takes_it_back_and_makes_it_again() -> None:
    praise = praised()
    corrected(praise.message, "problem")
    assert list(queries.praises()) == []
    assert TakenBack.objects.get().by == cast.nadia()
    corrected(praise.message, "delighted")
    assert list(queries.praises()) == [praise]
    kinds = list(Entry.objects.filter(kind__startswith="Praise").values_list("kind", flat=True))
    assert kinds == ["PraiseFound", "PraiseTakenBack", "PraiseFound"]


def test_a_teammate_may_hear_praise_where_the_coach_did_not() -> None:
    message = cast.message_from("Vera Holt", "Hi,\n\nThe chair is here and I sit in it.")
    corrected(message, "delighted")
    assert Praise.objects.get().said == ("The chair is here and I sit in it.",)


def test_finding_it_twice_changes_nothing() -> None:
    praise = praised()
    entries = Entry.objects.count()
    assert actions.find(praise.message.reading) == praise
    assert (Praise.objects.count(), Entry.objects.count()) == (1, entries)


def test_the_lists_mark_it_and_tell_whether_it_waits() -> None:
    praise = praised()
    cast.message_from("Owen Jameson", "Where is my parcel?")
    assert marks() == {"Tristan Bell": (True, True), "Owen Jameson": (False, False)}
    actions.pass_on(praise, actions.for_team(), by=cast.nadia())
    assert marks()["Tristan Bell"] == (True, False)
    corrected(praise.message, "routine")
    assert marks()["Tristan Bell"] == (False, False)


def marks() -> dict[str, tuple[bool, bool]]:
    def shown(row: Listing) -> tuple[bool, bool]:
        return getattr(row, "has_praise", False), getattr(row, "praise_waits", False)

    return {str(row.conversation.customer): shown(row) for row in queries.marked(inbox.listings())}
