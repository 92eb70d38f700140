"""A written clause is bent by whom it names alone, and paid from goodwill or with a yes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import Allowance, Offer, Spending
from tests.desk.cast import ines, message_from, nadia, tomas
from tests.desk.policies.building import CLASSES, classes
from tests.desk.remedies.giving import chosen, clause, granted, offered, option_of, penny

HOW_FAR = "Bends: when you or somebody close to you was ill\nBends by: lead\n"
ROLES = ("teammate", "lead", "keeper")


def bent(version: Version, by: Teammate, name: str = "Penny Marsh") -> Offer:
    """Part off or a full refund, both within the ceiling of whoever offers them."""
    conversation = penny() if name == "Penny Marsh" else message_from(name).conversation
    return offered(conversation, by, "7.80", "39", clause_version=version, story="She was ill")


def test_a_clause_that_bends_for_nobody_is_not_bent() -> None:
    version = classes(CLASSES.replace(HOW_FAR, ""))
    with pytest.raises(actions.Unbending):
        bent(version, ines())
    assert not Offer.objects.exists()


@pytest.mark.parametrize("may", range(3))
def test_a_clause_is_bent_alone_by_whom_it_names_and_by_nobody_below(may: int) -> None:
    version = clause(ROLES[may])
    for rank, by in enumerate((nadia(), tomas(), ines())):
        option = chosen(bent(version, by, f"Customer {rank}"), 1)
        if rank >= may:
            assert actions.grant(option, by=by).clause_version == version
            continue
        with pytest.raises(actions.NeedsApproval) as refused:
            actions.grant(option, by=by)
        assert refused.value.need.bends_by == ROLES[may]


def test_a_yes_to_bend_it_comes_from_whom_it_names_and_costs_no_goodwill() -> None:
    made = bent(clause("keeper"), nadia())
    ask = actions.ask(option_of(made, 1), story="She was ill", by=nadia())
    assert [queries.may_answer(ask, one) for one in (tomas(), ines())] == [False, True]
    with pytest.raises(actions.MayNotAnswer):
        actions.approve(ask, by=tomas())
    actions.approve(ask, by=ines())
    grant = actions.grant(chosen(made, 1), by=nadia())
    assert (grant.answer.by, Spending.objects.count()) == (ines(), 0)


def test_beyond_the_goodwill_a_yes_is_needed_until_the_month_is_over() -> None:
    for number in range(3):
        conversation = message_from(f"Customer {number}").conversation
        granted(offered(conversation, nadia(), "40", "41", bends=True, story="So"), 1, by=nadia())
    made = offered(penny(), nadia(), "40", "41", bends=True, story="So")
    option = chosen(made, 1)
    with pytest.raises(actions.NeedsApproval) as refused:
        actions.grant(option, by=nadia())
    assert (refused.value.need.left, refused.value.need.ceiling) == (30, None)
    actions.approve(actions.ask(option, story="So", by=nadia()), by=tomas())
    assert actions.grant(option, by=nadia()).worth == 40
    assert Allowance.objects.get().spent == 120
    later = timezone.now() + timedelta(days=32)
    assert queries.bounds_of(nadia(), later).left("EUR") == 150


def test_how_often_a_clause_was_bent_counts_what_was_granted_alone() -> None:
    version = clause("teammate")
    granted(bent(version, nadia()), 1, by=nadia())
    bent(version, nadia(), "Mei Tanaka")
    granted(offered(penny(), nadia(), "7.80", "39", bends=True, story="So"), 1, by=nadia())
    assert queries.times_bent() == {version.clause_id: 1}
