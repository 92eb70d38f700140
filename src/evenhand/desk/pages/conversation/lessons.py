"""The lesson behind a hint: two minutes on just this."""

from __future__ import annotations

from django.urls import reverse

from evenhand.desk.learning import knowing


def lesson_for(name: str) -> str:
    """The address of the lesson that fits a step or a rule; "" when there is none.

    All of them together take one statement a minute.
    """
    found = knowing.named(name.replace("_", "-"))
    return reverse("learning:lesson", args=[found.slug]) if found else ""
