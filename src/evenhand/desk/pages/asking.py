"""Who asks for a page, and for what."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from evenhand.desk.people.models import Teammate

MOST = 10**9


def signed_in(request: HttpRequest) -> Teammate:
    """The teammate who asks. Raises Http404 for a visitor; views have them sign in before."""
    if isinstance(request.user, Teammate):
        return request.user
    raise Http404


def for_a_part(request: HttpRequest) -> bool:
    """Whether the page itself asks, to change a part of what it shows."""
    return request.headers.get("HX-Request") == "true"


def number(request: HttpRequest, name: str, otherwise: int = 0) -> int:
    """The whole number, 0 or more, that the address gives under `name`."""
    asked = request.GET.get(name, "")
    return min(int(asked), MOST) if asked.isascii() and asked.isdigit() else otherwise
