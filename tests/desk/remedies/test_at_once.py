"""However requests interleave: nothing above a ceiling without its yes, nothing overdrawn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from decimal import Decimal
from itertools import count

import pytest
from django.db import DatabaseError, connection
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import actions
from evenhand.desk.remedies.models import (
    Allowance,
    Answer,
    Approval,
    Choice,
    Grant,
    Option,
    Spending,
)
from tests.desk.cast import ines, message_from, nadia, tomas
from tests.desk.remedies.giving import (
    chosen,
    clause,
    furnished,
    offered,
    option_of,
    penny,
    sum_of,
    told,
)

REFUSED = (
    actions.AlreadyAnswered,
    actions.AlreadyAsked,
    actions.MayNotAnswer,
    actions.NeedsApproval,
    actions.NotChosen,
    actions.NotLower,
    actions.Over,
)
SUMS = st.decimals("0.01", "400.00", places=2)
PERSON = st.sampled_from([nadia, tomas, ines])


class Giving(RuleBasedStateMachine):
    """Teammates offer, ask, answer, change, choose and grant in any order."""

    @initialize()
    def begin(self) -> None:
        Grant.objects.all().delete()
        Allowance.objects.all().delete()
        self.kinds = furnished()
        self.conversation = message_from(f"Penny {next(NUMBERS)}").conversation
        for who in (nadia, tomas, ines):
            who()
        self.clauses = [None, *map(clause, ("teammate", "lead", "keeper"))]

    def any_option(self, data: st.DataObject) -> Option | None:
        found = list(Option.objects.filter(offer__conversation=self.conversation).order_by("pk"))
        return data.draw(st.sampled_from(found)) if found else None

    def any_ask(self, data: st.DataObject) -> Approval | None:
        asks = Approval.objects.filter(option__offer__conversation=self.conversation)
        found = list(asks.order_by("pk"))
        return data.draw(st.sampled_from(found)) if found else None

    @rule(by=PERSON, first=SUMS, second=SUMS, bends=st.booleans(), clause=st.integers(0, 3))
    def offer(
        self,
        by: Callable[[], Teammate],
        first: Decimal,
        second: Decimal,
        bends: bool,
        clause: int,
    ) -> None:
        around = {"bends": bends, "clause_version": self.clauses[clause], "story": "Why"}
        offered(self.conversation, by(), str(first), str(second), **around)

    @rule(data=st.data(), by=PERSON)
    def ask(self, data: st.DataObject, by: Callable[[], Teammate]) -> None:
        option = self.any_option(data)
        if option:
            tried(lambda: actions.ask(option, story="Why", by=by()))

    @rule(data=st.data(), by=PERSON, amount=SUMS, how=st.sampled_from(["yes", "less", "no"]))
    def answer(
        self, data: st.DataObject, by: Callable[[], Teammate], amount: Decimal, how: str
    ) -> None:
        ask = self.any_ask(data)
        if ask is None:
            return
        acts = {
            "yes": lambda: actions.approve(ask, by=by()),
            "less": lambda: actions.lower(ask, amount, by=by()),
            "no": lambda: actions.decline(ask, by=by(), reason="No"),
        }
        tried(acts[how])

    @rule(data=st.data(), by=PERSON, amount=SUMS)
    def change(self, data: st.DataObject, by: Callable[[], Teammate], amount: Decimal) -> None:
        option = self.any_option(data)
        if option:
            tried(lambda: actions.revalue(option, amount, by=by()))

    @rule(data=st.data(), by=PERSON)
    def choose_and_grant(self, data: st.DataObject, by: Callable[[], Teammate]) -> None:
        option = self.any_option(data)
        if option:
            tried(lambda: actions.choose(option, how="teammate", yes=True, by=by()))
            tried(lambda: actions.grant(option, by=by()))

    @invariant()
    def nothing_above_a_ceiling_without_its_yes(self) -> None:
        for grant in Grant.objects.select_related("option", "answer__approval__voided"):
            assert grant.worth == grant.option.worth
            if grant.worth > grant.ceiling:
                yes = grant.answer
                assert yes is not None
                assert yes.how != "declined"
                assert not hasattr(yes.approval, "voided")
                assert (yes.approval.option_id, yes.amount, yes.cost) == (
                    grant.option_id,
                    grant.option.amount,
                    grant.option.cost,
                )

    @invariant()
    def a_clause_is_bent_by_whom_it_names(self) -> None:
        for grant in Grant.objects.exclude(clause_version=None).select_related("answer__by"):
            may = [grant.by] + ([grant.answer.by] if grant.answer else [])
            assert any(map(grant.clause_version.may_bend, may))

    @invariant()
    def nobody_answered_their_own_ask(self) -> None:
        for answer in Answer.objects.select_related("by", "approval"):
            assert answer.by_id != answer.approval.asked_by_id
            assert answer.by.is_lead

    @invariant()
    def goodwill_is_spent_to_the_cent_and_never_overdrawn(self) -> None:
        for allowance in Allowance.objects.all():
            spent = sum((one.amount for one in allowance.spendings.all()), Decimal(0))
            assert allowance.spent == spent <= allowance.amount
        alone = Grant.objects.filter(bends=True, answer=None).values_list("pk", flat=True)
        assert set(Spending.objects.values_list("grant", flat=True)) == set(alone)


NUMBERS = count()


def tried(act: Callable[[], object]) -> None:
    try:
        act()
    except REFUSED:
        return


@pytest.mark.thorough
def test_no_order_of_acts_gives_more_than_may_be_given() -> None:
    run_state_machine_as_test(
        Giving,
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def together(*acts: Callable[[], object]) -> list[str]:
    """The acts in threads of their own, begun at once; what each came to, by name."""
    gate, came = threading.Barrier(len(acts)), ["" for _ in acts]

    def run(place: int, act: Callable[[], object]) -> None:
        try:
            gate.wait(10)
            act()
            came[place] = "done"
        except (*REFUSED, DatabaseError) as wrong:
            came[place] = type(wrong).__name__
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return sorted(came)


def test_an_allowance_is_never_overdrawn_by_grants_at_once() -> None:
    teammate, options = nadia(), []
    furnished()
    for nth in range(6):
        conversation = message_from(f"Customer {nth}").conversation
        made = offered(conversation, teammate, "40", "41", bends=True, story="Why")
        options.append(chosen(made, 1))
    came = together(*[lambda one=one: actions.grant(one, by=teammate) for one in options])
    assert came == ["NeedsApproval"] * 3 + ["done"] * 3
    assert (Allowance.objects.get().spent, Grant.objects.count()) == (120, 3)


def test_one_choice_grants_once_however_many_press() -> None:
    teammate = nadia()
    option = chosen(offered(penny(), teammate, "40", "41", bends=True, story="Why"), 1)
    came = together(*[lambda: actions.grant(option, by=teammate)] * 4)
    assert came == ["done"] * 4
    assert (Grant.objects.count(), Allowance.objects.get().spent) == (1, 40)


def test_an_ask_is_answered_once_however_many_answer() -> None:
    made = offered(penny(), nadia(), "7.80", "120")
    ask, one, two = actions.ask(option_of(made, 2), story="Why", by=nadia()), tomas(), ines()
    came = together(
        lambda: actions.approve(ask, by=one), lambda: actions.decline(ask, by=two, reason="No")
    )
    assert came == ["AlreadyAnswered", "done"]
    assert Answer.objects.count() == 1


def test_a_change_and_a_grant_at_once_leave_nothing_above_its_yes() -> None:
    for nth in range(4):
        conversation = message_from(f"Customer {nth}").conversation
        made = offered(conversation, nadia(), "7.80", "120")
        option, by = option_of(made, 2), nadia()
        actions.approve(actions.ask(option, story="Why", by=by), by=tomas())
        chosen(made, 2)
        together(
            lambda option=option, by=by: actions.revalue(option, sum_of(240), by=by),
            lambda option=option, by=by: actions.grant(option, by=by),
        )
        given = Grant.objects.filter(option=option).select_related("option").first()
        assert given is None or given.worth == given.option.worth == sum_of("124.90")


def test_two_choices_at_once_are_one() -> None:
    made = told(offered(penny(), nadia(), "7.80", "39"))
    first, second = option_of(made, 1), option_of(made, 2)
    came = together(
        lambda: actions.choose(first, how="page", yes=False),
        lambda: actions.choose(second, how="page", yes=False),
    )
    assert (came, Choice.objects.count()) == (["Over", "done"], 1)
