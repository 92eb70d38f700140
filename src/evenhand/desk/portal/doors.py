"""How every view for customers is entered: by a link alone, with nothing left in the browser.

There is no session and no cookie here, hence nothing that a foreign page could use on the
customer's behalf: what opens a page is its address, which a foreign page does not know. So Django's
cookie against forged requests has no work here; every form brings instead a value that is signed
for its pass, its purpose and one use (`forms`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from evenhand.desk.base.policy import HEADER
from evenhand.desk.passes import access
from evenhand.desk.passes.models import Pass
from evenhand.desk.portal.expired import Expired

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    HEADER: POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
GONE = 410

View = Callable[..., HttpResponseBase]


def for_visitors(view: View) -> View:
    """A view that anybody may open, in the organisation's zone, with headers for the public."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
        with timezone.override(settings.TIME_ZONE):
            response = view(request, *given, **named)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer


def for_holder(view: View) -> View:
    """A view for whoever holds a pass: it gets the Pass in place of the token.

    404 for a token that is not right; for one that is over, the page that offers a new link.
    """

    @wraps(view)
    def answer(request: HttpRequest, token: str, **named: Any) -> HttpResponseBase:
        held = access.held(token)
        return gone(request, held) if held.is_over() else view(request, held, **named)

    return for_visitors(answer)


def gone(request: HttpRequest, held: Pass, *, is_asked: bool = False) -> HttpResponseBase:
    """The page of a link that is over; `is_asked` once a new one was asked for."""
    shown = {"page": Expired.of(held, is_asked=is_asked)}
    return render(request, "portal/expired.html", shown, status=200 if is_asked else GONE)
