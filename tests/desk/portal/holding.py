"""A customer with a link in hand, and the page that it opens."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Message, Reply
from evenhand.desk.passes import actions, queries
from evenhand.desk.passes.models import Pass
from evenhand.desk.people.models import Teammate
from tests.desk import cast
from tests.desk.ui.markup import Markup

PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 20
SAYS = (
    "Penny, thank you for telling me. Could you send me a picture of the pajamas? "
    "If you get it to me by noon tomorrow, I’ll call you back by 2 pm tomorrow."
)


def held_by(message: Message) -> Pass:
    """The pass of whoever wrote a message."""
    return actions.give(message.conversation, message.address)


def path_of(held: Pass, more: str = "") -> str:
    """The address of the page, without the desk's own."""
    return f"/c/{queries.token_of(held)}/{more}"


def arrived(message: Message, text: str, *, by: Teammate | None = None) -> Reply:
    """A reply that has reached the customer."""
    reply = cast.reply(message, text, by=by or cast.nadia())
    inbox.delivered(reply)
    return reply


def over(held: Pass) -> Pass:
    """The same pass once its time is up."""
    Pass.objects.filter(pk=held.pk).update(ends_at=timezone.now() - timedelta(minutes=1))
    held.refresh_from_db()
    return held


def seen(held: Pass, client: Client | None = None) -> Markup:
    """The page as its holder sees it."""
    answer = (client or Client()).get(path_of(held))
    assert answer.status_code == 200
    return Markup(answer.content.decode())


def form_value(page: Markup, number: int = -1) -> str:
    """What the n-th form of a page brings along, the answer box unless told otherwise."""
    values = [given["value"] for tag, given in page.tags if given.get("name") == "form"]
    return str(values[number])


def sends(held: Pass, words: str = "", *, form: str = "", **more: object) -> HttpResponse:
    """The holder sends the answer box."""
    value = form or form_value(seen(held))
    return Client().post(path_of(held, "replies/"), {"form": value, "words": words, **more})
