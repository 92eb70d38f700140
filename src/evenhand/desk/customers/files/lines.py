"""The lines of a text file that somebody hands over."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

LONGEST_LINE = 100_000


class NotReadable(ValueError):
    """The file cannot be read on; its text is one sentence that says what to do."""


def lines_of(file: BinaryIO) -> Iterator[str]:
    """The lines of a file in UTF-8, or in UTF-16 with its mark, with their ends.

    The file must be seekable and stays open. Raises NotReadable for another encoding, and for a
    line that is longer than LONGEST_LINE.
    """
    text = io.TextIOWrapper(file, encoding=_encoding(file), newline="")
    try:
        for number, line in enumerate(iter(lambda: text.readline(LONGEST_LINE + 1), ""), 1):
            if len(line) > LONGEST_LINE:
                raise NotReadable(f"Line {number} is too long: is this a table with line ends?")
            yield line
    except UnicodeError:
        raise NotReadable("The file is not in UTF-8: save it in that encoding.") from None
    finally:
        text.detach()


def _encoding(file: BinaryIO) -> str:
    file.seek(0)
    start = file.read(2)
    file.seek(0)
    is_wide = start in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    return "utf-16" if is_wide else "utf-8-sig"
