"""Bringing the database up to date, but never one that a newer version made."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError, OperationalError

from evenhand.desk.base.tables import Run, apply_missing
from evenhand.desk.running.home import CannotStart


def bring_up_to_date(do: Callable[[Run], object] = lambda run: run()) -> bool:
    """Apply what is missing. True when the database was empty before. Raises CannotStart.

    `do` runs what is to be applied: here, unless it is told to run elsewhere.
    """
    try:
        executor = MigrationExecutor(connection)
        applied = set(executor.loader.applied_migrations)
    except OperationalError as wrong:
        raise CannotStart(
            f"The database cannot be reached ({_first_line(wrong)}): "
            "check EVENHAND_DATABASE_URL and that the server runs."
        ) from None
    except DatabaseError as wrong:
        raise CannotStart(
            f"The database file is damaged ({_first_line(wrong)}): restore it from a backup."
        ) from None
    if applied - set(executor.loader.disk_migrations):
        raise CannotStart(
            "This home was used by a newer version of Evenhand: "
            "install that version again, or restore a backup made with this one."
        )
    apply_missing(executor, do)
    return not applied


def _first_line(wrong: Exception) -> str:
    return str(wrong).strip().splitlines()[0] if str(wrong).strip() else type(wrong).__name__
