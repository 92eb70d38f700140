"""A card's Markdown as words alone: what it shows is told, and seen in its lesson."""

from __future__ import annotations

from django.utils.safestring import SafeString

from evenhand.desk.learning.pictures import NAMED
from evenhand.desk.ui.prose import prose


def in_words(markdown: str) -> SafeString:
    """The text as clean HTML; in place of a picture, sound or film what it shows."""
    return prose(NAMED.sub(r"*\g<says>*", markdown))
