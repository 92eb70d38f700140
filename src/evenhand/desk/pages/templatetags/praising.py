"""The pages of good words, as tabs."""

from __future__ import annotations

from collections.abc import Iterator

from django.template import Library
from django.urls import is_valid_path
from django.utils.translation import gettext as _

from evenhand.desk.pages.templatetags.righting import Way

register = Library()


@register.simple_tag
def praising(here: str) -> list[Way]:
    """The tabs that this desk has, that named `here` as the current one."""
    return [Way(text, href, slug == here) for slug, text, href in _ways() if is_valid_path(href)]


def _ways() -> Iterator[tuple[str, str, str]]:
    yield "praise", _("Praise"), "/praise/"
    yield "mine", _("Said of me"), "/praise/mine/"
    yield "testimonials", _("Testimonials"), "/testimonials/"
    yield "kept", _("Claims and places"), "/testimonials/kept/"
    yield "embedding", _("On your site"), "/testimonials/embedding/"
