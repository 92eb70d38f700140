"""The page on embedding: what to copy, with this desk's own address in it."""

from __future__ import annotations

import re
from html import unescape

from django.conf import LazySettings
from django.test import Client

from evenhand.desk.testimonials import actions
from tests.desk import cast
from tests.desk.testimonials.saying import published

HERE = "/testimonials/embedding/"


def snippets(query: str = "") -> dict[str, str]:
    """What stands there to copy, by its name."""
    page = cast.signed_in(cast.nadia()).get(f"{HERE}{query}").content.decode()
    found = re.findall(r'<textarea id="(\w+)"[^>]*>([^<]*)</textarea>', page)
    return {key: unescape(text) for key, text in found}


def test_snippets_name_this_desk(settings: LazySettings) -> None:
    desk = settings.PUBLIC_URL
    shown = snippets()
    assert shown["script"] == f'<script async src="{desk}/wall/embed.js"></script>'
    assert f'<iframe src="{desk}/wall/embed/"' in shown["frame"]
    assert shown["json"] == f"{desk}/wall/feed.json"
    assert shown["form"] == f"{desk}/feedback/"


def test_they_are_narrowed_to_a_claim_that_something_bears_out() -> None:
    actions.claim("Here within two hours", "came within two hours", by=cast.nadia())
    published()
    shown = snippets("?claim=here-within-two-hours")
    assert 'data-claim="here-within-two-hours"' in shown["script"]
    assert shown["rss"].endswith("?claim=here-within-two-hours")
    assert "claim" not in snippets("?claim=no-such-claim")["script"]


def test_it_is_for_the_team_alone() -> None:
    assert Client().get(HERE).status_code == 302
