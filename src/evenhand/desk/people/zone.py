"""Times are shown in the reader's own zone."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from evenhand.desk.people.models import Teammate


class OwnZone:
    """Middleware that sets the signed-in teammate's zone for the length of a request."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the teammate's zone; visitors get the organisation's."""
        if isinstance(request.user, Teammate):
            with timezone.override(request.user.zone):
                return self.answer(request)
        return self.answer(request)
