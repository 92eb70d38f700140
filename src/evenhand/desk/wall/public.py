"""How every page and feed for everybody is entered: no session, no cookie, the same for all.

Who may frame it or read it from another origin is said here, for each kind of answer alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.views.decorators.clickjacking import xframe_options_exempt

from evenhand.desk.base.outside import View, entered_with
from evenhand.desk.base.policy import HEADER

FRESH = "public, max-age=0, must-revalidate"
"""Everybody may keep it, nobody may show it again without asking whether it still holds."""

_SHOWN = (
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; "
    "base-uri 'none'; "
)
_ALL = {"Cache-Control": FRESH, "X-Content-Type-Options": "nosniff"}
PAGE = {**_ALL, HEADER: f"{_SHOWN}frame-ancestors 'none'", "X-Frame-Options": "DENY"}
FRAME = {**_ALL, HEADER: f"{_SHOWN}frame-ancestors *"}
FEED = {
    **_ALL,
    HEADER: "default-src 'none'; frame-ancestors 'none'",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Frame-Options": "DENY",
}
FORM = {
    HEADER: f"{_SHOWN}script-src 'self'; frame-ancestors 'none'".replace(
        "media-src 'self'", "media-src 'self' blob:"
    ),
    "Cache-Control": "private, no-store",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}


def for_everybody(heads: Mapping[str, str]) -> Callable[[View], View]:
    """A view that answers all alike, with the headers of its kind."""
    if heads is not FRAME:
        return entered_with(heads)

    def framed(view: View) -> View:
        return entered_with(heads)(xframe_options_exempt(view))

    return framed
