from __future__ import annotations

import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connection, connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.channels.email.actions import CannotKeep, Envelope, keep
from evenhand.desk.channels.email.models import Letter, Via
from tests.desk.channels.email.building import letter

HANDED = Envelope(Via.SMTP, recipients=["help@linden-home.example"])


def test_a_kept_letter_is_a_file_and_a_row(home: Path) -> None:
    raw = letter()
    kept = keep(raw, HANDED)
    assert kept.path.read_bytes() == raw
    assert kept.path.is_relative_to(home / "mail")
    assert oct(kept.path.stat().st_mode)[-3:] == "600"
    assert (Letter.objects.get().size, kept.recipients) == (len(raw), "help@linden-home.example")


def test_the_same_letter_is_kept_once_whatever_its_line_ends() -> None:
    raw = letter()
    assert keep(raw, HANDED) == keep(raw.replace(b"\n", b"\r\n"), Envelope(Via.IMAP))


def test_a_file_that_was_lost_is_written_again() -> None:
    raw = letter()
    keep(raw, HANDED).path.unlink()
    assert keep(raw, HANDED).path.read_bytes() == raw


def test_the_same_letter_from_many_sides_at_once_is_kept_once() -> None:
    raw = letter()

    def one(_: int) -> int:
        try:
            return keep(raw, HANDED).pk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as threads:
        assert len(set(threads.map(one, range(12)))) == 1
    assert Letter.objects.count() == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(raw=st.binary(max_size=500))
def test_whatever_comes_is_kept_byte_for_byte(raw: bytes) -> None:
    kept = keep(raw, HANDED)
    assert kept.path.read_bytes().replace(b"\r\n", b"\n") == raw.replace(b"\r\n", b"\n")


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(
    home: Path, settings: LazySettings
) -> None:
    (home / "file").write_text("")
    settings.MAIL_FOLDER = home / "file" / "mail"
    with pytest.raises(CannotKeep, match=r"could not be stored .*: try again later"):
        keep(letter(), HANDED)
    assert Letter.objects.count() == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the file's place is SQLite's")
def test_a_full_disk_leaves_nothing_half_written(home: Path) -> None:
    """A process that may write no file over 64 KiB stands for a disk without room."""
    script = f"""
        import resource, signal, sys
        import django
        django.setup()
        from django.conf import settings
        from django.db import connections
        settings.MAIL_FOLDER = {str(home / "mail")!r}
        connections["default"].settings_dict["NAME"] = {str(connection.settings_dict["NAME"])!r}
        from evenhand.desk.channels.email.actions import CannotKeep, Envelope, keep
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
        try:
            keep(b"Subject: large\\n\\n" + b"x" * 200_000, Envelope("smtp"))
        except CannotKeep as wrong:
            sys.stdout.write(str(wrong))
    """
    ran = subprocess.run(
        [sys.executable, "-B", "-c", textwrap.dedent(script)],
        env={"DJANGO_SETTINGS_MODULE": "evenhand.desk.settings", "EVENHAND_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "The letter could not be stored (File too large): try again later."
    assert "A letter could not be stored" in ran.stderr
    assert [path for path in (home / "mail").rglob("*") if path.is_file()] == []
    assert Letter.objects.count() == 0
