from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.signals import post_migrate

from evenhand.desk.base.tables import apply_missing


def test_what_is_missing_is_made_and_then_nothing_is_done(settings: LazySettings) -> None:
    settings.MIGRATION_MODULES = {}
    call_command("migrate", fake=True, verbosity=0)  # the tests' tables were made without it
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    with connection.schema_editor() as editor:
        editor.delete_model(Session)
    migrated = []
    post_migrate.connect(lambda **_: migrated.append(True), weak=False, dispatch_uid="counted")
    try:
        apply_missing()
        assert (Session.objects.count(), bool(migrated)) == (0, True)
        migrated.clear()
        apply_missing()
        assert not migrated
    finally:
        post_migrate.disconnect(dispatch_uid="counted")
