"""What the log may hold: ids and addresses of pages, but no address that opens a door."""

from __future__ import annotations

import logging
import re

ONE_TIME = re.compile(r"(/welcome/|/password/reset/key/)[^/\s'\"]+")


class Discreet(logging.Formatter):
    """A formatter that leaves the token out of every one-time link."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with its traceback if there is one."""
        return ONE_TIME.sub(r"\1…", super().format(record))
