"""What everything waits for stays cheap: the statements of one message and of one reply."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection

from evenhand.desk.inbox.models import Message
from tests.desk.cast import message_from, nadia, reply


def statements(act: Callable[[], object]) -> int:
    """How many statements `act` takes with all that follows from it, ends of transactions aside."""
    asked: list[str] = []

    def count(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        act()
    return len(asked)


def test_a_plain_message_takes_few_statements() -> None:
    message_from("Mara Quist")
    assert statements(lambda: message_from("Mara Quist", "How do I change the size?")) <= 29


def test_a_plain_reply_takes_few_statements() -> None:
    writer, message = nadia(), message_from("Mara Quist")
    assert statements(lambda: reply(message, "You can change it on its page.", by=writer)) <= 33
    message = Message.objects.get()
    assert statements(lambda: reply(message, "I hope it fits now.", by=writer)) <= 26
