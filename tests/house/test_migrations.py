"""Migrations are complete, named for what they do, and lead back as well."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.db import migrations, models
from django.db.migrations import Migration
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from tests.house.source import none_of, sources


@pytest.fixture(autouse=True)
def with_migrations(settings: LazySettings) -> None:
    """Those on disk, also where the tests' tables were made without them."""
    settings.MIGRATION_MODULES = {}


NAME = re.compile(r"\d{4}_[a-z][a-z0-9_]*")


def ours() -> list[Migration]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    own = {app.label for app in apps.get_app_configs() if app.name.startswith("evenhand.")}
    return [found for (label, _), found in loader.disk_migrations.items() if label in own]


def one_way(migration: Migration) -> list[str]:
    return [
        f"{migration.app_label}.{migration.name}: {operation} cannot be undone"
        for operation in migration.operations
        if not operation.reversible
    ]


def badly_named(names: list[str]) -> list[str]:
    return [name for name in names if not NAME.fullmatch(name) or "auto" in name.split("_")]


def test_no_migration_is_missing() -> None:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    found = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    own = {app.label for app in apps.get_app_configs() if app.name.startswith("evenhand.")}
    none_of(
        f"{label}: {operation.describe()}"
        for label, missing in found.changes(graph=loader.graph).items()
        if label in own
        for migration in missing
        for operation in migration.operations
    )


def test_every_migration_can_be_undone() -> None:
    none_of(found for migration in ours() for found in one_way(migration))


def test_every_migration_is_named_for_what_it_does() -> None:
    assert badly_named([migration.name for migration in ours()]) == []


def test_every_room_with_models_has_migrations() -> None:
    rooms = {source.room for source in sources("src/evenhand/desk") if source.is_one_of("models")}
    labels = {migration.app_label for migration in ours()}
    assert sorted(rooms - labels - {"base", "channels"}) == []


def test_a_one_way_migration_is_seen() -> None:
    migration = Migration("0001_x", "inbox")
    migration.operations = [
        migrations.RunSQL("SELECT 1"),
        migrations.RunPython(migrations.RunPython.noop),
        migrations.CreateModel("Thing", [("id", models.AutoField(primary_key=True))]),
    ]
    assert len(one_way(migration)) == 2


def test_a_bad_migration_name_is_seen() -> None:
    assert badly_named(["0002_auto_20260101", "0002", "0002_add_closures"]) == [
        "0002_auto_20260101",
        "0002",
    ]
