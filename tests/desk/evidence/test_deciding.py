"""A person decides, with a reason and until a day; the customer may be told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.evidence import actions, queries
from evenhand.desk.evidence.models import DecidedAs, Decision, Lifted, Sheet, Told
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.journal.models import Entry
from tests.desk import cast
from tests.desk.evidence import building

ONE_SHEET = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def test_a_decision_has_author_reason_and_end() -> None:
    decision = building.decision()
    assert (decision.by, decision.reason) == (cast.nadia(), "It may be next door.")
    assert decision.expires_at - decision.at == timedelta(days=actions.DAYS)
    assert decision.is_in_force()
    assert Entry.objects.get(kind="Decided").values == {"decision": decision.pk, "how": "benefit"}


@pytest.mark.parametrize("reason", ["", "  ", "\n\t"])
def test_nothing_is_decided_without_a_reason(reason: str) -> None:
    with pytest.raises(actions.NeedsReason):
        building.decision(reason=reason)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("days", [-1, 0, 366, 4000])
def test_nothing_is_decided_for_the_past_or_for_ever(days: int) -> None:
    ends = timezone.now() + timedelta(days=days)
    sheet = building.sheet()
    with pytest.raises(actions.BadEnd):
        actions.decide(sheet, "benefit", reason="So", by=cast.nadia(), expires_at=ends)


def test_a_refusal_names_its_clause() -> None:
    sheet = building.sheet()
    with pytest.raises(actions.NeedsClause):
        actions.decide(sheet, "refused", reason="Three times this year.", by=cast.tomas())
    clause = building.few_refunds()
    decision = actions.decide(
        sheet, "refused", reason="Three times this year.", by=cast.tomas(), version=clause
    )
    assert decision.version == clause
    assert "3 Few refunds: http" in decision.words


def rows() -> st.SearchStrategy[dict[str, object]]:
    """What a faulty program might write past the actions."""
    return st.fixed_dictionaries(
        {
            "reason": st.sampled_from(["", " ", "   ", "Dated facts"]),
            "by": st.sampled_from([True, False]),
            "days": st.sampled_from([None, -1, 0, 90]),
            "how": st.sampled_from([*DecidedAs]),
        }
    )


@ONE_SHEET
@given(row=rows())
def test_no_decision_stands_without_reason_author_and_end(row: dict[str, object]) -> None:
    sheet = Sheet.objects.first() or building.sheet()
    now, days = timezone.now(), row["days"]
    wanted = Decision(
        sheet=sheet,
        at=now,
        how=row["how"],
        reason=row["reason"],
        by=cast.nadia() if row["by"] else None,
        expires_at=None if days is None else now + timedelta(days=int(str(days))),
    )
    sound = (row["reason"], row["by"], days, row["how"] == "refused") == (
        "Dated facts",
        True,
        90,
        False,
    )
    try:
        with transaction.atomic():
            wanted.save()
    except IntegrityError:
        assert not sound
    else:
        assert sound


def test_an_expired_decision_counts_no_more() -> None:
    decision = building.decision()
    actions.tell(decision, by=cast.nadia())
    later = decision.expires_at + timedelta(seconds=1)
    assert not decision.is_in_force(later)
    assert list(queries.standing(later)) == []
    Decision.objects.update(at=later - timedelta(days=99), expires_at=timezone.now())
    conversation = decision.sheet.conversation
    assert queries.decision_in_force(conversation) is None
    assert list(queries.told_decisions(conversation)) == []
    assert list(queries.decisions_of(conversation)) == [decision]


def test_deciding_anew_lifts_what_was_decided() -> None:
    first = building.decision()
    second = actions.decide(first.sheet, "corrected", reason="He found it.", by=cast.tomas())
    assert list(queries.standing()) == [second]
    assert Lifted.objects.get().decision == first


def test_lifting_needs_a_reason_and_is_done_once() -> None:
    decision = building.decision()
    with pytest.raises(actions.NeedsReason):
        actions.lift(decision, reason=" ", by=cast.nadia())
    actions.lift(decision, reason="The lamp came.", by=cast.nadia())
    actions.lift(decision, reason="Again", by=cast.tomas())
    assert Lifted.objects.get().reason == "The lamp came."
    assert queries.decision_in_force(decision.sheet.conversation) is None


def test_the_customer_knows_once_the_reply_is_sent() -> None:
    decision = building.decision()
    message = decision.sheet.conversation.messages.get()
    text = actions.put_in_draft(decision, by=cast.nadia()).text
    assert list(queries.told_decisions(message.conversation)) == []
    reply = cast.reply(message, f"Bruno,\n\n{text}\n\nNadia", by=cast.nadia())
    assert [one.told.reply for one in queries.told_decisions(message.conversation)] == [reply]
    inbox.withdraw(reply, by=cast.nadia())
    assert list(queries.told_decisions(message.conversation)) == []


def test_a_reply_about_something_else_tells_nothing() -> None:
    decision = building.decision()
    message = decision.sheet.conversation.messages.get()
    cast.reply(message, "Bruno, I have asked the carrier and call you at two.", by=cast.nadia())
    assert not Told.objects.exists()


def test_in_short_it_says_what_was_decided_alone() -> None:
    assert building.decision().in_short == "We go by what you told us."


def test_it_can_be_told_by_telephone() -> None:
    decision = building.decision()
    actions.tell(decision, by=cast.tomas())
    actions.tell(decision, by=cast.nadia())
    assert (Told.objects.get().by, Told.objects.get().reply) == (cast.tomas(), None)
