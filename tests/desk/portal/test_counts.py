"""The page asks the database the same few things, however much has passed."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from evenhand.desk.inbox.actions import IncomingFile
from tests.desk import cast
from tests.desk.portal.holding import PICTURE, SAYS, arrived, held_by, path_of

MOST = 12


def statements(path: str) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        assert Client().get(path).status_code == 200
    return [one["sql"] for one in asked.captured_queries]


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
