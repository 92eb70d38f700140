import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from evenhand.desk.running.database import bring_up_to_date
from evenhand.desk.running.home import CannotStart


def test_a_database_that_is_up_to_date_is_left_alone(settings: LazySettings) -> None:
    settings.MIGRATION_MODULES = {}
    call_command("migrate", fake=True, verbosity=0)  # the tests' tables were made without it
    assert bring_up_to_date() is False


def test_a_database_from_a_newer_version_is_not_touched() -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("inbox", "9999_from_the_future")
    try:
        with pytest.raises(CannotStart, match="newer version of Evenhand"):
            bring_up_to_date()
    finally:
        recorder.record_unapplied("inbox", "9999_from_the_future")
