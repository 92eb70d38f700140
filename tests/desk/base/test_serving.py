"""Sound and films are played in parts."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile
from django.http import Http404
from django.http.response import HttpResponseBase

from evenhand.desk.base.serving import played
from evenhand.desk.learning.models import Medium

DATA = bytes(range(100))


@pytest.fixture
def file() -> FieldFile:
    medium = Medium(name="a.mp3", digest="ab", kind="audio", content_type="audio/mpeg")
    medium.file.save("a.mp3", ContentFile(DATA), save=False)
    return medium.file


def answer(file: FieldFile, wanted: str) -> HttpResponseBase:
    return played(file, name="a.mp3", content_type="audio/mpeg", wanted=wanted)


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [("bytes=0-9", 0, 9), ("bytes=90-", 90, 99), ("bytes=-5", 95, 99), ("bytes=50-999", 50, 99)],
)
def test_part_is_sent_as_asked(file: FieldFile, wanted: str, first: int, last: int) -> None:
    got = answer(file, wanted)
    assert (got.status_code, got["Content-Range"]) == (206, f"bytes {first}-{last}/100")
    assert got.getvalue() == DATA[first : last + 1]  # type: ignore[attr-defined]  # a file's answer
    assert got["Content-Length"] == str(last - first + 1)
    assert got["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("wanted", ["", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4"])
def test_whole_is_sent_when_nothing_else_is_asked_for(file: FieldFile, wanted: str) -> None:
    got = answer(file, wanted)
    assert (got.status_code, got["Accept-Ranges"]) == (200, "bytes")
    assert b"".join(got.streaming_content) == DATA  # type: ignore[attr-defined]  # a file's answer
    got.close()


def test_part_beyond_the_end_is_refused(file: FieldFile) -> None:
    got = answer(file, "bytes=100-")
    assert (got.status_code, got["Content-Range"]) == (416, "bytes */100")


def test_what_browsers_would_run_is_never_played(file: FieldFile) -> None:
    with pytest.raises(Http404):
        played(file, name="a.svg", content_type="image/svg+xml")
