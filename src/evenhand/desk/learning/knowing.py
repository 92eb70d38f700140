"""Which lesson is opened from which hint, kept for a minute so that pages stay quick."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.core.cache import cache

from evenhand.desk.learning.models import Lesson

SECONDS = 60
"""How long another process may still see what held before a change."""

_KEY = "lessons-about"


class Named(NamedTuple):
    """A lesson's address and title."""

    slug: str
    title: str


def about() -> Mapping[str, Named]:
    """The lesson for each situation, flag, step and rule that has one, by its slug.

    Of several, the one that names it earliest; then the first by slug.
    """
    kept: dict[str, Named] | None = cache.get(_KEY)
    if kept is None:
        kept = _found()
        cache.set(_KEY, kept, SECONDS)
    return kept


def named(slug: str) -> Named | None:
    """The lesson for one of them, None when there is none."""
    return about().get(slug)


def forget() -> None:
    """Look again the next time: something was written."""
    cache.delete(_KEY)


def _found() -> dict[str, Named]:
    rows = Lesson.objects.filter(retirement=None).order_by("slug")
    ranked = [
        (place, slug, title, name)
        for slug, title, names in rows.values_list("slug", "title", "about")
        for place, name in enumerate(names)
    ]
    return {name: Named(slug, title) for _place, slug, title, name in sorted(ranked, reverse=True)}
