"""Every door of the desk: a visitor comes through none but those that are made for visitors."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from evenhand.desk.base.policy import POLICY
from evenhand.desk.urls import not_here
from tests.desk import cast

FOR_VISITORS = {
    "/accounts/login/": "one signs in here",
    "/accounts/logout/": "leads on who has nothing to end",
    "/accounts/inactive/": "tells that one was let go",
    "/accounts/password/reset/": "asks for a link",
    "/accounts/password/reset/done/": "tells that a link is on its way",
    "/accounts/password/reset/key/1-1/": "a link",
    "/accounts/password/reset/key/done/": "tells that it worked",
    "/welcome/1/": "a link",
    "/c/1/": "a customer's page",
    "/c/1/choice/": "a customer picks a remedy",
    "/c/1/files/1/": "a file on a customer's page",
    "/c/1/items/": "a customer brings what was asked for",
    "/c/1/objections/": "a customer wants something to be looked at again",
    "/c/1/renewal/": "asks for a new link to a customer's page",
    "/c/1/replies/": "a customer writes",
    "/policy/1/1/": "a clause that was cited to a customer",
    "/words/1/": "somebody's words, and what they agreed to",
    "/words/1/consent/": "a customer says yes",
    "/words/1/decline/": "a customer says no",
    "/words/1/recording/": "a customer's own recording",
    "/words/1/withdrawal/": "a customer takes their words back",
    "/feedback/": "anybody says something",
    "/feedback/1/": "anybody says something of a product",
    "/feedback/thanks/": "what was said has come",
    "/feedback/code.svg": "a code for the counter that leads to the form",
    "/feedback/sheet/": "the same code on a sheet to print",
    "/wall/": "words that may be shown",
    "/wall/embed/": "the same for a frame on another site",
    "/wall/embed.js": "the same for a page of another site",
    "/wall/feed.json": "the same for programs",
    "/wall/feed.rss": "the same for readers of feeds",
    "/wall/recordings/1/": "a recording that may be played",
    "/wall/recordings/1/captions.vtt": "its captions",
}
"""The addresses that answer visitors, and why."""

NO_COOKIE_OPENS = ("/c/", "/words/", "/feedback/", "/api/records/")
"""How addresses begin that know nobody by a cookie; their own tests tell more."""

KEPT_BY_ALL = ("/wall/", "/feedback/code.svg", "/feedback/sheet/")
"""How addresses begin whose answers are the same for all, and are asked for anew each time."""

FILLED_IN = {
    "list:slug": "all",
    "slug:slug": "1",
    "number:number": "1",
    "key": "1",
    "uidb36": "1",
    "str:token": "1",
    "int:pk": "1",
    "int:record": "1",
    "int:refusal": "1",
    "slug:key": "1",
    "slug:product": "1",
    "int:place": "1",
    "int:claim": "1",
    "str:number": "1",
    "kind": "order",
    "path:reference": "1",
}


def addresses() -> list[str]:
    """Every address that the desk has, with 1 for every number."""
    return sorted(set(_inside(get_resolver().url_patterns, "/")))


def _inside(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for pattern in patterns:
        path = before + _filled_in(str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from _inside(pattern.url_patterns, path)
        elif pattern.callback is not not_here:
            yield path


def _filled_in(route: str) -> str:
    for name, value in FILLED_IN.items():
        plain = name.rpartition(":")[2]
        route = re.sub(rf"<{name}>|\(\?P<{plain}>[^)]*\)", value, route)
    return route.removeprefix("^").removesuffix("$")


def is_shut(answer: HttpResponseBase) -> bool:
    """Whether a visitor was sent to sign in, or told that the address takes no such request."""
    to_sign_in = answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")
    return to_sign_in or answer.status_code in {401, 405}


def test_the_walk_finds_the_desk() -> None:
    found = addresses()
    assert {"/", "/all/", "/live/", "/conversations/1/replies/", "/team/1/role/"} <= set(found)
    assert set(FOR_VISITORS) <= set(found)
    assert [path for path in found if re.search(r"[<>^$()?\\]", path)] == []


@pytest.mark.thorough
def test_a_visitor_comes_through_no_door_that_is_not_for_visitors() -> None:
    cast.message_from("Penny Marsh")  # there is a 1 of most things
    methods = ("get", "post", "put", "delete", "patch", "options")
    opened = {
        path
        for path in addresses()
        for method in methods
        if not is_shut(getattr(Client(), method)(path))
    }
    assert opened == set(FOR_VISITORS)


@pytest.mark.thorough
def test_nothing_is_done_without_the_token_of_an_own_page() -> None:
    """As with a form on somebody else's page, in a browser in which a teammate is signed in."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.nadia())
    done = [
        (path, method)
        for path in addresses()
        if not path.startswith(NO_COOKIE_OPENS)
        for method in ("post", "put", "delete", "patch")
        if getattr(browser, method)(path).status_code not in {403, 405}
    ]
    assert done == []


@pytest.mark.thorough
def test_every_answer_forbids_what_pages_of_ours_never_do() -> None:
    browser = cast.signed_in(cast.nadia())
    paths = [*addresses(), "/nowhere/"]
    bare = [path for path in paths if not is_guarded(path, browser.get(path))]
    assert bare == []


def is_guarded(path: str, answer: HttpResponseBase) -> bool:
    """Whether an answer carries all that keeps a browser from harm, and is not kept there."""
    answer.close()
    kept = "no-store" if not path.startswith(KEPT_BY_ALL) else "must-revalidate"
    has = answer.headers
    return (
        has["Content-Security-Policy"].startswith("default-src 'none'")
        and has["X-Content-Type-Options"] == "nosniff"
        and has["Referrer-Policy"] in {"same-origin", "no-referrer"}
        and has["Cross-Origin-Opener-Policy"] == "same-origin"
        and bool({kept, "no-store"} & {*has["Cache-Control"].split(", ")})
    )


def test_the_desk_answers_to_its_own_names_alone(caplog: pytest.LogCaptureFixture) -> None:
    assert Client().get("/", headers={"host": "evil.example"}).status_code == 400
    assert "evil.example" not in caplog.text


def test_a_file_of_the_desk_is_guarded_and_may_be_kept() -> None:
    answer = Client().get(static("evenhand/css/tokens.css"))
    answer.close()
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "max-age" in answer.headers["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in answer.headers
