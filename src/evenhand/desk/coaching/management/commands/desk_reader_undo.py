"""`evenhand reader undo`: take back what `evenhand reader adapt` changed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from evenhand.desk.coaching.adapting import undo


class Command(BaseCommand):
    """Put the shipped table in force again."""

    help = "Let the trained reader count as it was shipped."

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Say whether there was anything to take back."""
        said = "It counts as it was shipped again." if undo() else "There was nothing to take back."
        self.stdout.write(said)
