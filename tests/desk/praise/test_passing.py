"""Praise is passed on: to a teammate, to the team, to somebody outside."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.http import Http404
from django.utils import timezone

from evenhand.desk.journal.models import Entry
from evenhand.desk.praise import access, actions, queries
from evenhand.desk.praise.models import Kind, PassedOn, Praised
from evenhand.desk.praise.words import sentences_of
from tests.desk import cast
from tests.desk.praise.saying import praised

SAMIR = ("Samir Aziz", "samir@fitters.example")


def test_it_is_passed_on_once_to_each_with_the_customers_words() -> None:
    praise = praised()
    to = actions.for_teammate(cast.tomas())
    first = actions.pass_on(praise, to, by=cast.nadia(), line="  You  saw to that. ")
    assert actions.pass_on(praise, to, by=cast.ines()) == first
    assert (first.words, first.line, first.by) == (
        praise.said[0],
        "You saw to that.",
        cast.nadia(),
    )
    assert actions.for_teammate(cast.tomas()) == to
    assert Entry.objects.filter(kind="PraisePassedOn").get().values == {
        "passed_on": first.pk,
        "to": cast.tomas().pk,
        "to_team": False,
    }


def test_the_teammate_chooses_the_words() -> None:
    praise = praised()
    spans = sentences_of(praise.message.text)
    passed = actions.pass_on(
        praise, actions.for_team(), by=cast.nadia(), spans=[spans[2], spans[1]]
    )
    assert passed.words.endswith(
        "that's incredible. Your fitter Samir even put the old shade aside for me."
    )
    with pytest.raises(actions.NothingChosen):
        actions.pass_on(praise, actions.for_teammate(cast.tomas()), by=cast.nadia(), spans=[])


def test_the_customer_is_nobody_outside() -> None:
    praise = praised()
    to = actions.outsider("Tristan", praise.message.address.value.upper())
    with pytest.raises(actions.NotOutside):
        actions.pass_on(praise, to, by=cast.nadia())
    assert not PassedOn.objects.exists()


def test_somebody_outside_is_known_the_next_time() -> None:
    first = actions.outsider(*SAMIR)
    assert actions.outsider("Samir A.", "SAMIR@fitters.example") == first
    assert [str(one) for one in queries.outsiders()] == ["Samir A."]


def test_what_was_said_of_one_is_ones_own() -> None:
    praise = praised()
    mine = actions.pass_on(praise, actions.for_teammate(cast.tomas()), by=cast.nadia())
    ours = actions.pass_on(praise, actions.for_team(), by=cast.nadia())
    assert list(queries.said_of(cast.tomas())) == [ours, mine]
    assert list(queries.said_of(cast.ines())) == [ours]
    assert list(queries.unseen_by(cast.tomas())) == [mine]
    assert access.of_oneself(cast.tomas(), mine.pk) == mine
    for other, pk in ((cast.nadia(), mine.pk), (cast.ines(), mine.pk), (cast.ines(), ours.pk)):
        with pytest.raises(Http404):
            access.of_oneself(other, pk)
    actions.see(mine)
    actions.see(mine)
    assert not queries.unseen_by(cast.tomas()).exists()


def test_who_may_not_see_the_conversation_sees_no_praise() -> None:
    praise, gone = praised(), cast.nadia()
    gone.is_active = False
    assert access.praise(cast.tomas(), praise.pk) == praise
    for getter in (access.praise, access.outsider):
        with pytest.raises(Http404):
            getter(gone, praise.pk)


def test_a_month_counts_what_came_and_what_was_passed_on() -> None:
    praised(name="Penny Marsh")
    actions.pass_on(praised(), actions.for_team(), by=cast.nadia())
    month = f"{timezone.localtime():%Y-%m}"
    assert queries.by_month(timezone.now() - timedelta(days=1)) == {month: (2, 1)}


def test_praised_is_one_of_three() -> None:
    for shape in (
        {"kind": Kind.TEAM, "name": "All"},
        {"kind": Kind.OUTSIDE, "name": "Samir"},
        {"kind": Kind.TEAMMATE},
    ):
        with pytest.raises(IntegrityError):
            Praised.objects.create(**shape)
