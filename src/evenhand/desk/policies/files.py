"""Policies as files: all as one zip, and files taken in from a zip, a folder or an upload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.utils.translation import gettext as _

from evenhand.desk.policies import queries
from evenhand.desk.policies.changes import lasting
from evenhand.desk.policies.markdown import exported
from evenhand.desk.policies.models import Policy, Version
from evenhand.desk.policies.written import written_of

ENDING = ".md"
MOST_FILES = 100
MOST_BYTES = 1_000_000
_MADE = (2026, 1, 1, 0, 0, 0)


class NoPolicyFile(Exception):
    """Why a file cannot be taken, in one sentence."""


@dataclass(frozen=True)
class File:
    """A policy's file: its name, and the Markdown in it."""

    name: str
    text: str


def file_of(policy: Policy, on: date) -> File:
    """A policy as one file, with what holds on that day, or is the next to hold."""
    return _file(policy, list(queries.of_policy(policy)), on)


def every_file(on: date) -> list[File]:
    """Every policy that has a clause, each as one file."""
    rows = queries.versions().select_related("clause__policy")
    found = groupby(rows, lambda version: version.clause.policy)
    return [_file(policy, list(versions), on) for policy, versions in found]


def _file(policy: Policy, versions: list[Version], on: date) -> File:
    clauses: dict[int, list[Version]] = {}
    for version in versions:
        clauses.setdefault(version.clause_id, []).append(version)
    kept = [one for rows in clauses.values() if (one := lasting(rows, on))]
    return File(f"{policy.slug}{ENDING}", exported(written_of(policy, kept)))


def zipped(files: list[File]) -> bytes:
    """The files as one zip, the same bytes for the same files."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for file in files:
            archive.writestr(ZipInfo(file.name, _MADE), file.text.encode())
    return made.getvalue()


def taken(name: str, data: bytes) -> Iterator[File]:
    """The policies in an uploaded file: its own text, or those of a zip. Raises NoPolicyFile."""
    name = PurePosixPath(name.replace("\\", "/")).name[:100]
    if name.lower().endswith(".zip"):
        yield from _unzipped(name, data)
    elif name.lower().endswith(ENDING):
        yield File(name, _text(name, data))
    else:
        raise NoPolicyFile(_("%(name)s is no Markdown file. Choose .md or .zip.") % {"name": name})


def in_folder(folder: Path) -> Iterator[File]:
    """The policies in a folder, by name, or in that one file. Raises NoPolicyFile."""
    paths = [folder] if folder.is_file() else sorted(folder.glob(f"*{ENDING}"))
    if not paths:
        raise NoPolicyFile(_("There is no .md file in %(folder)s.") % {"folder": folder})
    for path in paths:
        try:
            yield from taken(path.name, path.read_bytes())
        except OSError as wrong:
            raise NoPolicyFile(f"{path.name}: {wrong.strerror}.") from wrong


def _unzipped(name: str, data: bytes) -> Iterator[File]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = [one for one in archive.infolist() if one.filename.endswith(ENDING)]
            if len(inside) > MOST_FILES or sum(one.file_size for one in inside) > MOST_BYTES:
                raise NoPolicyFile(_("%(name)s holds too much. Split it.") % {"name": name})
            for one in inside:
                yield File(PurePosixPath(one.filename).name, _text(one.filename, archive.read(one)))
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError) as wrong:
        sentence = _("%(name)s cannot be opened. Make the zip anew.") % {"name": name}
        raise NoPolicyFile(sentence) from wrong


def _text(name: str, data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise NoPolicyFile(_("%(name)s is too long for a policy.") % {"name": name})
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        sentence = _("%(name)s is not written in UTF-8. Save it so and try again.")
        raise NoPolicyFile(sentence % {"name": name}) from wrong
