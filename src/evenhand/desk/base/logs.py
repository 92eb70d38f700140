"""What the log may hold: ids and addresses of pages, but nobody's words and no key to a door."""

from __future__ import annotations

import logging
import re

KEYS = re.compile(r"(/welcome/|/password/reset/key/|/c/)[^/\s'\"]+")
VALUES = re.compile(r"^DETAIL: .*", re.MULTILINE)  # PostgreSQL quotes the row that it refused


class Discreet(logging.Formatter):
    """A formatter that leaves out the secret of a link, and what a database quotes."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with its traceback if there is one."""
        return VALUES.sub("DETAIL: …", KEYS.sub(r"\1…", super().format(record)))
