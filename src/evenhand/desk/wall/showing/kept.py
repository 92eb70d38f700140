"""Answers as they were made, kept in this process until anything public changes.

One small statement a request asks which edition of the public words it is. So a withdrawal is gone
at the very next request, from every process, and all others are answered without being made anew.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

from evenhand.desk.testimonials import queries
from evenhand.desk.wall.showing.shelf import Shelf
from evenhand.version import VERSION

A_SECOND = timedelta(seconds=1)
Make = Callable[[], str]


@dataclass(frozen=True)
class Body:
    """An answer's bytes, the same packed with gzip, and the tag that is theirs alone."""

    plain: bytes
    packed: bytes
    tag: str


shelf: Shelf[Body] = Shelf()


def answer(
    request: HttpRequest, name: Hashable, make: Make, *, content_type: str
) -> HttpResponseBase:
    """What `make` makes under `name`, or 304 to whoever has it already.

    `make` reads what is public after the edition was read: what is kept is never older.
    """
    edition = queries.edition()
    if not edition.number:  # nothing was ever public
        return unchanging(request, body_of(make()), content_type=content_type)
    body = _kept((edition.number, edition.at), name, make)
    return _answered(request, body, content_type, edition.at)


def unchanging(request: HttpRequest, body: Body, *, content_type: str) -> HttpResponseBase:
    """The same for what no edition changes."""
    return _answered(request, body, content_type, None)


def body_of(text: str) -> Body:
    """A text as it goes out."""
    plain = text.encode()
    digest = hashlib.sha256(VERSION.encode() + plain).hexdigest()[:20]
    return Body(plain, gzip.compress(plain, 6, mtime=0), f'W/"{digest}"')


def is_settled(changed: datetime) -> bool:
    """Whether the second of the last change is over: another one within it looks alike
    (RFC 9110, section 8.8.2.2)."""
    return timezone.now() - changed > A_SECOND


def _kept(edition: Hashable, name: Hashable, make: Make) -> Body:
    found = shelf.find(edition, name)
    if found is None:
        found = body_of(make())
        shelf.keep(edition, name, found)
    return found


def _answered(
    request: HttpRequest, body: Body, content_type: str, changed: datetime | None
) -> HttpResponseBase:
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(body.packed if is_packed else body.plain, content_type=content_type)
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["ETag"] = body.tag
    said = int(changed.timestamp()) if changed and is_settled(changed) else None
    if said is not None:
        response.headers["Last-Modified"] = http_date(said)
    given = get_conditional_response(request, etag=body.tag, last_modified=said, response=response)
    return given or response
