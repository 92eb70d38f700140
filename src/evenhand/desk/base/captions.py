"""Captions in WebVTT, as far as it takes to know that a player can show them, and what is said."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from evenhand.desk.base.media import NoMedia

MOST_CHARACTERS = 200_000
_CLOCK = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_CUE = re.compile(rf"^{_CLOCK} --> {_CLOCK}", re.MULTILINE)
_LOOSE_CUE = re.compile(r"^[\d:.]+[ \t]+-->[ \t]+[\d:.]+.*$", re.MULTILINE)
_TAG = re.compile(r"<[^>\n]*>")
_GAP = re.compile(r"\n[ \t]*\n")


def captions_of(text: str) -> str:
    """The captions with plain line ends; "" for none. Raises NoMedia for what is no WebVTT."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        return ""
    if len(text) > MOST_CHARACTERS or not text.startswith("WEBVTT") or not _CUE.search(text):
        raise NoMedia(
            _(
                "These captions are no WebVTT: they begin with “WEBVTT” and hold lines such as "
                "“00:01.000 --> 00:04.000”. Save them so, or write a transcript instead."
            )
        )
    return f"{text}\n"


def words_of(captions: str) -> str:
    """The words of every cue, as running text; without notes, styles, times and tags."""
    cues = (found for block in _GAP.split(captions) if (found := _LOOSE_CUE.search(block)))
    said = (_TAG.sub("", found.string[found.end() :]) for found in cues)
    return " ".join(" ".join(said).split())
