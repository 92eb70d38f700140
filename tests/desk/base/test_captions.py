"""Captions are taken as players take them, and read without what is not said."""

from __future__ import annotations

import pytest

from evenhand.desk.base.captions import MOST_CHARACTERS, captions_of, words_of
from evenhand.desk.base.media import NoMedia

CAPTIONS = (
    "WEBVTT\n\n1\n00:00.000 --> 00:02.000\n<v Penny>My lamp\n\n00:02.000 --> 00:03.000\nworks."
)


def test_captions_are_kept_with_plain_line_ends() -> None:
    kept = f"{CAPTIONS}\n"
    assert captions_of("\ufeff" + CAPTIONS.replace("\n", "\r\n")) == kept
    assert captions_of(" \n") == ""


@pytest.mark.parametrize(
    "text", ["My lamp works.", "WEBVTT\n\nMy lamp", CAPTIONS + "a" * MOST_CHARACTERS]
)
def test_what_no_player_shows_is_refused(text: str) -> None:
    with pytest.raises(NoMedia, match="no WebVTT"):
        captions_of(text)


def test_captions_are_read_without_times_and_tags() -> None:
    assert words_of(CAPTIONS) == "My lamp works."
    assert words_of("WEBVTT\n\nNOTE nothing is said") == ""
