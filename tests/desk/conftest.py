"""Every test of the desk has a real database, commits for real, and a home of its own.

Commits matter: consequences are drawn only after them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.contenttypes.management import create_contenttypes
from django.core.cache import cache
from django.db import connections
from django.db.models.signals import post_migrate
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from evenhand.coach.spoken import Hours

ALWAYS_OPEN = Hours(time(0), time(23, 59), frozenset(range(7)))
"""So that a test finds the same on a Sunday as on a Monday."""


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """SQLite in a file, as in life, since threads and processes share it.

    For speed nothing is synced, and Django's own permissions and content types, which the desk
    does not use, are not made anew whenever the tables have been emptied.
    """
    post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")
    post_migrate.disconnect(create_contenttypes)
    chosen = connections["default"].settings_dict
    if chosen["ENGINE"].endswith("sqlite3"):
        chosen["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
        pragmas = chosen["OPTIONS"]["init_command"]
        chosen["OPTIONS"]["init_command"] = pragmas.replace("synchronous=FULL", "synchronous=OFF")


@pytest.fixture(scope="session", autouse=True)
def emptied_where_full(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """After a test only the tables that hold something are emptied: there are a hundred others.

    Django would look for the tables and call a command each time, and connect anew for the next
    test; that takes longer than most tests do.
    """
    connection = connections["default"]
    is_sqlite = connection.vendor == "sqlite"
    with django_db_blocker.unblock():
        tables = connection.introspection.django_table_names(
            only_existing=True, include_views=False
        )
    names = [connection.ops.quote_name(table) for table in tables]
    full = " UNION ALL ".join(f"SELECT '{one}' WHERE EXISTS (SELECT 1 FROM {one})" for one in names)  # noqa: S608 - our own tables

    def emptied(_test: TransactionTestCase) -> None:
        with connection.cursor() as cursor:
            cursor.execute(full)
            statements = [f"DELETE FROM {name}" for (name,) in cursor.fetchall()]  # noqa: S608 - as above
        if statements and not is_sqlite:
            statements.insert(0, "SET LOCAL session_replication_role = replica")
        connection.ops.execute_sql_flush(statements)
        with connection.cursor() as cursor:  # a test may have had it otherwise
            cursor.execute("PRAGMA synchronous=OFF" if is_sqlite else "RESET synchronous_commit")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", emptied)
        patched.setattr(TransactionTestCase, "_should_reload_connections", lambda _test: False)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: LazySettings, transactional_db: None) -> Path:
    """A home folder for this test alone."""
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        },
    }
    settings.HOME = tmp_path
    settings.HOURS = ALWAYS_OPEN
    settings.TRAINED_READER = False  # each process would load it; its own tests turn it on
    settings.MAIL_FOLDER = tmp_path / "mail"
    settings.OUTGOING_FOLDER = tmp_path / "outgoing"
    settings.WHITENOISE_AUTOREFRESH = True  # else every new test client reads all static files
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    return tmp_path
