"""How every view for everybody is entered: no session, no cookie, nothing left in the browser.

What is changed here is changed by who holds a secret address, which a foreign page does not know;
so Django's cookie against forged requests has no work.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from evenhand.desk.base.policy import HEADER

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PRIVATE = {
    HEADER: POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "private, no-store",
}

View = Callable[..., HttpResponseBase]


def for_whom_it_concerns(view: View) -> View:
    """A view behind a secret address, in the organisation's zone, that nobody keeps a copy of."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
        with timezone.override(settings.TIME_ZONE):
            response = view(request, *given, **named)
        for name, value in PRIVATE.items():
            response.headers.setdefault(name, value)
        return response

    return answer
