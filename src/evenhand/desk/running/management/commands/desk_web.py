"""`evenhand web`: the pages alone, as when several machines share one PostgreSQL."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from evenhand.desk import env
from evenhand.desk.running.home import listen
from evenhand.desk.running.processes import web


class Command(BaseCommand):
    """Run the pages alone."""

    help = "Run the pages alone."

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Serve until stopped."""
        web(listen(env.HOST(), env.PORT(), "--port"))
