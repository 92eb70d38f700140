"""Asking for pages inside a filled desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.filling import fill
from evenhand.desk.demo import cast
from evenhand.desk.demo.actions import tell_story
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.passes import actions as passes
from evenhand.desk.passes.queries import token_of

Measured = tuple[float, int, int, int]


def ask(
    size: int,
    pages: Mapping[str, str],
    typical: Callable[[Callable[[], object], int], float],
    packed: Callable[[bytes], int],
) -> dict[str, Measured]:
    """Seconds, SQL statements, bytes and packed bytes of each page at that size."""
    tell_story()
    team = list(cast.everyone())
    fill(size, team)
    connection.cursor().execute("ANALYZE")
    client = Client(headers={"host": "localhost"})
    client.force_login(team[0])
    named = {"last": Conversation.objects.latest("pk").pk, **_of_the_story()}
    return {
        name: _one(client, path.format(**named), typical, packed) for name, path in pages.items()
    }


def _of_the_story() -> dict[str, object]:
    """The story's first conversation on the screen, and the token of its customer's page."""
    talk = Conversation.objects.filter(customer__name="Penny Marsh").latest("pk")
    held = passes.give(talk, talk.messages.latest("pk").address)
    return {"story": talk.pk, "token": token_of(held)}


def _one(
    client: Client,
    path: str,
    typical: Callable[[Callable[[], object], int], float],
    packed: Callable[[bytes], int],
) -> Measured:
    client.get(path)
    with CaptureQueriesContext(connection) as statements:
        answer = client.get(path)
    asked = len(statements)  # at once: the next request empties the log
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}")
    time = typical(lambda: client.get(path), 25)
    return time, asked, len(answer.content), packed(answer.content)
