"""`evenhand worker`: jobs and chores alone."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from evenhand.desk.running.processes import worker


class Command(BaseCommand):
    """Run the worker alone."""

    help = "Run the worker alone."

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Work until stopped."""
        worker()
