"""Attributes that a page adds to a component: `hx_get=url` becomes `hx-get="…"`."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


class InlineCode(ValueError):
    """An attribute that the content security policy would refuse to obey."""


def attributes(given: Mapping[str, object]) -> SafeString:
    """`given` as HTML attributes, each with a space before it.

    Underscores become hyphens. True gives the bare name; False and None leave it out.
    Raises InlineCode for inline styles and event handlers.
    """
    kept = ((_name(key), value) for key, value in given.items() if value not in (None, False))
    every = "".join(_one(name, value) for name, value in kept)
    return mark_safe(every)  # noqa: S308 - each of them is escaped


def classes(*names: str) -> str:
    """The value of a class attribute; empty names are left out."""
    return " ".join(filter(None, names))


def _name(key: str) -> str:
    name = key.rstrip("_").replace("_", "-").lower()
    if name == "style" or name.startswith(("on", "hx-on")):
        raise InlineCode(f"{name} is inline code or style; use a class or a module.")
    return name


def _one(name: str, value: object) -> SafeString:
    return format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)
