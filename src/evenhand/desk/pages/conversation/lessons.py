"""The lesson behind a hint: two minutes on just this."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse

from evenhand.desk.learning.knowing import Named


def lesson_for(name: str, about: Mapping[str, Named]) -> str:
    """The address of the lesson `about` a step or a rule; "" when there is none."""
    found = about.get(name.replace("_", "-"))
    return reverse("learning:lesson", args=[found.slug]) if found else ""
