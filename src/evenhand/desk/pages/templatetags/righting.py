"""The pages of putting right, as tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.template import Library
from django.urls import is_valid_path
from django.utils.translation import gettext as _

register = Library()


@dataclass(frozen=True)
class Way:
    """A tab."""

    text: str
    href: str
    current: bool


@register.simple_tag
def righting(here: str) -> list[Way]:
    """The tabs that this desk has, that named `here` as the current one."""
    return [Way(text, href, slug == here) for slug, text, href in _ways() if is_valid_path(href)]


def _ways() -> Iterator[tuple[str, str, str]]:
    yield "remedies", _("Remedies"), "/remedies/"
    yield "approvals", _("Approvals"), "/remedies/approvals/"
    yield "stories", _("Stories"), "/remedies/stories/"
    yield "fairness", _("Like cases"), "/fairness/"
    yield "causes", _("Causes"), "/causes/"
    yield "kinds", _("Kinds and bounds"), "/remedies/kinds/"
