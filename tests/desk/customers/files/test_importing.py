"""`evenhand import records`, as one calls it."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from evenhand.desk.customers.files.importing import AT_ONCE
from evenhand.desk.customers.models import Customer, Record
from evenhand.desk.running import door

HEADER = "email,ref,date,status\n"


def table(path: Path, *rows: str, name: str = "orders.csv") -> Path:
    file = path / name
    file.write_text(HEADER + "".join(f"{row}\n" for row in rows))
    return file


def bring_in(file: Path, **chosen: object) -> tuple[str, str]:
    """What is said on standard output, and what on standard error."""
    said, complained = io.StringIO(), io.StringIO()
    call_command("desk_import_records", str(file), stdout=said, stderr=complained, **chosen)
    return said.getvalue().strip(), complained.getvalue().strip()


def test_a_table_comes_in_and_again_is_known(tmp_path: Path) -> None:
    rows = [f"penny@example.com,{number},2026-03-04,sent" for number in range(3)]
    file = table(tmp_path, *rows)
    assert bring_in(file) == ("3 new, 0 changed, 0 known already, 0 refused.", "")
    assert bring_in(file) == ("0 new, 0 changed, 3 known already, 0 refused.", "")
    record = Record.objects.first()
    assert record is not None
    assert (record.kind, record.source) == ("order", "orders.csv")


def test_rows_that_are_refused_are_named_by_their_lines(tmp_path: Path) -> None:
    file = table(tmp_path, "nobody,1,2026-03-04,sent", "penny@example.com,2,2026-03-04,sent")
    said, complained = bring_in(file)
    assert said == "1 new, 0 changed, 0 known already, 1 refused."
    assert complained == "Line 2: Give the customer's e-mail address as customer."


def test_only_the_first_refusals_are_told(tmp_path: Path) -> None:
    said, complained = bring_in(table(tmp_path, *["nobody,1,2026-03-04,sent"] * 50))
    assert said.endswith("50 refused.")
    assert len(complained.splitlines()) == 20


def test_a_preview_writes_nothing(tmp_path: Path) -> None:
    file = table(tmp_path, "penny@example.com,1,2026-03-04,sent")
    said, _ = bring_in(file, preview=True)
    assert said == "1 would be new, 0 would be changed, 0 known already, 0 refused."
    assert not Customer.objects.exists()


def test_the_kind_the_source_and_the_months_place_can_be_told(tmp_path: Path) -> None:
    file = table(tmp_path, "penny@example.com,1,03/04/2026,sent", name="2026.csv")
    bring_in(file, kind="Booking", source="Studio", month_first=True)
    record = Record.objects.get()
    assert (record.kind, record.source, record.happened_at.month) == ("booking", "Studio", 3)


def test_more_rows_than_one_batch_come_in(tmp_path: Path) -> None:
    rows = [f"penny@example.com,{number},2026-03-04,sent" for number in range(AT_ONCE + 1)]
    said, _ = bring_in(table(tmp_path, *rows))
    assert said.startswith(f"{AT_ONCE + 1} new")


def test_a_file_that_breaks_off_keeps_what_was_before(tmp_path: Path) -> None:
    rows = [f"penny@example.com,{number},2026-03-04,sent" for number in range(AT_ONCE)]
    file = table(tmp_path, *rows, "x" * 200_000)
    with pytest.raises(CommandError, match=f"Line 502 is too long.* {AT_ONCE} new, 0 changed"):
        bring_in(file)
    assert Record.objects.count() == AT_ONCE


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read: No such file or directory"):
        bring_in(tmp_path / "none.csv")


def test_the_word_after_import_chooses_what_comes_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = table(tmp_path, "penny@example.com,1,2026-03-04,sent")
    monkeypatch.setenv("EVENHAND_HOME", str(tmp_path))
    assert door.enter(["import", "records", str(file)]) == 0
    assert Record.objects.get().key == "1"
