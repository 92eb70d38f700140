"""The service worker's script: what it is told first, and then the file itself."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.version import VERSION

STYLES = ("tokens", "base", "layout", "signs", "controls", "lists", "notices")
SCRIPTS = ("pocket", "queue", "sync", "showing", "offline")


def script() -> str:
    """The whole script. Another version of the desk makes it another, so browsers take it anew."""
    return f"const TOLD = {json.dumps(_told(), indent=2)};\n\n{_file()}"


def _told() -> dict[str, object]:
    return {
        "version": VERSION,
        "page": reverse("practice:pocket"),
        "cards": reverse("practice:kept"),
        "assets": _assets(),
        "scopes": ["/learn/", "/lessons/", "/stashes/"],
        "signIn": reverse("account_login"),
        "title": _("Two minutes of practice"),
        "words": _("A few cards wait for you."),
        "icon": static("practice/icon-192.png"),
    }


def styles() -> list[str]:
    """The styles of the page that works without a line, by their addresses, in order."""
    shared = [f"evenhand/css/{name}.css" for name in STYLES]
    return [static(name) for name in (*shared, "practice/practice.css", "practice/pocket.css")]


def _assets() -> list[str]:
    """The files that the page needs, by their addresses."""
    names = [f"practice/{name}.js" for name in SCRIPTS]
    return [*styles(), *map(static, [*names, "evenhand/favicon.svg", "evenhand/icons.svg"])]


@cache
def _file() -> str:
    return (Path(__file__).parent / "static/practice/worker.js").read_text(encoding="utf-8")
