"""You did it right, it did not work out: when it is said, and when it must not be."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.care import queries
from evenhand.desk.care.conduct import Conduct, outcome_to_tell
from evenhand.desk.care.harm import harmful_rules
from evenhand.desk.care.models import DoneRight, Outcome
from evenhand.desk.coaching.models import Finding
from evenhand.desk.coaching.models import Outcome as Became
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.promises import actions as promises
from tests.desk.care.hard import ABUSE, answered
from tests.desk.cast import message_from, nadia, tomas

conducts = st.builds(
    Conduct,
    situation=st.sampled_from(["routine", "delighted", "angry", "abusive", "exception", "hurting"]),
    flags=st.lists(st.sampled_from(["leaving", "public-or-legal"]), unique=True).map(tuple),
    harm=st.integers(0, 2),
    kept=st.integers(0, 3),
    missed=st.integers(0, 2),
    refusals=st.integers(0, 2),
)


@pytest.mark.parametrize(
    ("conduct", "outcome"),
    [
        (Conduct("routine", ("leaving",)), Outcome.LEFT),
        (Conduct("angry", kept=2), Outcome.ANGRY),
        (Conduct("abusive"), Outcome.ANGRY),
        (Conduct("exception", refusals=1), Outcome.REFUSED),
        (Conduct("disappointed", refusals=1), Outcome.REFUSED),
        # It ended well, or there was nothing that did not work out.
        (Conduct("delighted", kept=1), None),
        (Conduct("routine", refusals=1), None),
        (Conduct("hurting"), None),
        # It would not be true.
        (Conduct("angry", harm=1), None),
        (Conduct("angry", missed=1, kept=3), None),
        (Conduct("exception", refusals=1, harm=1), None),
    ],
)
def test_it_is_said_of_right_conduct_and_a_bad_end(conduct: Conduct, outcome: str | None) -> None:
    assert outcome_to_tell(conduct) == outcome


@given(conducts)
def test_it_is_never_said_where_conduct_was_not_right(conduct: Conduct) -> None:
    if conduct.harm or conduct.missed:
        assert outcome_to_tell(conduct) is None


@given(conducts)
def test_it_is_never_said_of_what_ended_well(conduct: Conduct) -> None:
    if conduct.situation in {"routine", "delighted"} and "leaving" not in conduct.flags:
        assert outcome_to_tell(conduct) is None


def test_harm_is_what_hurts_a_customer_and_not_what_grates() -> None:
    assert {"incentive", "finger-pointing", "tells-how-to-feel", "false-hope"} <= harmful_rules()
    assert "unsteady-refusal" in harmful_rules()
    assert not {"stock-empathy", "abstract-noun", "wall-of-steps"} & harmful_rules()


@pytest.fixture
def still_angry() -> Conversation:
    """Nadia answered an insult well, and got another one."""
    conversation = answered(nadia()).conversation
    message_from("Ray Stokes", ABUSE + " Idiot.", into=conversation)
    return Conversation.objects.get(pk=conversation.pk)


def told() -> list[tuple[str, int]]:
    return [(one.outcome, one.kept) for one in DoneRight.objects.all()]


def test_whoever_did_it_right_is_told_when_it_closes(still_angry: Conversation) -> None:
    inbox.close(still_angry, by=nadia())
    assert told() == [("angry", 0)]
    assert queries.done_right_for(nadia()).count() == 1
    assert queries.done_right_for(tomas()).count() == 0
    newest = queries.unseen_nudges(nadia()).filter(done_right__isnull=False)
    assert newest.count() == 1


def test_promises_that_were_kept_are_among_the_facts(still_angry: Conversation) -> None:
    due = timezone.now() + timedelta(hours=1)
    made = promises.make(still_angry, what="call", due=due, owner=nadia(), by=nadia())
    promises.keep(made, by=nadia())
    inbox.close(still_angry, by=nadia())
    assert told() == [("angry", 1)]


def test_a_late_promise_silences_it(still_angry: Conversation) -> None:
    due = timezone.now() - timedelta(minutes=5)
    promises.make(still_angry, what="call", due=due, owner=nadia(), by=nadia())
    inbox.close(still_angry, by=nadia())
    assert told() == []


def test_a_promise_that_was_kept_late_silences_it(still_angry: Conversation) -> None:
    due = timezone.now() - timedelta(minutes=5)
    made = promises.make(still_angry, what="call", due=due, owner=nadia(), by=nadia())
    promises.keep(made, by=nadia())
    inbox.close(still_angry, by=nadia())
    assert told() == []


@pytest.mark.parametrize("rule", ["finger-pointing", "unsteady-refusal"])
@pytest.mark.parametrize(("outcome", "is_told"), [(Became.SENT, 0), (Became.HEEDED, 1)])
def test_harm_silences_it_only_when_it_was_sent(
    still_angry: Conversation, rule: str, outcome: str, is_told: int
) -> None:
    Finding.objects.create(conversation=still_angry, by=nadia(), rule=rule, outcome=outcome)
    inbox.close(still_angry, by=nadia())
    assert len(told()) == is_told


def test_opening_it_again_takes_it_back(still_angry: Conversation) -> None:
    inbox.close(still_angry, by=nadia())
    inbox.reopen(still_angry, by=nadia())
    assert told() == []


def test_mere_thanks_at_the_end_are_a_good_end(still_angry: Conversation) -> None:
    message_from("Ray Stokes", "Thank you so much.", into=still_angry)
    inbox.close(still_angry, by=nadia())
    assert told() == []


def test_an_easy_conversation_tells_nothing() -> None:
    conversation = message_from("Penny Marsh", "I shall never buy from you again.").conversation
    inbox.close(conversation, by=nadia())
    assert told() == []
