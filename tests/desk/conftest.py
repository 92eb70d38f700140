"""Every test of the desk has a real database, commits for real, and a home of its own.

Commits matter: consequences are drawn only after them.
"""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.db import connections
from django.db.models.signals import post_migrate

from evenhand.coach.spoken import Hours

ALWAYS_OPEN = Hours(time(0), time(23, 59), frozenset(range(7)))
"""So that a test finds the same on a Sunday as on a Monday."""


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """SQLite in a file, as in life, since threads and processes share it.

    For speed nothing is synced, and Django's own permissions, which the desk does not use, are not
    made anew whenever the tables have been emptied.
    """
    post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")
    chosen = connections["default"].settings_dict
    if chosen["ENGINE"].endswith("sqlite3"):
        chosen["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
        pragmas = chosen["OPTIONS"]["init_command"]
        chosen["OPTIONS"]["init_command"] = pragmas.replace("synchronous=FULL", "synchronous=OFF")


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
    settings.MAIL_FOLDER = tmp_path / "mail"
    settings.OUTGOING_FOLDER = tmp_path / "outgoing"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    return tmp_path
