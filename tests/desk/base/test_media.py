"""What a file is, by its bytes alone."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.base.media import NoMedia, media_of
from tests.desk.base.media import flac, mp3, mp4, ogg, png, wav, webm

WHOLE = {
    "image/png": png(),
    "audio/wav": wav(),
    "video/mp4": mp4(),
    "audio/mp4": mp4(b"M4A "),
    "image/avif": mp4(b"avif"),
    "video/webm": webm(),
    "audio/webm": webm(b"A_OPUS"),
    "audio/ogg": ogg(),
    "audio/mpeg": mp3(),
    "audio/flac": flac(),
    "image/gif": b"GIF89a....;",
    "image/jpeg": b"\xff\xd8\xff\xe0....\xff\xd9",
}
MOST = 20_000


@pytest.mark.parametrize("content_type", WHOLE)
def test_file_is_told_by_its_bytes_and_one_that_is_cut_off_is_refused(content_type: str) -> None:
    data = WHOLE[content_type]
    opened = BytesIO(data)
    media = media_of(opened, most=MOST)
    assert (media.content_type, opened.tell()) == (content_type, 0)
    with pytest.raises(NoMedia, match="stops in the middle"):
        media_of(BytesIO(data[: len(data) - 10 if len(data) > 20 else -1]), most=MOST)


@pytest.mark.parametrize("cut", [1, 100, 412])
def test_an_mp3_behind_a_tag_that_stops_within_a_frame_is_refused(cut: int) -> None:
    tagged = mp3(tag=b"ID3\x03\0\0\0\0\x01\x02" + b"\0" * 130)
    assert media_of(BytesIO(tagged), most=MOST).ending == "mp3"
    with pytest.raises(NoMedia, match="stops in the middle"):
        media_of(BytesIO(tagged[:-cut]), most=MOST)


@pytest.mark.parametrize("data", [mp3(), flac()])
def test_tags_behind_the_sound_are_none_of_it(data: bytes) -> None:
    media_of(BytesIO(data + b"TAG" + b"\0" * 125), most=MOST)


@pytest.mark.parametrize(
    "data",
    [b"", b"Hello", b"<svg xmlns='x'/>", b"<html>", b"MZ\x90\0", b"%PDF-1.7", b"\xff\xfe\0a"],
)
def test_anything_else_is_no_media(data: bytes) -> None:
    with pytest.raises(NoMedia, match=r"Choose a JPEG, PNG, MP3 or MP4\."):
        media_of(BytesIO(data), most=MOST)


def test_file_that_is_too_large_is_refused_in_a_sentence() -> None:
    with pytest.raises(NoMedia, match="larger than 1 MB"):
        media_of(BytesIO(b"\0" * (1024 * 1024 + 1)), most=1024 * 1024)


@given(st.sampled_from([data[:40] for data in WHOLE.values()]), st.binary(max_size=200))
def test_any_bytes_are_taken_or_refused(head: bytes, rest: bytes) -> None:
    try:
        kind = media_of(BytesIO(head + rest), most=MOST).kind
    except NoMedia:
        kind = ""
    assert kind in {"", "picture", "audio", "video"}
