"""Whoever may see a conversation may see its sheet; what is decided everywhere is for leads."""

import pytest
from django.http import Http404

from evenhand.desk.evidence import access, actions
from evenhand.desk.people.models import Teammate
from tests.desk import cast
from tests.desk.evidence import building


def gone() -> Teammate:
    ines = cast.ines()
    ines.is_active = False
    return ines


def test_a_sheet_is_seen_by_whoever_sees_the_conversation() -> None:
    decision = building.decision(cast.nadia())
    sheet, fact = decision.sheet, decision.sheet.facts.get()
    assert access.sheet(cast.tomas(), sheet.pk) == sheet
    assert access.fact(cast.tomas(), fact.pk) == fact
    assert access.decision(cast.tomas(), decision.pk) == decision
    for getter, pk in (
        (access.sheet, sheet.pk),
        (access.fact, fact.pk),
        (access.decision, decision.pk),
        (access.sheet, sheet.pk + 99),
    ):
        with pytest.raises(Http404):
            getter(gone(), pk)


def test_a_conversation_without_a_sheet_has_none_to_see() -> None:
    message = cast.message_from("Rosa Lindqvist")
    with pytest.raises(Http404):
        access.sheet(cast.nadia(), message.conversation_id)


def test_a_review_is_for_anybody_but_the_author_and_only_while_it_waits() -> None:
    review = actions.ask_review(building.decision(cast.nadia()), "Nobody has it.")
    assert access.review(cast.tomas(), review.pk) == review
    for teammate in (cast.nadia(), gone()):
        with pytest.raises(Http404):
            access.review(teammate, review.pk)
    actions.answer_review(review, "stands", reason="The scan.", by=cast.tomas())
    with pytest.raises(Http404):
        access.review(cast.tomas(), review.pk)


def test_what_is_decided_everywhere_is_for_leads() -> None:
    assert access.lead(cast.tomas()) == cast.tomas()
    assert access.lead(cast.ines()) == cast.ines()
    for teammate in (cast.nadia(), gone()):
        with pytest.raises(Http404):
            access.lead(teammate)
