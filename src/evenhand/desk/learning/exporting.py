"""Everything about lessons as files, to keep in git or to carry elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from evenhand.desk.learning import queries
from evenhand.desk.learning.collecting import exported_collection, written_collection
from evenhand.desk.learning.files import CAPTIONS, COLLECTIONS, ENDING, MEDIA, TRANSCRIPT
from evenhand.desk.learning.models import Collection, Medium

_MADE = (2026, 1, 1, 0, 0, 0)


def every_file() -> Iterator[tuple[str, bytes]]:
    """Each file's path and bytes: lessons, collections and journeys, then what cards show."""
    slugs = queries.lessons().order_by("slug").values_list("slug", flat=True)
    for slug, version in sorted(queries.newest_versions(slugs).items()):
        yield f"{slug}{ENDING}", version.text.encode()
    for collection in (*queries.collections(), *queries.journeys()):
        yield f"{COLLECTIONS}/{collection.slug}{ENDING}", _collection(collection)
    for medium in queries.media():
        yield from _medium(medium)


def _collection(collection: Collection) -> bytes:
    slugs = [place.lesson.slug for place in queries.places_of(collection)]
    return exported_collection(written_collection(collection, slugs)).encode()


def _medium(medium: Medium) -> Iterator[tuple[str, bytes]]:
    with medium.file.open("rb") as opened:
        yield f"{MEDIA}/{medium.name}", opened.read()
    stem = medium.name.rpartition(".")[0]
    for ending, words in ((CAPTIONS, medium.captions), (TRANSCRIPT, medium.transcript)):
        if words:
            yield f"{MEDIA}/{stem}{ending}", words.encode()


def zipped() -> bytes:
    """All of it as one zip, the same bytes for the same files."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for path, data in every_file():
            archive.writestr(ZipInfo(path, _MADE), data)
    return made.getvalue()


def write_to(folder: Path) -> int:
    """Write all of it into a folder, which is made if need be; how many files. Raises OSError."""
    count = 0
    for path, data in every_file():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
        count += 1
    return count
