"""How views for those outside are entered: by a link alone, with nothing left in the browser.

There is no session and no cookie, hence nothing that a foreign page could use on somebody's behalf:
what opens a page is its address, which a foreign page does not know. So Django's cookie against
forged requests has no work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from evenhand.desk.base.policy import HEADER

View = Callable[..., HttpResponseBase]


def private(*, media: bool = False) -> dict[str, str]:
    """Headers of a page behind a secret address: nothing runs, nobody frames or lists it, and its
    address is told to nobody. With `media` it plays recordings."""
    played = "media-src 'self'; " if media else ""
    return {
        HEADER: "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
        f"{played}form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Frame-Options": "DENY",
        "X-Robots-Tag": "noindex, nofollow",
    }


def entered_with(heads: Mapping[str, str]) -> Callable[[View], View]:
    """A view that anybody may open, in the organisation's zone, with these headers unless it sets
    its own."""

    def entered(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
            with timezone.override(settings.TIME_ZONE):
                response = view(request, *given, **named)
            for name, value in heads.items():
                response.headers.setdefault(name, value)
            return response

        return answer

    return entered
