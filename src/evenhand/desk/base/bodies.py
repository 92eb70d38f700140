"""How much of a request is taken in, whoever sends it.

Django writes a request's body to the disk before it asks who sends it: without a limit any
visitor could fill the disk.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Scope = dict[str, Any]
Event = Mapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

SENTENCE = b"This is more than the desk takes in at once. Send less, or in several goes.\n"


def bounded(application: Application, most: int) -> Application:
    """`application`, but requests whose body is over `most` bytes are answered with 413."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _announced(scope) > most:
            await _refuse(send)
            return
        body = _Body(receive, most)
        await application(scope, body.receive, send)
        if body.is_too_large:
            await _refuse(send)

    return answer


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


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": SENTENCE})
