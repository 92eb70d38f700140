"""From a file to records, row by row: each is a record, or one sentence saying what is wrong."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, NoReturn

from evenhand.desk.customers.files.columns import Columns
from evenhand.desk.customers.files.lines import NotReadable, lines_of
from evenhand.desk.customers.shape import MOST_VALUES, NotARecord, WrittenRecord, record_from

MOST_COLUMNS = MOST_VALUES + 5
DELIMITERS = ",;\t|"
JSON_LINES = (".jsonl", ".ndjson", ".json")


@dataclass(frozen=True)
class Row:
    """A row of a file: its line, and either its record or what is wrong with it."""

    line: int
    record: WrittenRecord | None
    refused: str = ""


def is_table(file_name: str) -> bool:
    """Whether a file of that name is read as a table, and not as a JSON object a line."""
    return not file_name.lower().endswith(JSON_LINES)


def header_of(file: BinaryIO) -> list[str]:
    """The headers of a table. Raises NotReadable when there is no table."""
    return _header(next(lines_of(file), ""))


def rows_of(file: BinaryIO, columns: Columns | None) -> Iterator[Row]:
    """The rows of a table, or with no columns of a file with one JSON object a line.

    Raises NotReadable where the file cannot be read on.
    """
    return _of_table(file, columns) if columns else _of_json(file)


def _header(first: str) -> list[str]:
    cells = next(csv.reader([first], delimiter=_delimiter(first)), [])
    header = [" ".join(cell.split()) for cell in cells]
    if not any(header):
        raise NotReadable("The first line is empty: it should name the columns.")
    if len(header) > MOST_COLUMNS:
        raise NotReadable(f"There are more than {MOST_COLUMNS} columns: leave some out.")
    named = [name.lower() for name in header if name]
    if twice := next((name for name in named if named.count(name) > 1), ""):
        raise NotReadable(f"Two columns are called “{twice[:60]}”: rename one of them.")
    return header


def _of_table(file: BinaryIO, columns: Columns) -> Iterator[Row]:
    lines = lines_of(file)
    first = next(lines, "")
    header = _header(first)
    reader = csv.reader(lines, delimiter=_delimiter(first))
    try:
        for cells in reader:
            if any(cells):
                yield _row(cells, header, columns, reader.line_num + 1)
    except csv.Error:
        told = f"Line {reader.line_num + 1}: a quotation mark opens a cell and never closes it."
        raise NotReadable(told) from None


def _delimiter(first: str) -> str:
    return max(DELIMITERS, key=first.count)


def _row(cells: Sequence[str], header: Sequence[str], columns: Columns, line: int) -> Row:
    if any(cells[len(header) :]):
        return Row(line, None, f"It has {len(cells)} cells, and there are {len(header)} columns.")
    named = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
    return _checked(columns.parts_of(named), line)


def _of_json(file: BinaryIO) -> Iterator[Row]:
    for line, text in enumerate(lines_of(file), 1):
        if text.strip():
            yield _parsed(text, line)


def _parsed(text: str, line: int) -> Row:
    try:
        given = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return Row(line, None, "It is no JSON: each line should be one object.")
    if not isinstance(given, dict):
        return Row(line, None, "It is no JSON object: put the record between { and }.")
    return _checked(given, line)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _checked(given: dict[str, Any], line: int) -> Row:
    try:
        return Row(line, record_from(given))
    except NotARecord as wrong:
        return Row(line, None, str(wrong))
