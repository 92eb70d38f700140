"""Praise in tests, as customers write it."""

from __future__ import annotations

from evenhand.desk.praise.models import Praise
from tests.desk import cast

SAMIR = (
    "Hello,\nI can't believe you managed to get here and fix this in under an hour, that's "
    "incredible. Your fitter Samir even put the old shade aside for me. My number is 0151 2345678."
)


def praised(
    text: str = SAMIR, *, name: str = "Tristan Bell", subject: str = "Your fitter"
) -> Praise:
    """A customer praises; what was found of it."""
    return Praise.objects.get(message=cast.message_from(name, text, subject=subject))
