"""A reply that asks for somebody's words is looked at once more, when sent and as it leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.channels.jobs import deliver
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import DeliveryFailure, Message, Reply
from evenhand.desk.testimonials import actions, queries
from evenhand.desk.testimonials.models import Asking
from evenhand.desk.testimonials.queries import WhyNot
from tests.desk import cast
from tests.desk.testimonials.saying import asking_of, found, state_of

ABUSE, COMPLAINT = "You are all fucking idiots.", "I am so disappointed, the lamp broke again."


@pytest.fixture
def asking() -> Asking:
    return asking_of(found())


def text_of(asking: Asking) -> str:
    """What stands in the draft once the question was put there."""
    draft = actions.put_in_draft(asking, by=cast.nadia())
    assert draft is not None
    return draft.text


def sent(asking: Asking, text: str = "") -> Reply:
    """It is sent, and may still be taken back."""
    return cast.reply(said(asking), text or text_of(asking), by=cast.nadia())


def said(asking: Asking) -> Message:
    assert asking.testimonial.message is not None
    return asking.testimonial.message


def goes(reply: Reply) -> str:
    """The time to undo is over: why the reply is held, "" when it left."""
    Reply.objects.filter(pk=reply.pk).update(deliver_at=timezone.now() - timedelta(seconds=1))
    deliver.func(reply.pk)
    reply = Reply.objects.get(pk=reply.pk)
    if hasattr(reply, "delivery"):
        return ""
    return DeliveryFailure.objects.get(reply=reply, is_final=True).reason


@pytest.fixture(autouse=True)
def nothing_leaves(asking: Asking) -> None:
    """The cast has no mailboxes: their channel takes whatever it is given."""
    asking.testimonial.conversation.channel = "sample"
    asking.testimonial.conversation.save(update_fields=["channel"])


@pytest.mark.parametrize(
    ("came", "why"), [(ABUSE, "there was abuse"), (COMPLAINT, "is not a happy one")]
)
def test_what_came_before_it_is_sent_keeps_the_words_in_the_draft(
    asking: Asking, came: str, why: str
) -> None:
    text, message = text_of(asking), said(asking)
    cast.message_from("Penny Ward", came, subject="Lamp")
    answer = cast.signed_in(cast.nadia()).post(
        f"/conversations/{message.conversation_id}/replies/",
        {"text": text, "seen": message.pk, "mode": "reply"},
        headers={"HX-Request": "true"},
    )
    assert why in answer.content.decode()
    assert "Take the question and its link out of the reply." in answer.content.decode()
    assert not Reply.objects.exists()
    assert message.conversation.drafts.get().text == text


@pytest.mark.parametrize("came", [ABUSE, COMPLAINT])
def test_what_comes_in_the_time_to_undo_holds_it_and_it_can_be_taken_back(
    asking: Asking, came: str
) -> None:
    reply = sent(asking)
    cast.message_from("Penny Ward", came, into=reply.conversation)
    assert "Take the question and its link out of the reply." in goes(reply)
    nadia, flow = cast.signed_in(cast.nadia()), f"/conversations/{reply.conversation_id}/flow/"
    assert "Held back." in nadia.get(flow).content.decode()
    nadia.post(f"/replies/{reply.pk}/withdrawal/")
    assert reply.conversation.drafts.get().text == reply.text
    assert not Reply.objects.exists()


def test_it_leaves_when_it_is_tried_again_after_all_is_well(asking: Asking) -> None:
    reply = sent(asking)
    bad = cast.message_from("Penny Ward", COMPLAINT, subject="Lamp")
    assert (goes(reply) != "", state_of(asking.testimonial)) == (True, "found")
    inbox.close(bad.conversation, by=cast.nadia())
    inbox.try_again(reply, by=cast.nadia())
    assert (goes(reply), state_of(asking.testimonial)) == ("", "asked")


def test_what_the_reply_itself_promises_does_not_hold_it_but_another_promise_does(
    asking: Asking,
) -> None:
    text = "I will call you back by Friday at noon.\n\n" + text_of(asking)
    assert goes(sent(asking, text)) == ""
    assert queries.why_held(said(asking).conversation, text) == (WhyNot.PROMISE,)
    assert "a promise to them is still open" in goes(sent(asking, text))


def test_after_a_no_the_link_does_not_leave_but_one_to_what_was_agreed_does(asking: Asking) -> None:
    text, conversation = text_of(asking), said(asking).conversation
    actions.agree(asking, actions.as_asked(asking))
    cast.message_from("Penny Ward", COMPLAINT, subject="Lamp")
    assert queries.why_held(conversation, text) == ()
    actions.withdraw(asking.testimonial)
    assert WhyNot.DECLINED in queries.why_held(conversation, text)


def test_replies_without_such_a_link_are_not_held(asking: Asking) -> None:
    message = cast.message_from("Penny Ward", COMPLAINT, into=said(asking).conversation)
    text = "I am sorry, Penny. See https://example.com/words/ for the lamp."
    assert goes(cast.reply(message, text, by=cast.nadia())) == ""
