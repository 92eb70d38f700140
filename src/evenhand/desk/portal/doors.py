"""How every view for customers is entered: by a link alone, with nothing left in the browser.

Every form brings a value that is signed for its pass, its purpose and one use (`forms`).
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from evenhand.desk.base.outside import View, entered_with, private
from evenhand.desk.passes import access
from evenhand.desk.passes.models import Pass
from evenhand.desk.portal.expired import Expired

GONE = 410

for_visitors = entered_with(private())


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
