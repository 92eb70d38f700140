"""What everybody may see, answered ahead of Django.

Django's middleware costs ten times what these answers need. So an answer that it gave is kept as it
went out, headers and all, and given again to the very same question, for as long as nothing public
changes. Everything else goes on to Django: what is asked here for the first time, what brings a
cookie of the desk's, a name of the host that was never answered.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language_from_request

from evenhand.desk.base.bodies import Application, Event, Receive, Scope, Send
from evenhand.desk.wall.showing.kept import is_settled
from evenhand.desk.wall.showing.looking import Looking
from evenhand.desk.wall.showing.shelf import Shelf

VIEWS = ("wall", "embed", "script", "json", "rss")
TOLD_APART = frozenset(
    {b"host", b"x-forwarded-proto", b"accept-encoding", b"if-none-match", b"if-modified-since"}
)
"""Headers by which an answer may differ, beside the language."""

FOR_DJANGO = frozenset(
    {b"authorization", b"content-length", b"expect", b"if-match", b"if-unmodified-since", b"range"}
    | {b"transfer-encoding", b"upgrade"}
)
"""Headers that ask for more than to be shown something."""

LONGEST = 2_000
"""Characters of a question that are kept."""


@dataclass(frozen=True)
class Told:
    """An answer as it went out: its status and headers, and its bytes."""

    start: Event
    body: bytes


class Ahead:
    """`application`, with what everybody may see answered ahead of it."""

    def __init__(self, application: Application) -> None:
        self.looking = Looking()
        self.shelf: Shelf[Told] = Shelf()
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the application answer and remember what it said."""
        asked = question(scope)
        edition = await self.looking.edition() if asked else None
        if edition is None or not is_settled(edition[1]):
            await self._application(scope, receive, send)
            return
        told = self.shelf.find(edition, asked)
        if told is not None:
            await send(told.start)
            await send({"type": "http.response.body", "body": told.body})
            return
        heard = _Heard(send, partial(self.shelf.keep, edition, asked))
        await self._application(scope, receive, heard.send)


class _Heard:
    """Passes an answer on; once it is whole, and for everybody, it is kept."""

    def __init__(self, send: Send, keep: Callable[[Told], None]) -> None:
        self._send, self._keep = send, keep
        self._start: Event = {}
        self._parts: list[bytes] = []

    async def send(self, event: Event) -> None:
        if event["type"] == "http.response.start":
            self._start = event
        else:
            self._parts.append(event.get("body", b""))
            if not event.get("more_body", False) and _is_for_everybody(self._start):
                self._keep(Told(self._start, b"".join(self._parts)))
        await self._send(event)


def _is_for_everybody(start: Event) -> bool:
    sets_a_cookie = any(name.lower() == b"set-cookie" for name, _ in start["headers"])
    return start["status"] in {200, 304} and not sets_a_cookie


def question(scope: Scope) -> Hashable:
    """All of a request by which its answer may differ; None for what only Django answers."""
    if scope["type"] != "http" or scope["path"] not in addresses() or scope.get("root_path"):
        return None
    if scope["method"] not in {"GET", "HEAD"}:
        return None
    headers = scope["headers"]
    if any(name in FOR_DJANGO or (name == b"cookie" and _is_ours(said)) for name, said in headers):
        return None
    spoken = b",".join(said for name, said in headers if name == b"accept-language")
    apart = tuple((name, said) for name, said in headers if name in TOLD_APART)
    length = len(spoken) + len(scope["query_string"]) + sum(len(said) for _, said in apart)
    if length > LONGEST:
        return None
    asked = (scope["method"], scope["scheme"], scope["path"], scope["query_string"])
    return (*asked, _language(spoken), apart)


@cache
def addresses() -> frozenset[str]:
    """What is answered here."""
    return frozenset(reverse(f"wall:{view}") for view in VIEWS)


def _is_ours(cookies: bytes) -> bool:
    names = settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME
    return any(name.encode() in cookies for name in (*names, "messages"))


@lru_cache(256)
def _language(said: bytes) -> str:
    """The language that Django takes for a header Accept-Language."""
    request = HttpRequest()
    request.META["HTTP_ACCEPT_LANGUAGE"] = said.decode("latin1")
    return get_language_from_request(request)
