"""How much of a request is taken in, whoever sends it.

Django writes a request's body to the disk before it asks who sends it: without a limit any
visitor could fill the disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from evenhand.desk.base.policy import with_policy

Scope = dict[str, Any]
Event = Mapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

SENTENCE = "This is more than the desk takes in at once. Send less, or in several goes.\n"
LINGER = 5
"""Seconds in which what was refused may still come, to be thrown away: most browsers show an answer
only when they are through with sending."""


def bounded(application: Application, most: int) -> Application:
    """`application`, but requests whose body is over `most` bytes are answered with 413."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _announced(scope) > most:
            await _refuse(scope, receive, send)
            return
        body = _Body(receive, most)
        await application(scope, body.receive, send)
        if body.is_too_large:
            await _refuse(scope, receive, send)

    return answer


def refusal(request: HttpRequest) -> HttpResponse:
    """That it was too much: a page for who opens pages, one sentence for anything else."""
    if "text/html" in request.headers.get("Accept", ""):
        return render(request, "413.html", status=413)
    return HttpResponse(SENTENCE, content_type="text/plain; charset=utf-8", status=413)


class _Body:
    """A body as it comes. Past the limit it looks as if the sender had gone away in the middle,
    and then nothing has been answered yet."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most

    @property
    def is_too_large(self) -> bool:
        return self._left < 0

    async def receive(self) -> Event:
        event = await self._receive()
        self._left -= len(event.get("body", b""))
        return {"type": "http.disconnect"} if self.is_too_large else event


def _announced(scope: Scope) -> int:
    lengths = (value for name, value in scope["headers"] if name == b"content-length")
    length = next(lengths, b"")
    return int(length) if length.isdigit() else 0


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer whole and at once; then listen for a moment, so that the sender gets to read it."""
    response = refusal(ASGIRequest(scope, BytesIO()))
    with_policy(response)
    response["Connection"], response["Content-Length"] = "close", str(len(response.content))
    headers = [(name.lower().encode(), value.encode()) for name, value in response.items()]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": response.content, "more_body": True})
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGER):
            while (await receive()).get("more_body"):
                pass
    await send({"type": "http.response.body"})
