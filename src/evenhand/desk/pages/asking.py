"""Who asks for a page, and for what."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

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


def back(request: HttpRequest, otherwise: str) -> str:
    """The page of this desk from which a form was opened or sent, else `otherwise`.

    A form that has a page of its own names the one before it as `back`.
    """
    headers = request.headers
    asked = request.POST.get("back") or headers.get("HX-Current-URL") or headers.get("Referer")
    ours = url_has_allowed_host_and_scheme(
        asked, {request.get_host()}, require_https=request.is_secure()
    )
    return asked if asked and ours else otherwise
