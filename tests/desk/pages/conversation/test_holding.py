"""A reply that promises more than its writer may give is held, and nothing else is."""

from __future__ import annotations

import pytest

from evenhand.desk.inbox.models import Conversation, Mode, Reply
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import actions
from tests.desk.cast import nadia, signed_in, tomas
from tests.desk.remedies.giving import furnished, offered, option_of, penny, sum_of


def sent(conversation: Conversation, text: str, by: Teammate | None = None) -> str:
    """What the page says when the reply is not sent; empty when it is."""
    by = by or nadia()
    seen = conversation.messages.latest("pk").pk
    path = f"/conversations/{conversation.pk}/replies/"
    given = {"text": text, "seen": seen, "mode": "reply"}
    answer = signed_in(by).post(path, given, headers={"HX-Request": "true"})
    held = "" if Reply.objects.filter(text=text).exists() else answer.content.decode()
    assert not held or conversation.drafts.get(by=by, mode=Mode.REPLY).text == text
    return held.replace("\u00a0", " ")


def text_of(conversation: Conversation) -> str:
    return conversation.drafts.get(by=nadia(), mode=Mode.REPLY).text


def test_an_offer_is_held_until_its_yes_is_there() -> None:
    conversation = penny()
    made = offered(conversation, nadia(), "7.80", "390")
    text = text_of(conversation)
    assert "“Full refund” (394.90 €) takes a yes that nobody was asked for." in sent(
        conversation, text
    )
    actions.keep_ceiling(sum_of(500), "EUR", role="lead")
    ask = actions.ask(option_of(made, 2), story="Ten sets", by=nadia(), to=tomas())
    assert "waits for a yes from Tomás" in sent(conversation, text)
    actions.approve(ask, by=tomas())
    assert sent(conversation, text) == ""


def test_what_was_declined_or_changed_is_held_too() -> None:
    conversation = penny()
    made = offered(conversation, nadia(), "7.80", "190")
    text = text_of(conversation)
    ask = actions.ask(option_of(made, 2), story="Ten sets", by=nadia())
    actions.decline(ask, by=tomas(), reason="It was worn")
    assert "Tomás said no to “Full refund”" in sent(conversation, text)
    actions.approve(actions.ask(option_of(made, 2), story="It was not", by=nadia()), by=tomas())
    actions.revalue(option_of(made, 2), sum_of("200"), by=nadia())
    changed = text.replace("190.00", "200.00")
    assert "takes a yes that nobody was asked for" in sent(conversation, changed)


def test_the_option_taken_out_of_the_reply_holds_nothing() -> None:
    conversation = penny()
    offered(conversation, nadia(), "7.80", "390")
    assert sent(conversation, "Penny, keep them, 20 % off: 7.80 € back today.") == ""


def test_a_lead_with_a_higher_ceiling_sends_it() -> None:
    conversation = penny()
    offered(conversation, nadia(), "7.80", "190")
    assert sent(conversation, text_of(conversation), tomas()) == ""


@pytest.mark.parametrize(
    "text",
    ["We will refund you 900 €.", "I'd like to offer you a voucher of 900 €. Is that right?"],
)
def test_a_sum_promised_by_hand_is_held_above_every_ceiling(text: str) -> None:
    conversation = penny()
    furnished()
    held = sent(conversation, text)
    assert "The reply promises 900.00 €, above the 50.00 € that you give alone." in held


def test_a_sum_that_an_option_makes_good_is_not_held() -> None:
    conversation = penny()
    made = offered(conversation, nadia(), "7.80", "190")
    actions.approve(actions.ask(option_of(made, 2), story="Ten sets", by=nadia()), by=tomas())
    assert sent(conversation, "Penny, we will refund you 190 € on Friday.") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Your order of 900 € is on its way.",
        "You paid 900 €, and I will look into it today.",
        "We will refund you 45 €.",
        "I cannot refund the 900 €, but I can mend it.",
        "We refunded 900 € on 3 May.",
        "On Monday you asked for 900 € back.",
        "We'll call you back about the 900 €.",
    ],
)
def test_what_is_no_promise_is_sent(text: str) -> None:
    conversation = penny()
    furnished()
    assert sent(conversation, text) == ""
