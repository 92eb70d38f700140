import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.terminal.inputs import LONGEST, BadInput, Document, documents


def found(*names: Path | str, shape: str | None = None) -> list[str | dict[str, object]]:
    """The contents, or the sentence of what could not be used."""
    rows = documents([str(name) for name in names], shape, lambda _: None)
    return [row.content if isinstance(row, Document) else str(row) for row in rows]


def wrote(path: Path, raw: bytes | str) -> Path:
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def test_a_text_is_one_document(tmp_path: Path) -> None:
    assert found(wrote(tmp_path / "m.txt", "Where is it?\nI wait.")) == ["Where is it?\nI wait."]


def test_a_letter_gives_its_own_words_without_the_history(tmp_path: Path) -> None:
    raw = "From: a@example.com\n\nIt is broken.\n\nOn Monday, Nadia wrote:\n> How is it?\n"
    assert found(wrote(tmp_path / "m.eml", raw)) == ["It is broken."]


def test_jsonl_goes_on_after_a_bad_line_and_names_it(tmp_path: Path) -> None:
    path = wrote(tmp_path / "m.jsonl", '{"text": "one"}\nno json\n\n{"text": "two"}\n[1]\n')
    first, wrong, second, other = found(path)
    assert (first, second) == ({"text": "one"}, {"text": "two"})
    assert str(wrong).startswith("m.jsonl, line 2 is no JSON")
    assert other == "m.jsonl, line 5 should hold one JSON object in braces."


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ('{"text": "one"}\n{"text": "two"}', [{"text": "one"}, {"text": "two"}]),
        ('{\n"text": "one"\n}', [{"text": "one"}]),
        ("{name}, hello", ["{name}, hello"]),
        ("hello", ["hello"]),
    ],
)
def test_standard_input_is_told_by_its_look(
    raw: str, wanted: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw.encode())))
    assert found("-") == wanted


def test_as_overrides_the_look(tmp_path: Path) -> None:
    path = wrote(tmp_path / "m", '{"text": "one"}')
    assert found(path, shape="text") == ['{"text": "one"}']


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("m.txt", b"caf\xe9", "m.txt is not UTF-8: save it as UTF-8 text."),
        ("m.txt", b" \n", "m.txt is empty: there is nothing to read."),
        ("m.json", b"[]", "m.json should hold one JSON object in braces."),
        ("m.json", b'{"text": "\xe9"}', "m.json is not UTF-8: save it as UTF-8 text."),
        ("m.jsonl", b"[" * 100_000, "m.jsonl, line 1 is nested too deeply."),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(
    name: str, raw: bytes, sentence: str, tmp_path: Path
) -> None:
    assert found(wrote(tmp_path / name, raw)) == [sentence]


def test_a_line_without_end_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    raw = b'{"text": "' + b"a" * (LONGEST * 2) + b'"}\n{"text": "two"}\n'
    wrong, after = found(wrote(tmp_path / "m.jsonl", raw))
    assert (str(wrong).split(" is ")[0], after) == ("m.jsonl, line 1", {"text": "two"})


def test_a_file_that_is_not_there_does_not_stop_the_next(tmp_path: Path) -> None:
    wrong, text = found(tmp_path / "nowhere.txt", wrote(tmp_path / "m.txt", "here"))
    assert (text, "No such file" in str(wrong)) == ("here", True)


@given(st.binary(max_size=300))
def test_no_bytes_whatever_raise(raw: bytes) -> None:
    stdin = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(raw))
    try:
        rows = list(documents(["-"], None, lambda _: None))
    finally:
        sys.stdin = stdin
    assert all(isinstance(row, Document | BadInput) for row in rows)


@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=20)), max_size=8))
def test_what_was_written_as_jsonl_is_read_back(rows: list[dict[str, str]]) -> None:
    stdin = sys.stdin
    raw = "".join(json.dumps(row) + "\n" for row in rows).encode()
    sys.stdin = io.TextIOWrapper(io.BytesIO(raw))
    try:
        read = list(documents(["-"], "jsonl", lambda _: None))
    finally:
        sys.stdin = stdin
    assert [row.content for row in read if isinstance(row, Document)] == rows
