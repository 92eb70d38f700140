"""What goes wrong on the way to a mailbox."""

from __future__ import annotations


class CannotConnect(Exception):
    """A mailbox cannot be read; the message is one clear sentence.

    `is_lasting` says that only a changed setting helps, so that trying again soon is of no use
    and may lock the mailbox.
    """

    def __init__(self, sentence: str, *, is_lasting: bool = False) -> None:
        super().__init__(sentence)
        self.sentence, self.is_lasting = sentence, is_lasting
