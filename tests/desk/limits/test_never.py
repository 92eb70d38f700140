"""However actions interleave, nothing is in force that two people did not decide and tell."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.demo.cast import ines, nadia, tomas
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as inbox_queries
from evenhand.desk.inbox.models import Mode, Reply
from evenhand.desk.limits import actions, queries
from evenhand.desk.limits.models import Appeal, Limit, Opinion, Ruling, Step
from evenhand.desk.people.models import Teammate
from tests.desk.limits.steps import insulted, proposal, sent_by

ACTS = ("propose", "agree", "disagree", "put", "send", "take back", "lift", "appeal", "rule")
Act = tuple[str, int, int]
acts = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.integers(1, 4)), max_size=24)


class Play:
    """One customer, three teammates, and whatever they do in any order."""

    def __init__(self) -> None:
        self.message = insulted(f"Ray {Limit.objects.count()} {Reply.objects.count()}")
        self.conversation = self.message.conversation
        self.people = [nadia(), tomas(), ines()]

    def act(self, what: str, who: int, step: int) -> None:
        """Somebody does something, or is told that it is not possible."""
        by = self.people[who]
        limit = Limit.objects.filter(conversation=self.conversation).order_by("-pk").first()
        try:
            if what == "propose":
                self.propose(by, Step(step), self.people[step % 3])
            elif limit is not None:
                self.act_on(limit, what, by, step)
        except actions.NotPossible:
            pass

    def propose(self, by: Teammate, step: Step, second: Teammate) -> None:
        if step == Step.ENDING and by == self.people[0]:
            actions.fetch_person(self.conversation, by=by)
        made = proposal(self.message, step, skips="He rang and threatened.")
        actions.propose(self.conversation, made, by=by, second=second)

    def act_on(self, limit: Limit, what: str, by: Teammate, step: int) -> None:
        if what in {"agree", "disagree"}:
            agrees = what == "agree"
            actions.give_opinion(limit, agrees=agrees, reason="Read." if step > 1 else "", by=by)
        elif what == "put":
            actions.put_step_into_draft(limit, by=by)
        elif what == "send":
            self.send(limit, by)
        elif what == "take back":
            self.take_back(by)
        elif what == "lift":
            actions.lift(limit, reason="Sorry was said." if step > 1 else " ", by=by)
        elif what == "appeal":
            actions.appeal(limit, "Look again.")
        else:
            for appeal in Appeal.objects.filter(limit=limit):
                actions.answer_appeal(appeal, stands=step > 2, reason="Read it all.", by=by)

    def send(self, limit: Limit, by: Teammate) -> None:
        """Send the draft; without one, paste the words by hand."""
        if inbox_queries.draft_of(self.conversation, by, Mode.REPLY) is None:
            inbox.keep_draft(self.conversation, Mode.REPLY, limit.wording, by=by)
        sent_by(self.conversation, by)

    def take_back(self, by: Teammate) -> None:
        for reply in Reply.objects.filter(conversation=self.conversation, by=by).order_by("-pk")[
            :1
        ]:
            inbox.withdraw(reply, by=by)

    def holds(self) -> None:
        """What must be so at any moment."""
        for limit in Limit.objects.filter(conversation=self.conversation):
            assert limit.reason.strip()
            assert limit.by_id
            assert limit.stays_open.strip()
            assert limit.at < limit.until <= limit.at + timedelta(days=366)
            assert limit.review_at <= limit.until
            assert limit.step < Step.LIMIT or limit.circumstances.strip()
        for opinion in Opinion.objects.select_related("limit"):
            assert opinion.by_id != opinion.limit.by_id == opinion.author_id
            assert opinion.reason.strip()
        for ruling in Ruling.objects.select_related("appeal__limit__opinion"):
            limit = ruling.appeal.limit
            assert ruling.by_id not in {limit.by_id, limit.opinion.by_id}
        self.in_force_is_told()

    def in_force_is_told(self) -> None:
        limit = queries.in_force(self.conversation.customer)
        self.conversation.listing.refresh_from_db()
        shown = {None: "", Step.LIMIT: "limit", Step.ENDING: "ending"}
        assert self.conversation.listing.limit == shown[limit.rung if limit else None]
        if limit is None:
            return
        assert limit.opinion.agrees
        assert limit.opinion.by_id != limit.by_id
        told = Reply.objects.filter(tellings__limit=limit, tellings__of="step").get()
        assert limit.sentence in told.text
        assert limit.stays_open in told.text
        assert not hasattr(limit, "lifting")
        assert limit.until > timezone.now()


@pytest.mark.thorough
@settings(max_examples=25)
@given(acts)
def test_nothing_is_in_force_that_two_people_did_not_decide_and_tell(done: list[Act]) -> None:
    play = Play()
    for what, who, step in done:
        play.act(what, who, step)
        play.holds()


@pytest.mark.parametrize("order", ["agree, put, send", "put, agree, send", "send, agree, put"])
def test_only_one_order_leads_to_a_limit(order: str) -> None:
    play = Play()
    play.act("propose", 0, Step.ENDING)
    for what in order.split(", "):
        play.act(what, 1 if what == "agree" else 0, 3)
        play.holds()
    assert (queries.in_force(play.conversation.customer) is not None) == order.startswith("agree")
