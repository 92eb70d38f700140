"""Looking at a page as a browser would."""

from __future__ import annotations

from django.test import Client

from tests.desk.ui.markup import Markup


def look(client: Client, path: str, status: int = 200) -> Markup:
    """The page, which has to be well made and to answer with `status`."""
    answer = client.get(path)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup
