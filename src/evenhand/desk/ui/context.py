"""What every template may name without its view passing it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

THEMES = frozenset({"light", "dark"})
THEME_COOKIE = "theme"


def desk(request: HttpRequest) -> dict[str, object]:
    """The organisation's name, and the theme the reader chose ("" follows their system)."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return {
        "organisation": settings.ORGANISATION,
        "theme": chosen if chosen in THEMES else "",
    }
