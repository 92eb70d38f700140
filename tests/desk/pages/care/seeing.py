"""Looking at pages of care as a teammate does."""

from __future__ import annotations

from typing import Any

from evenhand.desk.care import actions
from evenhand.desk.care.models import BackUp
from evenhand.desk.inbox.models import Message
from evenhand.desk.people.models import Teammate
from tests.desk.cast import message_from, nadia, signed_in
from tests.desk.ui.markup import Markup

HTMX = {"HX-Request": "true"}


def sound(answer: Any, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup


def page(teammate: Teammate, path: str = "/care/") -> str:
    return sound(signed_in(teammate).get(path)).words


def back_up(message: Message, to: Teammate | None = None) -> BackUp:
    return actions.ask_back_up(
        message.conversation, by=nadia(), to=to, asked="Tell him the same.", line="No refund."
    )


def falk() -> Message:
    return message_from("D. Falk", "Refund the class fee. I can't come on that date any more.")
