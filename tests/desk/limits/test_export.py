"""What a customer may take along of the ladder."""

from __future__ import annotations

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from evenhand.desk.limits import actions, export
from evenhand.desk.limits.models import Limit, Step
from tests.desk.cast import ines
from tests.desk.limits.steps import insulted, sent_by, taken, up_to


def test_they_get_what_they_were_told_and_nothing_of_the_team() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    limit = taken(message, Step.LIMIT, circumstances="A secret of the team.", reason="Our reason.")
    customer = message.conversation.customer
    assert export.of(customer) == {"limits": []}
    for reply in Reply.objects.all():
        inbox.delivered(reply)
    appeal = actions.appeal(limit, "I was ill.")
    actions.answer_appeal(appeal, stands=True, reason="It was said twice.", by=ines())
    held = export.of(customer)["limits"]
    assert [one["step"] for one in held] == ["naming", "warning", "limit"]
    assert held[2]["says"] == limit.sentence
    assert held[2]["appeals"][0]["reason"] == ""
    assert "secret" not in str(held)
    assert "Our reason" not in str(held)


def test_the_answer_to_an_appeal_is_theirs_once_it_reached_them() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    for reply in Reply.objects.all():
        inbox.delivered(reply)
    appeal = actions.appeal(limit, "I was ill.")
    actions.answer_appeal(appeal, stands=True, reason="It was said twice.", by=ines())
    words = actions.Words("The limit stays. It was said twice.", "The limit stays.")
    actions.put_ruling_into_draft(appeal, words, by=ines())
    reply = sent_by(message.conversation, ines())
    (*_, told) = export.of(message.conversation.customer)["limits"]
    assert (told["appeals"][0]["stands"], told["appeals"][0]["reason"]) == (None, "")
    inbox.delivered(reply)
    (*_, told) = export.of(message.conversation.customer)["limits"]
    assert told["appeals"][0] | {"at": None} == {
        "text": "I was ill.",
        "at": None,
        "stands": True,
        "reason": "It was said twice.",
    }
    assert Limit.objects.count() == 3
