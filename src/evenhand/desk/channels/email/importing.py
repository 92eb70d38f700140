"""Bringing in mail from files, one letter in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evenhand.desk.channels.email.actions import Envelope, keep, take_in
from evenhand.desk.channels.email.models import Mailbox, Outcome, Via
from evenhand.mail import each
from evenhand.mail.mbox import Progress


@dataclass
class Count:
    """How an import went so far, in letters."""

    brought_in: int = 0
    known: int = 0
    unreadable: int = 0
    set_aside: int = 0

    def add(self, outcome: str) -> None:
        """Count one letter by what became of it."""
        match outcome:
            case Outcome.TAKEN_IN | Outcome.OURS:
                self.brought_in += 1
            case Outcome.DUPLICATE:
                self.known += 1
            case Outcome.UNREADABLE:
                self.unreadable += 1
            case _:
                self.set_aside += 1


def bring_in(path: Path, mailbox: Mailbox | None, advance: Progress) -> Iterator[str]:
    """Keep and take in every letter of a file or folder; yields what became of each.

    One that was kept before counts as a duplicate, whatever it was. `advance` hears how many
    bytes were read. Raises Unreadable when there is no mail, CannotKeep when the disk is full.
    """
    for raw in each(path, advance=advance):
        yield _one(raw, mailbox)


def _one(raw: bytes, mailbox: Mailbox | None) -> str:
    letter = keep(raw, Envelope(Via.IMPORT, mailbox=mailbox))
    if letter.outcome != Outcome.WAITING:
        return Outcome.DUPLICATE
    return take_in(letter).outcome
