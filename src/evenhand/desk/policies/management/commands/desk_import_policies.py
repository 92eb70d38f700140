"""`evenhand import policies FOLDER`: take in policies from Markdown files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from evenhand.desk.base.tables import apply_missing
from evenhand.desk.policies import actions
from evenhand.desk.policies.changes import Plan, plan
from evenhand.desk.policies.files import File, NoPolicyFile, in_folder
from evenhand.desk.policies.parsing import CannotRead, parsed


class Command(BaseCommand):
    """Take in policies: all of the files, or none when one of them cannot be read."""

    help = "Take in policies from a folder of Markdown files; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the folder, or for a single file."""
        parser.add_argument("folder", metavar="FOLDER", type=Path)
        parser.add_argument("--preview", action="store_true", help="write nothing, say what would")

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Take them in and say what changed. Raises CommandError, and then nothing is written."""
        apply_missing()  # the home may be new
        try:
            files = list(in_folder(chosen["folder"]))
        except NoPolicyFile as wrong:
            raise CommandError(str(wrong)) from None
        with transaction.atomic():
            plans = [(file, _taken(file, preview=chosen["preview"])) for file in files]
        for file, found in plans:
            self.stdout.write(f"{file.name}: {_said(found)}.")


def _taken(file: File, *, preview: bool) -> Plan:
    try:
        written = parsed(file.text)
        if preview:
            return plan(written, timezone.localdate())
        return actions.bring_in(written, by=None)
    except CannotRead as wrong:
        raise CommandError(f"{file.name}: {wrong}") from None


def _said(found: Plan) -> str:
    new = sum(change.kind == "new" for change in found.changes)
    changed = sum(change.kind == "changed" for change in found.changes)
    same = len(found.changes) - new - changed
    return f"{new} new, {changed} changed, {same} as before"
