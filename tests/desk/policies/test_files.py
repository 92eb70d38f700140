"""Policies taken in from a folder and from zips."""

from __future__ import annotations

from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.policies.files import (
    MOST_BYTES,
    File,
    NoPolicyFile,
    in_folder,
    taken,
    zipped,
)
from evenhand.desk.policies.models import Policy, Version
from tests.desk.policies.building import CLASSES

MORE = "---\ntitle: Returns\n---\n\n## 1.1 Cloth\n\nRule: It stays.\n"


def import_from(folder: Path, *more: str) -> str:
    said = StringIO()
    call_command("desk_import_policies", str(folder), *more, stdout=said)
    return said.getvalue()


def test_a_folder_is_taken_in_once(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(CLASSES, encoding="utf-8")
    (tmp_path / "a.md").write_text(MORE, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no policy", encoding="utf-8")
    assert import_from(tmp_path, "--preview").startswith("a.md: 1 new, 0 changed, 0 as before.")
    assert not Policy.objects.exists()
    assert import_from(tmp_path) == (
        "a.md: 1 new, 0 changed, 0 as before.\nb.md: 1 new, 0 changed, 0 as before.\n"
    )
    assert import_from(tmp_path).count("0 new, 0 changed, 1 as before") == 2
    assert Version.objects.count() == 2
    assert Version.objects.filter(by=None).count() == 2


def test_nothing_is_taken_in_when_one_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MORE, encoding="utf-8")
    (tmp_path / "b.md").write_text(CLASSES.replace("Rule:", "Rul:"), encoding="utf-8")
    with pytest.raises(CommandError, match=r"b\.md: Line 8: did you mean “Rule:”"):
        import_from(tmp_path)
    assert not Policy.objects.exists()


@pytest.mark.parametrize("what", ["empty", "missing"])
def test_a_folder_without_files_is_said(tmp_path: Path, what: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoPolicyFile, match=r"There is no \.md file in"):
        list(in_folder(tmp_path / what))


def test_a_zip_holds_the_same_files() -> None:
    files = [File("a.md", MORE), File("b.md", CLASSES)]
    assert list(taken("all.zip", zipped(files))) == files
    assert zipped(files) == zipped(files)


def test_a_zip_that_grows_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w", compression=8) as archive:
        archive.writestr("a.md", "x" * (MOST_BYTES + 1))
    with pytest.raises(NoPolicyFile, match=r"a\.zip holds too much"):
        list(taken("a.zip", made.getvalue()))


@given(st.binary(max_size=400), st.sampled_from(["a.zip", "a.md", "../../a.MD", "a.exe", ""]))
def test_any_upload_is_taken_or_refused_in_one_sentence(data: bytes, name: str) -> None:
    for whole in (data, zipped([File("a.md", "x")])[:-9] + data):
        try:
            files = list(taken(name, whole))
        except NoPolicyFile as wrong:
            said = str(wrong)
        else:
            assert all("/" not in file.name for file in files)
            continue
        assert said.endswith(".")
        assert "\n" not in said
