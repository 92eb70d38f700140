"""Folders and zips, in and out."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from evenhand.desk.demo.cast import ines
from evenhand.desk.learning import actions, queries
from evenhand.desk.learning.changes import Change
from evenhand.desk.learning.collecting import exported_collection, parsed_collection
from evenhand.desk.learning.exporting import every_file, write_to, zipped
from evenhand.desk.learning.files import NoLessonFile, in_folder, in_upload
from evenhand.desk.learning.lines import CannotRead
from evenhand.desk.learning.models import Card, Collection, Lesson, Medium, Version
from evenhand.desk.people import actions as people
from evenhand.desk.people.models import Role
from tests.desk.base.media import png, wav
from tests.desk.learning.building import HOPE, lesson, small

WEEK = """---
title: A week
slug: a-week
days: 7
summary: One a day.
---

- name-what-they-hoped-for
- calm
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two lessons, a journey, a picture, and a sound with its transcript."""
    made = tmp_path / "lessons"
    for name, words in (
        ("name-what-they-hoped-for.md", HOPE),
        ("calm.md", small("calm").replace("Breathe.", "![A box](media/box.png)")),
        ("README.md", "What this folder is."),
        ("collections/a-week.md", WEEK),
        ("media/call.txt", "Good morning."),
    ):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(words, encoding="utf-8")
    (made / "media/box.png").write_bytes(png())
    (made / "media/call.wav").write_bytes(wav())
    return made


def counted() -> tuple[int, ...]:
    rows = (Lesson, Version, Card, Collection, Medium)
    return tuple(one.objects.count() for one in rows)


def test_folder_is_taken_in_once_and_comes_out_as_it_was(folder: Path, tmp_path: Path) -> None:
    call_command("desk_import_lessons", folder)
    assert counted() == (2, 2, 6, 1, 2)
    actions.take_in_bundle(in_folder(folder), by=None)
    assert counted() == (2, 2, 6, 1, 2)
    out = tmp_path / "out"
    write_to(out)
    written = {path.relative_to(out) for path in out.rglob("*") if path.is_file()}
    given = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    assert written == given - {Path("README.md")}
    assert all((out / path).read_bytes() == (folder / path).read_bytes() for path in written)


def test_zip_holds_the_same_and_is_taken_in_again(folder: Path) -> None:
    actions.take_in_bundle(in_folder(folder), by=ines())
    data = zipped()
    assert data == zipped()
    Lesson.objects.all().delete()
    again = actions.take_in_bundle(in_upload("all.zip", data), by=ines())
    assert [one.change for one in again] == [Change.NEW, Change.NEW]
    assert dict(in_upload_names(data)) == dict(every_file())


def in_upload_names(data: bytes) -> list[tuple[str, bytes]]:
    bundle = in_upload("all.zip", data)
    words = [(file.name, file.text.encode()) for file in bundle.lessons]
    words += [(f"collections/{file.name}", file.text.encode()) for file in bundle.collections]
    media = [(f"media/{one.name}", one.data) for one in bundle.media]
    return [*words, *media, ("media/call.txt", b"Good morning.")]


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("bad.md", b"# No head", "bad.md: Line 1: a lesson begins with a line “---”"),
        ("latin.md", "für".encode("latin-1"), "latin.md is not written in UTF-8."),
        ("collections/x.md", b"---\ntitle: x\n---\n", "collections/x.md: Line 4: it names no"),
        ("media/film.mp4", b"no film at all", "media/film.mp4: This is no picture, sound or film"),
        ("media/alone.wav", wav(), "media/alone.wav: Sound and films need captions"),
        ("media/Box 1.png", png(), "media/Box 1.png: Box 1.png: a file's name has small letters"),
    ],
)
def test_one_bad_file_is_named_and_nothing_is_written(
    folder: Path, name: str, words: bytes, said: str
) -> None:
    (folder / name).write_bytes(words)
    with pytest.raises(NoLessonFile) as wrong:
        actions.take_in_bundle(in_folder(folder), by=None)
    assert str(wrong.value).startswith(said)
    assert counted() == (0, 0, 0, 0, 0)


def test_upload_that_is_no_lesson_is_refused() -> None:
    for name, said in (("x.exe", "is no Markdown file"), ("x.zip", "cannot be opened")):
        with pytest.raises(NoLessonFile, match=said):
            in_upload(name, b"PK nothing")


def test_empty_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoLessonFile, match=r"There is no \.md file in"):
        in_folder(tmp_path / "gone")


def test_picture_is_replaced_under_its_name(folder: Path) -> None:
    actions.take_in_bundle(in_folder(folder), by=None)
    (box,) = Medium.objects.filter(name="box.png")
    old = box.file.name
    (folder / "media/box.png").write_bytes(b"GIF89a....;")
    actions.take_in_bundle(in_folder(folder), by=None)
    box.refresh_from_db()
    assert (box.content_type, box.file.storage.exists(old)) == ("image/gif", False)


def test_first_to_join_finds_the_library_and_nothing_goes_over_what_is_there() -> None:
    link = people.invite(by=None, role=Role.KEEPER)
    people.join(link, name="Ada", email="ada@example.com", password="a long one", time_zone="UTC")
    assert Lesson.objects.filter(versions__origin="library", versions__by=None).count() >= 40
    assert Lesson.objects.count() == len(list(actions.taking.LIBRARY.glob("*.md")))
    assert actions.load_library() == []
    for collection in (*queries.collections(), *queries.journeys()):
        assert len(queries.places_of(collection)) >= 5, collection.slug


def test_library_is_left_where_a_team_has_lessons_of_its_own() -> None:
    lesson(small("ours"))
    assert actions.load_library() == []
    assert Lesson.objects.count() == 1


def test_collection_comes_out_as_it_was() -> None:
    assert exported_collection(parsed_collection(WEEK)) == WEEK


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Line 1: a collection begins with"),
        ("---\ntitle: x", "Line 2: the head does not end"),
        ("---\ncolour: red\n---", "Line 2: the head holds"),
        ("---\ntitle: x\ndays: 99\n---\n- a", "Line 4: “days:” is a number from 1 to 31"),
        ("---\ntitle: x\n---\n- A b", "Line 4: write “- ” and the slug of a lesson"),
        ("---\n---\n- a", "Line 2: give it a title"),
    ],
)
def test_collection_that_cannot_be_read_is_said(text: str, said: str) -> None:
    with pytest.raises(CannotRead) as wrong:
        parsed_collection(text)
    assert str(wrong.value).startswith(said)


def test_commands_say_what_went_wrong(tmp_path: Path) -> None:
    lesson(small("ours"))
    (tmp_path / "bad.md").write_text("in the way")
    with pytest.raises(CommandError, match=r"^bad\.md: Line 1: "):
        call_command("desk_import_lessons", tmp_path)
    with pytest.raises(CommandError, match=r"bad\.md"):
        call_command("desk_export_lessons", tmp_path / "bad.md")
