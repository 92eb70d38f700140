"""Cards made from one's own sentences: whose they are, and who sees them."""

from __future__ import annotations

import pytest
from django.http import Http404

from evenhand.desk.coaching import access as coaching
from evenhand.desk.customers.models import Record
from evenhand.desk.journal.models import Entry
from evenhand.desk.learning import access, actions, queries
from evenhand.desk.learning.actions import NeedsLesson
from evenhand.desk.learning.models import Card, Lesson
from evenhand.desk.learning.own import OwnWords, beginning, said_around
from evenhand.desk.people.models import Teammate
from tests.desk.cast import nadia, tomas
from tests.desk.learning.building import HOPE, lesson
from tests.desk.learning.sent import TEXT, found


def words(of: Lesson | None = None, back: str = "I will call you by five.") -> OwnWords:
    return OwnWords("A time", "> We will call you soon.", back, of)


def made(by: Teammate, of: Lesson | None = None) -> Card:
    return actions.make_card(words(of), 12, by=by)


def test_a_card_is_its_makers_until_it_is_shared() -> None:
    card = made(nadia(), lesson())
    assert access.card(nadia(), card.pk) == card
    for seen in (queries.live_cards(tomas()), queries.live_cards(), queries.own_cards(tomas())):
        assert card not in seen
    with pytest.raises(Http404):
        access.card(tomas(), card.pk)
    actions.share_card(card, by=nadia())
    assert (access.card(tomas(), card.pk), queries.cards_made(nadia(), [12])) == (
        card,
        {12: card.pk},
    )
    actions.take_card_back(card, by=nadia())
    assert card not in queries.live_cards(tomas())


def test_only_sharing_is_in_the_journal() -> None:
    card = made(nadia(), lesson())
    before = Entry.objects.count()
    actions.change_card(card, words(card.lesson), by=nadia())
    for _ in range(2):
        actions.share_card(card, by=nadia())
    actions.throw_away(card, by=nadia())
    kinds = Entry.objects.order_by("pk").values_list("kind", flat=True)[before:]
    assert (list(kinds), Card.objects.filter(owner=nadia()).count()) == (
        ["OwnCardShared", "OwnCardTakenBack"],
        0,
    )


def test_nobody_shares_changes_or_throws_away_what_is_not_theirs() -> None:
    card = made(nadia(), lesson())
    actions.share_card(card, by=tomas())
    actions.change_card(card, words(None, "Mine."), by=tomas())
    actions.throw_away(card, by=tomas())
    card = Card.objects.get(pk=card.pk)
    assert (card.shared_at, card.back) == (None, "I will call you by five.")
    with pytest.raises(Http404):
        access.own_card(tomas(), card.pk)


def test_a_shared_card_goes_with_a_lesson() -> None:
    card = made(nadia())
    with pytest.raises(NeedsLesson):
        actions.share_card(card, by=nadia())
    card = actions.make_card(words(lesson()), 12, by=nadia())
    actions.share_card(card, by=nadia())
    card.refresh_from_db()
    with pytest.raises(NeedsLesson):
        actions.change_card(card, words(), by=nadia())


def test_one_card_is_made_of_one_finding() -> None:
    assert [made(nadia()), made(nadia())].count(made(nadia())) == 2
    assert made(tomas()) != made(nadia())


def test_the_lesson_has_its_own_cards_first() -> None:
    of = lesson()
    card = made(nadia(), of)
    assert (list(queries.cards_of(of, nadia()))[-1], queries.worth_of(of).saves) == (card, 0)
    actions.save_card(card, "Mine", by=nadia())
    assert queries.worth_of(of).saves == 0


def test_writing_the_lesson_anew_leaves_own_cards_alone() -> None:
    card = made(nadia(), lesson())
    lesson(HOPE.replace("fortieth", "fiftieth"))
    assert Card.objects.get(pk=card.pk).retired_at is None


def test_a_card_begins_with_the_sentence_and_nobody_in_it() -> None:
    finding = found(by=nadia())
    Record.objects.create(
        customer=finding.conversation.customer, kind="order", key="LAMP", happened_at=finding.at,
        values={"street": "Mill Lane", "thing": "lamp"},
    )  # fmt: skip
    known = queries.known_around(finding.conversation)
    assert ("Penny Marsh" in known.customers, "Nadia" in " ".join(known.colleagues)) == (True, True)
    assert (known.references, known.places) == (("LAMP",), ("Mill Lane",))
    front, back = beginning(TEXT, "soon", "Say when.", known)
    assert (front, back) == ("> We will call you soon.\n\nHow would you say it now?", "Say when.")
    whole = beginning(TEXT, "", "", known)[0]
    assert "[customer], thank you for telling us about order [number]." in whole
    assert not {"Penny", "Marsh", "4711", "Nadia"} & set(whole.replace(",", " ").split())


def test_words_that_are_gone_stand_alone() -> None:
    assert said_around("We call you at five.", "soon") == "soon"
    assert said_around("> soon\nWe call you at five.", "soon") == "soon"


def test_a_finding_is_reached_by_its_writer_alone() -> None:
    finding = found(by=nadia())
    assert coaching.sent_finding(nadia(), finding.pk) == finding
    with pytest.raises(Http404):
        coaching.sent_finding(tomas(), finding.pk)
