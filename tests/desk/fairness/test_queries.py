"""Decisions as cases, and those that are like one another."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from evenhand.desk.causes import actions as causes
from evenhand.desk.fairness import actions, queries
from evenhand.desk.refusals import actions as refusals
from tests.desk.cast import ines, message_from, nadia, tomas
from tests.desk.fairness.deciding import DAMAGED, damaged, refunded, refused
from tests.desk.remedies.giving import clause, granted, offered, told


def test_a_grant_is_a_case_without_a_word_on_the_customer() -> None:
    grant = refunded(damaged("Mei Tanaka"), "7.80", "39.00", place=1)
    (decided,) = queries.decided().values()
    case = decided.case
    assert (case.key, case.cause, case.product) == (f"grant-{grant.pk}", DAMAGED, "vase")
    assert (case.value, case.currency) == (Decimal("39.00"), "EUR")
    assert (case.outcome.what, case.outcome.amount) == ("granted", Decimal("7.80"))
    assert case.share == Decimal("0.2")
    assert "Mei" not in repr(decided)
    assert "Nadia" not in repr(decided)


def test_a_refusal_is_a_case_once_it_was_told_and_until_it_is_opened_again() -> None:
    refusal = refused(damaged("Mei Tanaka"))
    (decided,) = queries.decided().values()
    assert (decided.case.outcome.what, decided.case.clause) == ("refused", "Classes 4.2")
    refusals.open_again(refusal, fact="A picture came", reason="It shows the crack", by=nadia())
    assert queries.decided() == {}


def test_like_cases_stand_beside_what_is_to_be_decided() -> None:
    refunded(damaged("Mei Tanaka"), "7.80", "39.00", place=2)
    refunded(damaged("Owen Jameson", "100.00 EUR"), "20.00", "100.00", place=1)
    here = damaged("Penny Marsh", "45.00 EUR")
    likes = queries.beside(here).likes
    assert [like.case.value for like in likes] == [Decimal("39.00")]
    assert likes[0].common == ("cause", "product", "value")


def test_what_was_decided_here_is_not_beside_itself() -> None:
    here = damaged("Penny Marsh")
    refunded(here, "7.80", "39.00", place=1)
    assert queries.beside(here).likes == ()


def test_a_refusal_and_a_refund_of_like_cases_are_laid_side_by_side() -> None:
    no = refused(damaged("Mei Tanaka"))
    yes = refunded(damaged("Penny Marsh"), "7.80", "39.00", place=2)
    (pair,) = queries.unlike(queries.decided())
    assert {pair.earlier.key, pair.later.key} == {f"refusal-{no.pk}", f"grant-{yes.pk}"}
    assert (pair.by, pair.is_explained) == ("decision", False)


def test_two_decisions_of_one_conversation_are_no_matter_of_fairness() -> None:
    here = damaged("Mei Tanaka")
    refused(here)
    refunded(here, "7.80", "39.00", place=2)
    assert len(queries.decided()) == 2
    assert queries.unlike(queries.decided()) == ()


def test_a_bent_clause_stands_beside_a_refusal_under_it_and_its_story_says_why() -> None:
    no = refused(message_from("D. Falk", "Refund the class fee.").conversation)
    here = message_from("Penny Marsh", "Refund the class fee.").conversation
    around = {"clause_version": clause("teammate"), "story": "She was ill"}
    made = told(offered(here, nadia(), "7.80", "39", **around))
    (like,) = queries.beside(here).likes
    assert (like.case.key, like.common) == (f"refusal-{no.pk}", ("clause",))
    yes = granted(made, 2, by=nadia())
    (pair,) = queries.unlike(queries.decided())
    assert (pair.later.key, pair.later.reason) == (f"grant-{yes.pk}", "She was ill")
    assert pair.is_explained


def test_a_reason_explains_the_difference() -> None:
    refused(damaged("Mei Tanaka"))
    yes = refunded(damaged("Penny Marsh"), "7.80", "39.00", place=2)
    actions.explain(yes, "  It was the second   vase in a row. ", by=tomas())
    (pair,) = queries.unlike(queries.decided())
    assert pair.is_explained
    assert pair.later.reason == "It was the second vase in a row."


def test_a_difference_is_not_explained_by_nothing() -> None:
    yes = refunded(damaged("Penny Marsh"), "7.80", "39.00", place=2)
    with pytest.raises(actions.NeedsReason):
        actions.explain(yes, " \n", by=tomas())


@pytest.mark.thorough
def test_as_much_is_asked_for_many_decisions_as_for_one(django_assert_num_queries: Any) -> None:
    refused(damaged("Mei Tanaka"))
    refunded(damaged("Penny Marsh"), "7.80", "39.00", place=1)
    here = damaged("Helen Brook")
    with django_assert_num_queries(4):
        queries.decided()
    with django_assert_num_queries(8):
        queries.beside(here)
    for number in range(6):
        refused(damaged(f"Mei {number}"))
        refunded(damaged(f"Penny {number}"), "7.80", "39.00", place=1)
    causes.add("Arrived late", by=ines())
    with django_assert_num_queries(4):
        assert len(queries.decided()) == 14
    with django_assert_num_queries(8):
        assert len(queries.beside(here).likes) == 4


def test_a_conversation_without_clause_and_cause_asks_for_no_decisions(
    django_assert_num_queries: Any,
) -> None:
    refunded(damaged("Penny Marsh"), "7.80", "39.00", place=1)
    plain = message_from("Jonas Weber", "Could you send me the invoice?").conversation
    with django_assert_num_queries(3):
        assert queries.beside(plain) == queries.Beside()
