"""`evenhand reader adapt`: fit how rules and trained reader count to corrections."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.base.tables import apply_missing
from evenhand.desk.coaching import hearing, queries
from evenhand.desk.coaching.adapting import CannotAdapt, adapt, keep, page


class Command(BaseCommand):
    """Learn from corrections, say what it changed, and keep it if it is better."""

    help = "Fit how much the rules and the trained reader count to your corrections."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask whether only to look."""
        parser.add_argument("--preview", action="store_true", help="change nothing, say what would")

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print before and after. Raises CommandError where there is nothing to adapt."""
        apply_missing()  # the home may be new
        trained = hearing.trained()
        if trained is None:
            raise CommandError(
                "There is no trained reader here: install it with pip install 'evenhand[reader]'."
            )
        try:
            adapted = adapt(queries.taught(), trained)
        except CannotAdapt as wrong:
            raise CommandError(str(wrong)) from None
        self.stdout.write(page(adapted, trained.fusion))
        if chosen["preview"]:
            self.stdout.write("Nothing was changed.")
        elif adapted.is_better:
            self.stdout.write(f"Kept. This page is in {keep(adapted, trained.fusion)}.")
        else:
            self.stdout.write("Nothing was changed: on what was held out it would be no better.")
