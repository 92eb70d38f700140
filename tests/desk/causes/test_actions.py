"""Naming causes and changing them."""

from __future__ import annotations

import pytest

from evenhand.desk.causes import actions, queries
from evenhand.desk.causes.models import Cause, Naming
from evenhand.desk.journal import queries as journal
from tests.desk.cast import ines, message_from, nadia, tomas


def names() -> list[str]:
    return [cause.name for cause in queries.listed()]


def test_the_usual_list_is_begun_once() -> None:
    actions.begin_list()
    assert sorted(names()) == sorted(map(str, actions.USUAL))
    Cause.objects.exclude(name="Arrived late").delete()
    actions.begin_list()
    assert names() == ["Arrived late"]


def test_a_cause_is_on_the_list_once_however_it_is_written() -> None:
    first = actions.add("Box  crushed ", by=ines())
    assert actions.add("box crushed", by=tomas()) == first
    assert names() == ["Box crushed"]


def test_a_cause_needs_a_name_and_a_change_its_words() -> None:
    with pytest.raises(actions.NeedsWords):
        actions.add("  ", by=ines())
    with pytest.raises(actions.NeedsWords):
        actions.change(actions.add("Late", by=ines()), " \n", by=ines())


def test_what_is_off_the_list_can_come_back() -> None:
    cause = actions.add("Late", by=ines())
    actions.retire(cause, by=ines())
    actions.retire(cause, by=tomas())
    assert names() == []
    assert actions.add("LATE", by=tomas()) == cause
    assert names() == ["Late"]


def test_a_conversation_has_one_cause_which_can_be_said_otherwise() -> None:
    conversation = message_from("Mei Tanaka").conversation
    late, broken = actions.add("Late", by=ines()), actions.add("Broken", by=ines())
    actions.name(conversation, late, by=nadia(), product="Vase  blue")
    named = actions.name(conversation, broken, by=tomas(), product="Vase, green")
    assert Naming.objects.get() == named
    assert (named.cause, named.product, named.by) == (broken, "Vase, green", tomas())
    kinds = list(journal.entries_of(conversation.pk).values_list("kind", flat=True))
    assert kinds.count("CauseNamed") == 2
