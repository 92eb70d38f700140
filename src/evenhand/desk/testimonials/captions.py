"""What is said in captions (WebVTT), for those who would rather read it in one go."""

from __future__ import annotations

import re

_CUE = re.compile(r"^[\d:.]+[ \t]+-->[ \t]+[\d:.]+.*$", re.MULTILINE)
_TAG = re.compile(r"<[^>\n]*>")
_GAP = re.compile(r"\n[ \t]*\n")


def words_of(captions: str) -> str:
    """The words of every cue, as running text; without notes, styles, times and tags."""
    cues = (found for block in _GAP.split(captions) if (found := _CUE.search(block)))
    said = (_TAG.sub("", found.string[found.end() :]) for found in cues)
    return " ".join(" ".join(said).split())
