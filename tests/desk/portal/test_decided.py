"""Decisions and limits: told, with their end, and open to objection."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import Client

from evenhand.desk.evidence import actions as evidence
from evenhand.desk.evidence.models import Review
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Message, Reply
from evenhand.desk.limits.models import Appeal, Step
from evenhand.desk.passes.models import Pass
from tests.desk import cast
from tests.desk.evidence.building import decision
from tests.desk.limits.steps import insulted, up_to
from tests.desk.portal.holding import form_value, held_by, path_of, seen

WHY = "The neighbour moved out in March."


def arrive(conversation: Conversation) -> None:
    """Every reply has reached its customer."""
    for reply in Reply.objects.filter(conversation=conversation):
        inbox.delivered(reply)


def objects(held: Pass, words: str, form: str = "") -> HttpResponse:
    value = form or form_value(seen(held), 0)
    return Client().post(path_of(held, "objections/"), {"form": value, "words": words})


def decided() -> Pass:
    made = decision()
    message = made.sheet.conversation.messages.get()
    cast.reply(message, made.words, by=cast.nadia())
    arrive(message.conversation)
    return held_by(message)


def limited() -> Pass:
    message = insulted()
    up_to(message, Step.LIMIT)
    arrive(message.conversation)
    return held_by(message)


def test_a_decision_is_shown_with_its_end_and_without_its_reason() -> None:
    words = seen(decided()).words
    assert "What we told you" in words
    assert "It stands until" in words
    assert "Have it looked at again" in words
    assert "It may be next door." not in words


def test_a_decision_that_was_not_told_is_not_shown() -> None:
    made = decision()
    held = held_by(made.sheet.conversation.messages.get())
    assert "What we told you" not in seen(held).words
    evidence.put_in_draft(made, by=cast.nadia())
    cast.reply(Message.objects.get(), made.words, by=cast.nadia())
    assert "What we told you" not in seen(held).words


def test_an_objection_waits_for_somebody_else() -> None:
    held = decided()
    assert objects(held, WHY)["Location"].endswith("?said=objection")
    review = Review.objects.get()
    assert (review.text, review.by, review.is_waiting) == (WHY, None, True)
    words = seen(held).words
    assert "You asked us to look again." in words
    assert "Have it looked at again" not in words


def test_an_objection_without_words_is_refused() -> None:
    held = decided()
    answer = objects(held, "  ")
    assert answer.status_code == 422
    assert "Write in a line or two" in answer.content.decode()
    assert Review.objects.count() == 0


def test_a_decision_that_ended_meanwhile_takes_no_objection() -> None:
    held = decided()
    form = form_value(seen(held), 0)
    evidence.lift(evidence_of(held), reason="It came.", by=cast.tomas())
    assert "This stands no more" in objects(held, WHY, form).content.decode()


def evidence_of(held: Pass) -> object:
    return held.conversation.evidence.decisions.get()


def test_a_limit_is_shown_with_what_stays_open_and_takes_an_appeal() -> None:
    held = limited()
    page = seen(held)
    assert "Say why you see it otherwise" in page.words
    assert held.conversation.limits.get(step=Step.LIMIT).stays_open in page.words
    assert "We know of nothing" not in page.words
    assert objects(held, "I was ill.").status_code == 303
    appeal = Appeal.objects.get()
    assert (appeal.text, appeal.by) == ("I was ill.", None)
    assert "You asked us to look again." in seen(held).words


def test_a_step_that_restricts_nothing_is_not_shown_as_one() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    arrive(message.conversation)
    assert "What we told you" not in seen(held_by(message)).words


def test_what_stands_for_one_customer_is_nothing_to_another() -> None:
    limited()
    held = held_by(cast.message_from("Owen Jameson"))
    assert "What we told you" not in seen(held).words
