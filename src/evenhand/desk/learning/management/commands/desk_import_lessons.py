"""`evenhand import lessons FOLDER`: take in lessons from Markdown files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.base.progress import bar_of_files
from evenhand.desk.base.tables import apply_missing
from evenhand.desk.learning import actions
from evenhand.desk.learning.changes import Change
from evenhand.desk.learning.files import Bundle, NoLessonFile, in_folder


class Command(BaseCommand):
    """Take in lessons: all of the files, or none when one of them cannot be read."""

    help = "Take in lessons from a folder of Markdown files; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the folder, or for a single file."""
        parser.add_argument("folder", metavar="FOLDER", type=Path)

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Take them in and say what changed. Raises CommandError, and then nothing is written."""
        apply_missing()  # the home may be new
        try:
            bundle = in_folder(chosen["folder"])
            with bar_of_files() as bar:
                task = bar.add_task("Lessons", total=_files(bundle))
                told = actions.take_in_bundle(bundle, by=None, told=lambda _name: bar.advance(task))
        except (NoLessonFile, OSError) as wrong:
            raise CommandError(str(wrong)) from None
        counts = Counter(one.change for one in told)
        said = (Change.NEW, Change.CHANGED, Change.SAME)
        words = ", ".join(f"{counts[change]} {change.value}" for change in said)
        self.stdout.write(f"Lessons: {words}.")


def _files(bundle: Bundle) -> int:
    return len(bundle.media) + len(bundle.lessons) + len(bundle.collections)
