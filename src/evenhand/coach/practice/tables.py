"""A table of a TOML file that says in one sentence, with its line, what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from functools import cached_property, partial
from typing import Any

from evenhand.coach.practice.scenario import ScenarioError

MOST_CHARACTERS = 60_000
MOST_WORDS = 4000
"""Characters of a single text."""

MOST_ENTRIES = 60
"""Entries of a list or of a table."""

_SYNTAX = re.compile(r"(?P<what>.*?) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")


def read_toml(text: str) -> dict[str, Any]:
    """The file's values. Raises ScenarioError where it is no TOML."""
    if len(text) > MOST_CHARACTERS:
        raise ScenarioError(f"a scenario holds at most {MOST_CHARACTERS} characters.")
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as wrong:
        found = _SYNTAX.match(str(wrong))
        what = found["what"] if found else str(wrong)
        line = int(found["line"] or text.count("\n") + 1) if found else 0
        raise ScenarioError(f"this is not TOML as it should be: {what.lower()}.", line) from None
    except (RecursionError, ValueError):
        raise ScenarioError("this is not TOML as it should be.") from None


def meant(name: str, every: Iterable[str]) -> str:
    """A question after the one that `name` was probably meant to be; "" when none is near."""
    near = get_close_matches(name, sorted(every), n=1)
    return f" Did you mean “{near[0]}”?" if near else ""


class Table:
    """A table of the file, named `name` ("" for the file as a whole), read key by key.

    Whoever has read what they know calls `nothing_more`, so that no slip of the pen is lost.
    """

    def __init__(
        self, name: str, values: Mapping[str, Any], text: str, header: Callable[[], int] = int
    ) -> None:
        self.name = name
        self._values = values
        self._text = text
        self._header = header
        self._read: set[str] = set()

    @cached_property
    def line(self) -> int:
        """The line of its header, looked for only when something is wrong; 0 for the file."""
        return self._header()

    def wrong(self, sentence: str, key: str = "") -> ScenarioError:
        """The error to raise, at the line of `key` or of the table."""
        where = f"in [{self.name}], " if self.name else ""
        return ScenarioError(f"{where}{sentence}", self._line_of(key))

    def words(self, key: str, *, optional: bool = False) -> str:
        """A text that is not empty; with `optional` it may be missing and is "" then."""
        value = self._get(key, "")
        if not isinstance(value, str) or len(value) > MOST_WORDS:
            raise self.wrong(f"“{key}” has to be a text of at most {MOST_WORDS} characters.", key)
        if not value.strip() and not optional:
            raise self.wrong(f"“{key}” is missing.", key)
        return value.strip()

    def list_of_words(self, key: str, *, least: int = 0) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        value = self._get(key, [])
        whole = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not whole or len(value) > MOST_ENTRIES or not all(one.strip() for one in value):
            raise self.wrong(f"“{key}” has to be a list of texts in quotation marks.", key)
        if len(value) < least:
            entries = "entry" if least == 1 else "entries"
            raise self.wrong(f"“{key}” needs at least {least} {entries}.", key)
        return tuple(one.strip() for one in value)

    def whole(self, key: str, default: int, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.wrong(f"“{key}” has to be a whole number from {low} to {high}.", key)
        return value

    def day(self, key: str) -> date:
        """A day, written as 2026-11-20 without quotation marks."""
        value = self._get(key, None)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.wrong(f"“{key}” has to be a day such as 2026-11-20.", key)
        return value

    def table(self, key: str) -> Table:
        """The table below this one, empty when there is none."""
        name, value = self._below(key), self._get(key, {})
        if not isinstance(value, dict) or len(value) > MOST_ENTRIES:
            raise self.wrong(f"“{key}” has to be a table, written as [{name}].", key)
        return Table(name, value, self._text, partial(self._line_with, f"[{name}]"))

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of a list, each written as [[name]]."""
        name, value = self._below(key), self._get(key, [])
        whole = isinstance(value, list) and all(isinstance(one, dict) for one in value)
        if not whole or len(value) > MOST_ENTRIES:
            raise self.wrong(f"“{key}” has to be a list of tables, each begun by [[{name}]].", key)
        return tuple(
            Table(name, one, self._text, partial(self._line_with, f"[[{name}]]", place))
            for place, one in enumerate(value)
        )

    def names(self) -> Sequence[str]:
        """The keys of the table, in order."""
        return tuple(self._values)

    def nothing_more(self) -> None:
        """Raises ScenarioError for a key that nobody asked for."""
        for key in self._values:
            if key not in self._read:
                raise self.wrong(f"“{key}” is not known here.{meant(key, self._read)}", key)

    def _get(self, key: str, default: object) -> Any:
        self._read.add(key)
        return self._values.get(key, default)

    def _below(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key

    def _lines(self) -> Iterator[tuple[int, str]]:
        lines = enumerate(self._text.splitlines(), 1)
        return ((number, line.strip()) for number, line in lines)

    def _line_with(self, header: str, place: int = 0) -> int:
        """The line of a header below this table; `place` counts those of the same name from 0."""
        found = [number for number, line in self._lines() if line.startswith(header)]
        return found[place] if place < len(found) else self.line

    def _line_of(self, key: str) -> int:
        """The line of a key of this table, or of its header."""
        for number, line in self._lines():
            if number > self.line and key and re.match(rf"{re.escape(key)}\s*=", line):
                return number
            if number > self.line and line.startswith("["):
                break
        return self.line
