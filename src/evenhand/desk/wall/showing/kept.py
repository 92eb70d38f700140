"""Answers as they were made, kept in this process until anything public changes.

One small statement a request asks which edition of the public words it is. So a withdrawal is gone
at the very next request, from every process, and all others are answered without being made anew.
"""

from __future__ import annotations

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

from evenhand.desk.testimonials import queries
from evenhand.version import VERSION

MOST = 128
"""Answers that are kept at once: filters come from outside, and memory is ours."""

A_SECOND = timedelta(seconds=1)
Make = Callable[[], str]


@dataclass(frozen=True)
class Body:
    """An answer's bytes, the same packed with gzip, and the tag that is theirs alone."""

    plain: bytes
    packed: bytes
    tag: str


class Shelf:
    """Bodies by name, of one edition; the one that was not asked for longest goes first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._edition: Hashable = None
        self._bodies: OrderedDict[Hashable, Body] = OrderedDict()

    def __len__(self) -> int:
        return len(self._bodies)

    def body(self, edition: Hashable, name: Hashable, make: Make) -> Body:
        """The body of that name in that edition, made if it is not there."""
        with self._lock:
            if edition != self._edition:
                self._edition = edition
                self._bodies.clear()
            found = self._bodies.get(name)
            if found is not None:
                self._bodies.move_to_end(name)
                return found
        made = _body(make())
        with self._lock:
            if edition == self._edition:  # else something changed while it was made
                self._bodies[name] = made
                while len(self._bodies) > MOST:
                    self._bodies.popitem(last=False)
        return made


shelf = Shelf()


def answer(
    request: HttpRequest, name: Hashable, make: Make, *, content_type: str
) -> HttpResponseBase:
    """What `make` makes under `name`, or 304 to whoever has it already.

    `make` reads what is public after the edition was read: what is kept is never older.
    """
    edition = queries.edition()
    if not edition.number:  # nothing was ever public
        body = _body(make())
    else:
        body = shelf.body((edition.number, edition.at), name, make)
    return _answered(request, body, content_type, edition.at if edition.number else None)


def _answered(
    request: HttpRequest, body: Body, content_type: str, changed: datetime | None
) -> HttpResponseBase:
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(body.packed if is_packed else body.plain, content_type=content_type)
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["ETag"] = body.tag
    said = _said(changed)
    if said is not None:
        response.headers["Last-Modified"] = http_date(said)
    given = get_conditional_response(request, etag=body.tag, last_modified=said, response=response)
    return given or response


def _said(changed: datetime | None) -> int | None:
    """The second of the last change, once it is over: another one in the same second looks alike
    (RFC 9110, section 8.8.2.2)."""
    if changed is None or timezone.now() - changed <= A_SECOND:
        return None
    return int(changed.timestamp())


def _body(text: str) -> Body:
    plain = text.encode()
    digest = hashlib.sha256(VERSION.encode() + plain).hexdigest()[:20]
    return Body(plain, gzip.compress(plain, 6, mtime=0), f'W/"{digest}"')
