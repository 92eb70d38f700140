"""The page asks the database the same few things, however much has passed."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from evenhand.desk.asks import actions as asks
from evenhand.desk.evidence import actions as evidence
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.limits.models import Step
from tests.desk import cast
from tests.desk.limits.steps import up_to
from tests.desk.portal.holding import PICTURE, SAYS, arrived, held_by, path_of
from tests.desk.remedies.giving import offered, penny, told
from tests.desk.ui.markup import Markup

MOST = 12


def statements(path: str) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        assert Client().get(path).status_code == 200
    return [one["sql"] for one in asked.captured_queries]


@pytest.mark.thorough
@pytest.mark.parametrize("many", [1, 30])
def test_the_page_takes_twelve_statements_at_most(many: int) -> None:
    message = cast.message_from("Penny Marsh")
    for number in range(many):
        file = IncomingFile("a.png", "image/png", PICTURE)
        cast.message_from("Penny Marsh", f"{number}", into=message.conversation, files=[file])
        arrived(message, f"{SAYS} {number}")
    held = held_by(message)
    asked = statements(path_of(held))
    assert len(asked) <= MOST, "\n".join(asked)
    assert len(asked) == len(statements(path_of(held) + "?shown=60"))


def full() -> str:
    """A page with promises, an offer, what is asked for, a decision with its review, a limit."""
    conversation = penny()
    message = conversation.messages.get()
    me = cast.nadia()
    asks.put_in_draft(asks.begin(conversation, ["A photo", "Your order number"], by=me), by=me)
    told(offered(conversation, me, "7.80", "39"))
    sheet = evidence.begin(message, "mistaken", words=message.text[:20], by=me)
    decision = evidence.decide(sheet, "benefit", reason="She may be right.", by=me)
    arrived(message, f"{SAYS} {decision.words}")
    up_to(message, Step.LIMIT)
    for reply in conversation.replies.all():
        inbox.delivered(reply)
    return path_of(held_by(message))


def test_nor_more_with_everything_that_a_page_can_show() -> None:
    path = full()
    page = Client().get(path).content.decode()
    shown = ("will call you back", "This one, please", "your order number", "looked at again")
    assert [said for said in (*shown, "see it otherwise") if said not in page] == []
    asked = statements(path)
    assert len(asked) <= MOST, "\n".join(asked)


def test_what_comes_next_is_on_top_and_the_box_to_answer_in_below() -> None:
    page = Markup(Client().get(full()).content.decode())
    parts = [attrs["aria-labelledby"] for tag, attrs in page.tags if tag == "section"]
    assert parts == ["next", "choice-title", "decided", "said-so", "answer-title"]
