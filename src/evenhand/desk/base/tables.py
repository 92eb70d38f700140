"""The tables of a database that may be new, or made by an older version."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

Run = Callable[[], object]


def apply_missing(
    executor: MigrationExecutor | None = None, do: Callable[[Run], object] = lambda run: run()
) -> None:
    """Apply the migrations that are missing. Mostly none is, and `migrate` is slow to find out.

    `executor` is one that has been made already; `do` runs what is to be applied: here, unless it
    is told to run elsewhere.
    """
    executor = executor or MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        do(partial(call_command, "migrate", verbosity=0, interactive=False))
