"""`evenhand import PATH…`: bring in mail from .eml files, an mbox or a Maildir."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.base.progress import bar_of_bytes
from evenhand.desk.base.tables import apply_missing
from evenhand.desk.channels.email import queries
from evenhand.desk.channels.email.actions import CannotKeep
from evenhand.desk.channels.email.importing import Count, bring_in
from evenhand.desk.channels.email.models import Mailbox
from evenhand.mail import Unreadable, size


class Command(BaseCommand):
    """Bring in mail from files."""

    help = "Bring in mail from .eml files, an mbox or a Maildir; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the paths, and to which mailbox the mail came."""
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path)
        parser.add_argument("--mailbox", metavar="ADDRESS", help="the mailbox that the mail was in")

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Bring everything in and say how it went. Raises CommandError for what holds no mail."""
        apply_missing()  # the home may be new
        mailbox = self._mailbox(chosen["mailbox"])
        count = Count()
        queries.spare_syncing()  # after a power cut the same command brings in what is missing
        try:
            total = sum(size(path) for path in chosen["paths"])
            with bar_of_bytes() as bar:
                shown = bar.add_task("Bringing in mail", total=total)
                for path in chosen["paths"]:
                    for outcome in bring_in(path, mailbox, partial(bar.advance, shown)):
                        count.add(outcome)
        except (Unreadable, CannotKeep) as wrong:
            if count != Count():
                self._say(count)
            hint = " What is in stays in: run the same again." if count != Count() else ""
            raise CommandError(f"{wrong}{hint}") from None
        self._say(count)

    def _mailbox(self, address: str | None) -> Mailbox | None:
        if address is None:
            return None
        every = {mailbox.address: mailbox for mailbox in queries.mailboxes()}
        if address.lower() not in every:
            known = ", ".join(every) or "none yet"
            raise CommandError(f"There is no mailbox {address}; there are: {known}.")
        return every[address.lower()]

    def _say(self, count: Count) -> None:
        told = [
            f"{count.brought_in} brought in",
            f"{count.known} known already",
            f"{count.unreadable} could not be read",
        ]
        if count.set_aside:
            told.append(f"{count.set_aside} set aside")
        self.stdout.write(f"{', '.join(told)}.")
