"""The content security policy that every answer carries, unless it set its own.

Nothing is kept by browsers unless it says so: after signing out nobody leafs back to a customer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import sync_and_async_middleware

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'; manifest-src 'self'"
)
HEADER = "Content-Security-Policy"

Answer = Callable[[HttpRequest], HttpResponseBase]
AnswerLater = Callable[[HttpRequest], Awaitable[HttpResponseBase]]


def with_policy(response: HttpResponseBase) -> HttpResponseBase:
    """An answer of the desk, with the headers that it has not set itself."""
    response.headers.setdefault(HEADER, POLICY)
    response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
    response.headers.setdefault("Cache-Control", "private, no-store")
    return response


@sync_and_async_middleware
def ContentPolicy(answer: Answer | AnswerLater) -> Answer | AnswerLater:  # noqa: N802 - read as a class in settings
    """Adds the policy to what `answer` gives, for plain and for asynchronous views."""
    if iscoroutinefunction(answer):

        async def later(request: HttpRequest) -> HttpResponseBase:
            return with_policy(await answer(request))

        markcoroutinefunction(later)
        return later

    def now(request: HttpRequest) -> HttpResponseBase:
        return with_policy(answer(request))  # type: ignore[arg-type]  # the plain kind

    return now
