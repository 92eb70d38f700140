"""The ladder, step by step."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Listing, Message, Mode
from evenhand.desk.limits import actions, queries
from evenhand.desk.limits.models import Limit, Opinion, Step
from tests.desk.cast import ines, nadia, tomas
from tests.desk.limits.steps import (
    insulted,
    proposal,
    sent_by,
    taken,
    up_to,
)


def in_force(message: Message) -> Limit | None:
    return queries.in_force(message.conversation.customer)


def test_each_step_follows_the_one_before_it() -> None:
    message = insulted()
    for step in (Step.WARNING, Step.LIMIT, Step.ENDING):
        with pytest.raises(actions.StepSkipped):
            actions.propose(
                message.conversation, proposal(message, step), by=nadia(), second=tomas()
            )
    up_to(message, Step.ENDING)
    customer = message.conversation.customer
    assert [one.step for one in queries.counting(customer)] == [4, 3, 2, 1]
    assert in_force(message) == Limit.objects.get(step=Step.ENDING)


def test_naming_and_warning_restrict_nothing() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    assert (in_force(message), Listing.objects.get().limit) == (None, "")


def test_a_limit_counts_only_once_it_was_told() -> None:
    message = insulted()
    taken(message, Step.NAMING)
    taken(message, Step.WARNING)
    limit = taken(message, Step.LIMIT, tell=False)
    assert in_force(message) is None
    actions.put_step_into_draft(limit, by=nadia())
    assert in_force(message) is None
    reply = sent_by(message.conversation, nadia())
    assert (in_force(message), Listing.objects.get().limit) == (limit, "limit")
    inbox.withdraw(reply, by=nadia())
    assert (in_force(message), Listing.objects.get().limit) == (None, "")
    sent_by(message.conversation, nadia())
    assert in_force(message) == limit


def test_a_reply_without_the_words_tells_nothing() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    limit = taken(message, Step.LIMIT, tell=False)
    actions.put_step_into_draft(limit, by=nadia())
    inbox.keep_draft(message.conversation, Mode.REPLY, limit.sentence, by=nadia())
    sent_by(message.conversation, nadia())
    assert in_force(message) is None
    told = f"Ray, hello.\n{limit.stays_open}\n\nAnd so: {limit.sentence}"
    inbox.keep_draft(message.conversation, Mode.REPLY, told.upper(), by=nadia())
    sent_by(message.conversation, nadia())
    assert in_force(message) == limit


def test_nothing_is_put_into_a_draft_before_a_second_agreed() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    limit = actions.propose(
        message.conversation, proposal(message, Step.LIMIT), by=nadia(), second=tomas()
    )
    with pytest.raises(actions.NeedsSecond):
        actions.put_step_into_draft(limit, by=nadia())
    with pytest.raises(actions.NotYours):
        actions.give_opinion(limit, agrees=True, reason="Mine.", by=nadia())
    with pytest.raises(actions.NeedsReason):
        actions.give_opinion(limit, agrees=True, reason=" ", by=tomas())
    actions.give_opinion(limit, agrees=False, reason="He was in pain. Ring him.", by=tomas())
    with pytest.raises(actions.Over):
        actions.give_opinion(limit, agrees=True, reason="Still.", by=ines())
    with pytest.raises(actions.Over):
        actions.put_step_into_draft(limit, by=nadia())
    assert queries.under_way(message.conversation.customer) is None


@pytest.mark.parametrize("second", [None, nadia])
def test_the_second_pair_of_eyes_is_somebody_else(second: object) -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    with pytest.raises(actions.NeedsSecond):
        actions.propose(
            message.conversation,
            proposal(message, Step.LIMIT),
            by=nadia(),
            second=second() if callable(second) else None,
        )


def test_the_database_lets_nobody_agree_with_themselves() -> None:
    limit = taken(insulted(), Step.NAMING)
    with pytest.raises(IntegrityError), transaction.atomic():
        Opinion.objects.create(limit=limit, author=nadia(), by=nadia(), agrees=True, reason="x")


@pytest.mark.parametrize(
    "without",
    [
        {"reason": ""},
        {"stays_open": ""},
        {"wording": ""},
        {"circumstances": "", "step": 3, "what": "channel"},
        {"until": timezone.now() - timedelta(days=400)},
        {"step": 3, "circumstances": "x"},
    ],
)
def test_the_database_keeps_no_step_without_its_parts(without: dict[str, object]) -> None:
    limit = taken(insulted(), Step.NAMING)
    with pytest.raises(IntegrityError), transaction.atomic():
        Limit.objects.filter(pk=limit.pk).update(**without)


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        ({"reason": "  "}, actions.NeedsReason),
        ({"said": actions.Said(" ")}, actions.NeedsReason),
        ({"stays_open": " "}, actions.NothingOpen),
        ({"circumstances": ""}, actions.NeedsCare),
        ({"until": timezone.now() - timedelta(days=1)}, actions.WrongTime),
        ({"until": timezone.now() + timedelta(days=400)}, actions.WrongTime),
        ({"review_at": timezone.now() + timedelta(days=31)}, actions.WrongTime),
        ({"wording": "You are limited."}, actions.WordsMissing),
        ({"answer": "You are limited."}, actions.WordsMissing),
        ({"scope": actions.Scope()}, actions.NotPossible),
        ({"scope": actions.Scope(what="hours")}, actions.NotPossible),
    ],
)
def test_a_limit_needs_all_its_parts(other: dict[str, object], wrong: type[Exception]) -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    with pytest.raises(wrong):
        actions.propose(
            message.conversation,
            proposal(message, Step.LIMIT, **other),
            by=nadia(),
            second=tomas(),
        )
    assert Limit.objects.count() == 2


def test_one_step_is_under_way_at_a_time() -> None:
    message = insulted()
    taken(message, Step.NAMING, tell=False)
    with pytest.raises(actions.UnderWay):
        taken(message, Step.NAMING)
    actions.lift(Limit.objects.get(), reason="He said sorry.", by=nadia())
    taken(message, Step.NAMING)


def test_after_a_calm_time_the_ladder_begins_anew() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    customer = message.conversation.customer
    later = timezone.now() + timedelta(days=89)
    assert queries.furthest(customer, later) == Step.WARNING
    assert queries.furthest(customer, later + timedelta(days=2)) == 0


def test_a_lifted_step_no_longer_counts() -> None:
    message = insulted()
    up_to(message, Step.LIMIT)
    limit = Limit.objects.get(step=Step.LIMIT)
    with pytest.raises(actions.NeedsReason):
        actions.lift(limit, reason="", by=tomas())
    actions.lift(limit, reason="He rang and said sorry.", by=tomas())
    assert (in_force(message), Listing.objects.get().limit) == (None, "")
    assert queries.furthest(message.conversation.customer) == Step.WARNING
    with pytest.raises(actions.Over):
        actions.lift(limit, reason="Again.", by=tomas())


def test_a_limit_ends_by_itself_on_its_day() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    customer = message.conversation.customer
    after = limit.until + timedelta(minutes=1)
    assert queries.in_force(customer, after) is None
    assert actions.expire(limit.until - timedelta(minutes=1)) == []
    assert actions.expire(after) == [limit]
    assert actions.expire(after) == []
    assert Listing.objects.get().limit == ""
    assert queries.furthest(customer, after) == Step.LIMIT


def test_the_end_of_a_limit_is_told_once_its_sentence_was_sent() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    actions.lift(limit, reason="He said sorry.", by=tomas())
    words = actions.Words("Ray, good news. You are free.", "You are free.")
    telling = actions.put_end_into_draft(limit, words, by=tomas())
    reply = sent_by(message.conversation, tomas())
    telling.refresh_from_db()
    assert telling.reply == reply


def test_leads_are_reminded_of_a_review_once() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    ines()
    assert actions.remind(limit.review_at - timedelta(days=2)) == []
    due = limit.review_at - timedelta(hours=1)
    assert {row.to for row in actions.remind(due)} == {tomas(), ines()}
    assert actions.remind(due) == []
    next_at = limit.until - timedelta(days=1)
    with pytest.raises(actions.NotYours):
        actions.leave_standing(limit, reason="Still needed.", next_at=next_at, by=nadia())
    after = limit.until + timedelta(days=1)
    with pytest.raises(actions.WrongTime):
        actions.leave_standing(limit, reason="Still needed.", next_at=after, by=tomas())
    actions.leave_standing(
        limit, reason="He wrote the same on Monday.", next_at=next_at, by=tomas()
    )
    assert list(queries.unseen_reminders(tomas())) == []
    assert len(actions.remind(next_at)) == 2


def test_an_appeal_is_answered_by_somebody_who_took_no_part() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    appeal = actions.appeal(limit, "I was in hospital that week.")
    assert actions.appeal(limit, "And I am sorry.") == appeal
    appeal.refresh_from_db()
    assert appeal.text == "I was in hospital that week.\n\nAnd I am sorry."
    for teammate in (nadia(), tomas()):
        with pytest.raises(actions.NotYours):
            actions.answer_appeal(appeal, stands=True, reason="No.", by=teammate)
    with pytest.raises(actions.NeedsReason):
        actions.answer_appeal(appeal, stands=True, reason="", by=ines())
    actions.answer_appeal(appeal, stands=False, reason="He was ill and said so.", by=ines())
    assert in_force(message) is None
    with pytest.raises(actions.Over):
        actions.answer_appeal(appeal, stands=True, reason="Yes.", by=ines())


def test_an_appeal_that_fails_leaves_the_limit() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    appeal = actions.appeal(limit, "No.", by=nadia())
    actions.answer_appeal(appeal, stands=True, reason="It was said twice.", by=ines())
    assert in_force(message) == limit


@pytest.mark.parametrize("step", [Step.NAMING, Step.WARNING])
def test_what_restricts_nothing_cannot_be_appealed(step: Step) -> None:
    message = insulted()
    limit = up_to(message, step)
    with pytest.raises(actions.Over):
        actions.appeal(limit, "Why?")
