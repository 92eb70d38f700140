"""What a page says."""

from __future__ import annotations

import re

from django.http import HttpResponse

from tests.desk.ui.markup import Markup


def sound(answer: HttpResponse, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup


def plain(answer: HttpResponse) -> str:
    text = re.sub(r"<[^>]*>", " ", answer.content.decode()).replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("&amp;", "&"))
