"""Reading records from files, whatever the files hold."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.customers.files.columns import Columns, guess
from evenhand.desk.customers.files.lines import LONGEST_LINE, NotReadable
from evenhand.desk.customers.files.reading import MOST_COLUMNS, Row, header_of, is_table, rows_of

TABLE = Columns(customer="email", kind="kind", reference="ref", at="date")
HEADER = b"email,kind,ref,date,item\n"
ROW = b"penny@example.com,order,20417,2026-03-04,Pyjamas\n"

NO_DATE = "Give the date (at) as 2026-03-04 or 2026-03-04T14:10:00+01:00."
NO_REFERENCE = "Give the record's number or name as reference."
CONTROLS = "Take the control signs out of reference."
NO_JSON = "It is no JSON: each line should be one object."
MINIMAL = {"customer": "a@example.com", "kind": "order", "reference": "1", "at": "2026-03-04"}


def rows(content: bytes, columns: Columns | None = TABLE) -> list[Row]:
    return list(rows_of(BytesIO(content), columns))


def refused(content: bytes, columns: Columns | None = TABLE) -> list[str]:
    return [row.refused for row in rows(content, columns)]


def test_a_row_of_a_table_is_a_record() -> None:
    (row,) = rows(HEADER + ROW)
    assert row.line == 2
    assert row.record is not None
    assert row.record.model_dump() == {
        "customer": "penny@example.com",
        "name": "",
        "kind": "order",
        "reference": "20417",
        "at": datetime(2026, 3, 4, tzinfo=UTC),
        "values": {"item": "Pyjamas"},
    }


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_are_found_by_the_header(delimiter: str) -> None:
    content = (HEADER + ROW).replace(b",", delimiter.encode())
    assert rows(content) == rows(HEADER + ROW)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_start_is_no_part_of_the_header(encoding: str) -> None:
    assert rows((HEADER + ROW).decode().encode(encoding)) == rows(HEADER + ROW)


def test_another_encoding_is_refused_in_one_sentence() -> None:
    with pytest.raises(NotReadable, match="The file is not in UTF-8"):
        rows(HEADER + ROW + "tomás@example.com".encode("latin-1"))


def test_ten_megabytes_in_one_line_are_refused_early() -> None:
    with pytest.raises(NotReadable, match="Line 2 is too long"):
        rows(HEADER + b"x" * 10_000_000)
    with pytest.raises(NotReadable, match="Line 1 is too long"):
        rows(b"x" * 10_000_000, None)


def test_a_cell_that_never_closes_is_refused() -> None:
    with pytest.raises(NotReadable, match="a quotation mark opens a cell"):
        rows(HEADER + b'penny@example.com,order,"20417\n' + b"next line\n" * 20_000)


def test_a_cell_over_two_lines_counts_both() -> None:
    content = HEADER + b'penny@example.com,order,20417,2026-03-04,"Pyjamas\npeacock"\n' + ROW
    first, second = rows(content)
    assert first.record is not None
    assert first.record.values == {"item": "Pyjamas peacock"}
    assert second.line == 4


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (b"penny,order,1,2026-03-04,x", "Give the customer's e-mail address as customer."),
        (b",order,1,2026-03-04,x", "Give the customer's e-mail address as customer."),
        (b"penny@example.com,!,1,2026-03-04,x", "Give a kind, such as order, delivery, booking."),
        (b"penny@example.com,order,,2026-03-04,x", NO_REFERENCE),
        (b"penny@example.com,order,1", NO_DATE),
        (b"penny@example.com,order,1,soon,x", NO_DATE),
        (b"penny@example.com,order,1,0001-01-01,x", NO_DATE),
        (b"penny@example.com,order,1,2026-03-04,x,y", "It has 6 cells, and there are 5 columns."),
        (b"penny@example.com,order,1\x002,2026-03-04,x", CONTROLS),
        (b"penny@example.com,order,1,2026-03-04," + b"x" * 501,
         "Make “item” shorter: at most 500 letters."),
    ],
)  # fmt: skip
def test_a_row_that_is_no_record_says_why(row: bytes, sentence: str) -> None:
    assert refused(HEADER + row + b"\n" + ROW) == [sentence, ""]


def test_a_formula_is_kept_as_the_text_that_it_is() -> None:
    (row,) = rows(HEADER + b'penny@example.com,order,20417,2026-03-04,"=HYPERLINK(""x"")"\n')
    assert row.record is not None
    assert row.record.values == {"item": '=HYPERLINK("x")'}


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (b"", "The first line is empty"),
        (b",,\n", "The first line is empty"),
        (b"a,b,a\n", "Two columns are called “a”"),
        (b",".join(b"%d" % n for n in range(MOST_COLUMNS + 1)), "There are more than 45 columns"),
    ],
)
def test_a_header_that_names_nothing_is_refused(header: bytes, sentence: str) -> None:
    with pytest.raises(NotReadable, match=sentence):
        header_of(BytesIO(header))


def test_an_object_a_line_is_a_record() -> None:
    line = (
        b'{"customer": "penny@example.com", "kind": "order", "reference": 20417,'
        b' "at": "2026-03-04T14:10:00+01:00",'
        b' "values": {"total": 39, "gift": true, "note": null}}\n'
    )
    (row,) = rows(b"\n" + line, None)
    assert row.line == 2
    assert row.record is not None
    assert (row.record.reference, row.record.at) == (
        "20417",
        datetime(2026, 3, 4, 13, 10, tzinfo=UTC),
    )
    assert row.record.values == {"total": 39, "gift": True}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"{", NO_JSON),
        (b"[" * 90_000, NO_JSON),
        (b'{"at": NaN}', NO_JSON),
        (b"1" * 9_000, NO_JSON),
        (b"[]", "It is no JSON object: put the record between { and }."),
        (b"{}", "Give the customer's e-mail address as customer."),
        (
            json.dumps({**MINIMAL, "total": 3}).encode(),
            "“total” is not a part of a record: put it into values.",
        ),
        (
            json.dumps({**MINIMAL, "values": {"items": []}}).encode(),
            "“items” should be a text, a number, true or false.",
        ),
        (
            json.dumps({**MINIMAL, "values": {"n": 2**60}}).encode(),
            "“n” is too large a number: give it as text.",
        ),
        (
            json.dumps({**MINIMAL, "values": [1]}).encode(),
            'Give values as an object, such as {"total": "39.00 EUR"}.',
        ),
    ],
)
def test_a_line_that_is_no_record_says_why(line: bytes, sentence: str) -> None:
    assert refused(line, None) == [sentence]


def test_columns_are_guessed_by_their_headers() -> None:
    header = ["Order number", "E-Mail", "Order date", "Customer name", "Total", "Type"]
    assert guess(header) == Columns(
        customer="E-Mail",
        name="Customer name",
        kind="Type",
        reference="Order number",
        at="Order date",
    )


@pytest.mark.parametrize(("name", "kind"), [("Orders 2026.csv", "order"), ("2026.csv", "")])
def test_the_files_name_tells_the_kind_where_no_column_does(name: str, kind: str) -> None:
    assert guess(["email"], name).every_kind == kind


@pytest.mark.parametrize(
    ("cell", "month_first", "day"),
    [
        (b"04.03.2026", False, (2026, 3, 4)),
        (b"04/03/2026 14:10", False, (2026, 3, 4)),
        (b"04/03/2026", True, (2026, 4, 3)),
    ],
)
def test_dates_are_read_as_people_write_them(
    cell: bytes, month_first: bool, day: tuple[int, int, int]
) -> None:
    columns = Columns("email", "", "kind", "ref", "date", month_first=month_first)
    (row,) = rows(HEADER + b"penny@example.com,order,1," + cell + b",x", columns)
    assert row.record is not None
    assert (row.record.at.year, row.record.at.month, row.record.at.day) == day


@pytest.mark.parametrize(("name", "table"), [("a.CSV", True), ("a.JSONL", False), ("a", True)])
def test_the_ending_tells_a_table(name: str, table: bool) -> None:
    assert is_table(name) is table


def _survives(content: bytes, columns: Columns | None) -> None:
    """Every row is a record or a sentence, or the file is refused in a sentence."""
    with suppress(NotReadable):
        for row in rows(content, columns):
            assert (row.record is None) == bool(row.refused)
            assert "\n" not in row.refused


@given(st.binary(max_size=3000))
def test_any_bytes_are_borne(content: bytes) -> None:
    _survives(content, TABLE)
    _survives(HEADER + content, TABLE)
    _survives(content, None)


@given(st.lists(st.lists(st.text(max_size=30), max_size=8), max_size=8))
def test_any_ragged_table_is_borne(cells: list[list[str]]) -> None:
    table = "\n".join(",".join(row) for row in cells).encode("utf-8", "surrogatepass")
    _survives(HEADER + table, TABLE)


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(["customer", "kind", "reference", "at", "values", "name", "x"]), _anything
    )
)
def test_any_object_is_borne(given_: dict[str, object]) -> None:
    _survives(json.dumps(given_).encode(), None)


def test_a_line_of_the_longest_length_is_read() -> None:
    assert refused(b" " * (LONGEST_LINE - 1) + b"\n{", None) == [NO_JSON]
