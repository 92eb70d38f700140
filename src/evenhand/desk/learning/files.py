"""Lessons as files: a folder, or a zip of it, out and in.

say-when.md              a lesson
collections/first-week.md  a collection or journey
media/box.png            a picture, sound or film
media/call.vtt           captions for media/call.…; call.txt is its transcript
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from django.utils.translation import gettext as _

ENDING = ".md"
COLLECTIONS, MEDIA = "collections", "media"
CAPTIONS, TRANSCRIPT = ".vtt", ".txt"
MOST_FILES = 1000
MOST_TEXT = 400_000
MOST_BYTES = 200 * 1024 * 1024
_NO_LESSON = "readme.md"


class NoLessonFile(Exception):
    """Why a file cannot be taken, in one sentence."""


@dataclass(frozen=True)
class File:
    """A lesson's or a collection's file: its name, and the Markdown in it."""

    name: str
    text: str


@dataclass(frozen=True)
class MediumFile:
    """A picture, sound or film with the words that come with it."""

    name: str
    data: bytes
    captions: str = ""
    transcript: str = ""


@dataclass(frozen=True)
class Bundle:
    """All that a folder or a zip holds."""

    lessons: list[File] = field(default_factory=list)
    collections: list[File] = field(default_factory=list)
    media: list[MediumFile] = field(default_factory=list)


Entry = tuple[PurePosixPath, Callable[[], bytes]]


def in_folder(folder: Path) -> Bundle:
    """What a folder holds, or that one file. Raises NoLessonFile."""
    if folder.is_file():
        return bundled([(PurePosixPath(folder.name), folder.read_bytes)])
    paths = [*folder.glob(f"*{ENDING}"), *folder.glob(f"{COLLECTIONS}/*{ENDING}")]
    paths += [path for path in folder.glob(f"{MEDIA}/*") if path.is_file()]
    if not paths:
        raise NoLessonFile(_("There is no .md file in %(folder)s.") % {"folder": folder})
    try:
        return bundled(
            (PurePosixPath(path.relative_to(folder).as_posix()), path.read_bytes)
            for path in sorted(paths)
        )
    except OSError as wrong:
        raise NoLessonFile(f"{wrong.filename}: {wrong.strerror}.") from wrong


def in_upload(name: str, data: bytes) -> Bundle:
    """What an uploaded file holds: a lesson, or a zip. Raises NoLessonFile."""
    name = PurePosixPath(name.replace("\\", "/")).name[:100]
    if name.lower().endswith(".zip"):
        return _unzipped(name, data)
    if not name.lower().endswith(ENDING):
        raise NoLessonFile(_("%(name)s is no Markdown file. Choose .md or .zip.") % {"name": name})
    return bundled([(PurePosixPath(name), lambda: data)])


def packed(bundle: Bundle) -> bytes:
    """The bundle as a zip, which `in_upload` takes apart into the same."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for path, data in _entries(bundle):
            archive.writestr(path, data)
    return made.getvalue()


def _entries(bundle: Bundle) -> Iterator[tuple[str, bytes]]:
    for file in bundle.lessons:
        yield file.name, file.text.encode()
    for file in bundle.collections:
        yield f"{COLLECTIONS}/{file.name}", file.text.encode()
    for medium in bundle.media:
        stem = f"{MEDIA}/{medium.name.rpartition('.')[0]}"
        yield f"{MEDIA}/{medium.name}", medium.data
        yield f"{stem}{CAPTIONS}", medium.captions.encode()
        yield f"{stem}{TRANSCRIPT}", medium.transcript.encode()


def _unzipped(name: str, data: bytes) -> Bundle:
    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = [one for one in archive.infolist() if not one.is_dir()]
            if len(inside) > MOST_FILES or sum(one.file_size for one in inside) > MOST_BYTES:
                raise NoLessonFile(_("%(name)s holds too much. Split it.") % {"name": name})
            return bundled(
                (PurePosixPath(one.filename), partial(archive.read, one)) for one in inside
            )
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError) as wrong:
        sentence = _("%(name)s cannot be opened. Make the zip anew.") % {"name": name}
        raise NoLessonFile(sentence) from wrong


def bundled(entries: Iterable[Entry]) -> Bundle:
    """Sort files by where they lie and how their names end. Raises NoLessonFile."""
    bundle, shown, words = Bundle(), list[tuple[str, bytes]](), dict[str, str]()
    for path, read in entries:
        folder, ending = path.parent.name, path.suffix.lower()
        if folder == MEDIA and ending in {CAPTIONS, TRANSCRIPT}:
            words[path.name] = text_of(path.name, read())
        elif folder == MEDIA:
            shown.append((path.name, read()))
        elif ending == ENDING and path.name.lower() != _NO_LESSON:
            kept = bundle.collections if folder == COLLECTIONS else bundle.lessons
            kept.append(File(path.name, text_of(path.name, read())))
    bundle.media.extend(_with_words(shown, words))
    return bundle


def _with_words(shown: list[tuple[str, bytes]], words: dict[str, str]) -> Iterator[MediumFile]:
    for name, data in shown:
        stem = name.rpartition(".")[0]
        captions, transcript = (words.get(stem + end, "") for end in (CAPTIONS, TRANSCRIPT))
        yield MediumFile(name, data, captions, transcript)


def text_of(name: str, data: bytes) -> str:
    """The words of a file. Raises NoLessonFile."""
    if len(data) > MOST_TEXT:
        raise NoLessonFile(_("%(name)s is too long for a lesson.") % {"name": name})
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        sentence = _("%(name)s is not written in UTF-8. Save it so and try again.")
        raise NoLessonFile(sentence % {"name": name}) from wrong
