"""The stream of a page, and what the page tells of its teammate.

Both answer 401 to a visitor instead of leading to the sign-in page: scripts ask here, not people.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from asgiref.sync import sync_to_async
from django.db import connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.inbox import access
from evenhand.desk.live import sharing
from evenhand.desk.live.hub import hub
from evenhand.desk.live.words import as_entry, as_told
from evenhand.desk.people.models import Teammate

# `identity` keeps the compressing middleware, and X-Accel-Buffering a proxy, from holding it back.
STREAMED = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "Content-Encoding": "identity",
    "X-Accel-Buffering": "no",
}


@require_safe
async def stream(request: HttpRequest) -> HttpResponseBase:
    """What happens after the entry `?after=`, or after the browser's Last-Event-ID, for good.

    HEAD tells whether one is still signed in.
    """
    teammate = await request.auser()
    if not isinstance(teammate, Teammate):
        return HttpResponse(status=401)
    if request.method == "HEAD":
        return HttpResponse()
    if hub.is_full_for(teammate.pk):
        return HttpResponse(status=429)
    after = as_entry(request.headers.get("Last-Event-ID") or request.GET.get("after", ""))
    return StreamingHttpResponse(_frames(teammate.pk, after), headers=STREAMED)


@require_POST
async def presence(request: HttpRequest) -> HttpResponse:
    """Take in `conversation`, `doing` (looking, writing or away) and `page`, a name of its own.

    Raises Http404 for a conversation that the teammate may not see.
    """
    teammate = await request.auser()
    if not isinstance(teammate, Teammate):
        return HttpResponse(status=401)
    told = as_told(request.POST, teammate)
    if told is None:
        return HttpResponse(status=400)
    await sync_to_async(access.conversation)(teammate, told.conversation)
    await sharing.tell(told, hub.hear)
    return HttpResponse(status=204)


async def _frames(teammate: int, after: int | None) -> AsyncGenerator[bytes]:
    await sync_to_async(connections.close_all)()  # the request's own: a stream holds none
    async with aclosing(hub.listen(teammate, after)) as chunks:
        async for chunk in chunks:
            yield chunk
