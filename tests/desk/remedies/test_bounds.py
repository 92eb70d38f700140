"""How far everybody goes alone, and what a yes covers."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import (
    Allowance,
    Answer,
    Choice,
    Grant,
    Offer,
)
from tests.desk.cast import ines, nadia, tomas
from tests.desk.remedies.giving import (
    chosen,
    furnished,
    offered,
    option_of,
    penny,
    sum_of,
)


def test_the_database_itself_refuses_what_must_never_be() -> None:
    made = offered(penny(), nadia(), "7.80", "120")
    ask = actions.ask(option_of(made, 2), story="Why", by=tomas())
    whole = {"teammate": nadia(), "month": timezone.now().date(), "currency": "EUR", "amount": 10}
    refused = (
        lambda: Grant.objects.create(option=option_of(made, 2), by=nadia(), worth=120, ceiling=50),
        lambda: Allowance.objects.create(**whole, spent=11),
        lambda: Answer.objects.create(
            approval=ask, by=tomas(), asked_by=tomas(), how="approved", amount=1, cost=1
        ),
        lambda: Choice.objects.create(
            offer=made, option=option_of(made, 1), how="page", needs_yes=True, said_yes=False
        ),
        lambda: Offer.objects.create(
            conversation=made.conversation, by=nadia(), key="k", bends=True
        ),
    )
    for act in refused:
        with pytest.raises(IntegrityError), transaction.atomic():
            act()


def test_a_yes_is_for_exactly_that_amount_and_void_once_it_changes() -> None:
    made = offered(penny(), nadia(), "7.80", "120")
    option = option_of(made, 2)
    actions.approve(actions.ask(option, story="Why", by=nadia()), by=tomas())
    assert queries.approved(option_of(made, 2)) is not None
    actions.revalue(option, sum_of("130"), by=nadia())
    actions.revalue(option, sum_of("120"), by=nadia())
    assert queries.approved(option_of(made, 2)) is None
    chosen(made, 2)
    with pytest.raises(actions.NeedsApproval):
        actions.grant(option_of(made, 2), by=nadia())


def test_a_lower_yes_covers_the_lower_amount() -> None:
    made = offered(penny(), nadia(), "7.80", "120")
    ask = actions.ask(option_of(made, 2), story="Why", by=nadia())
    for wrong in ("0", "120", "121"):
        with pytest.raises(actions.NotLower):
            actions.lower(ask, sum_of(wrong), by=tomas())
    actions.lower(ask, sum_of("80"), by=tomas())
    chosen(made, 2)
    grant = actions.grant(option_of(made, 2), by=nadia())
    assert (grant.worth, grant.answer.by) == (sum_of("84.90"), tomas())


def test_a_lead_answers_up_to_their_own_ceiling_and_a_keeper_any() -> None:
    made = offered(penny(), nadia(), "7.80", "400")
    ask = actions.ask(option_of(made, 2), story="Why", by=nadia())
    assert [queries.may_answer(ask, who()) for who in (nadia, tomas, ines)] == [False, False, True]
    with pytest.raises(actions.MayNotAnswer):
        actions.approve(ask, by=tomas())
    own = actions.ask(option_of(made, 1), story="Why", by=ines())
    with pytest.raises(actions.MayNotAnswer):
        actions.approve(own, by=ines())


def test_the_nearest_ceiling_counts() -> None:
    kind, other = furnished()[:2]
    actions.keep_ceiling(sum_of(80), "EUR", role="teammate", kind=kind)
    bounds = queries.bounds_of(nadia(), timezone.now())
    assert (bounds.ceiling(kind.pk, "EUR"), bounds.ceiling(other.pk, "EUR")) == (80, 50)
    actions.keep_ceiling(sum_of(5), "EUR", teammate=nadia())
    bounds = queries.bounds_of(nadia(), timezone.now())
    assert (bounds.ceiling(kind.pk, "EUR"), bounds.highest("EUR")) == (5, 5)
    actions.keep_ceiling(None, "EUR", teammate=nadia())
    assert queries.bounds_of(nadia(), timezone.now()).highest("EUR") == 80
