"""The pages of learning and practice, as tabs."""

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
def learned(here: str) -> list[Way]:
    """The tabs that this desk has, that named `here` as the current one."""
    return [Way(text, href, slug == here) for slug, text, href in _ways() if is_valid_path(href)]


def _ways() -> Iterator[tuple[str, str, str]]:
    yield "today", _("Today"), "/learn/"
    yield "lessons", _("Lessons"), "/lessons/"
    yield "stashes", _("Stashes"), "/stashes/"
    yield "journeys", _("Journeys"), "/journeys/"
    yield "scenarios", _("Hard customers"), "/scenarios/"
    yield "plan", _("Plan and reminders"), "/learn/plan/"
