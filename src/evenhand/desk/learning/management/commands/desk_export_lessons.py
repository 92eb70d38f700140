"""`evenhand export lessons FOLDER`: write every lesson as a Markdown file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.base.tables import apply_missing
from evenhand.desk.learning.exporting import write_to


class Command(BaseCommand):
    """Write lessons, collections and what cards show into a folder, to keep it in git."""

    help = "Write every lesson, with what its cards show, into a folder."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the folder; it is made if need be."""
        parser.add_argument("folder", metavar="FOLDER", type=Path)

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Write them and say how many. Raises CommandError."""
        apply_missing()  # the home may be new
        try:
            count = write_to(chosen["folder"])
        except OSError as wrong:
            raise CommandError(f"{wrong.filename}: {wrong.strerror}.") from None
        self.stdout.write(f"{count} files written to {chosen['folder']}.")
