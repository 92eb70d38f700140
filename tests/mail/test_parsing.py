"""What parse gives for each letter of the hostile corpus, and for any bytes at all."""

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.mail import Bounce, Kind, Mailbox, limits, parse
from tests.mail.hostile import CORPUS
from tests.mail.hostile.attachments import THIRTY_MEGABYTES
from tests.mail.hostile.expected import EXPECTED

ADA = Mailbox("Ada Park", "ada@customer.example")
LARGE = {"thirty megabytes attached", "line of ten megabytes", "huge header", "zip bomb named pdf"}


@cache
def raw(name):
    return CORPUS[name]()


def strings(value):
    """All strings inside a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def assert_storable(letter):
    """Every string is valid UTF-8 without NUL, and every size is capped."""
    found = list(strings(letter))
    assert [s for s in found if "\0" in s] == []
    assert "".join(found).encode()
    assert len(letter.text) <= limits.MAX_TEXT
    assert len(letter.html or "") <= limits.MAX_HTML
    assert len(letter.subject) <= limits.MAX_SUBJECT
    assert len(letter.message_id) <= limits.MAX_ID
    assert len(letter.references) <= limits.MAX_REFERENCES
    assert len(letter.parts) <= limits.MAX_PARTS
    assert len(letter.problems) <= limits.MAX_PROBLEMS
    assert all(0 < len(p.filename.encode()) <= limits.MAX_FILENAME_BYTES for p in letter.parts)
    assert all(p.size == len(p.content) for p in letter.parts)
    assert sum(len(n) + len(v) for n, v in letter.headers) <= limits.MAX_SHOWN_HEADERS
    boxes = [*letter.to, *letter.cc, *letter.reply_to, *filter(None, [letter.sender])]
    assert [b for b in boxes if "@" not in b.address or len(b.address) > limits.MAX_ADDRESS] == []
    assert letter.date is None or letter.date.tzinfo is not None


def test_every_letter_of_the_corpus_has_an_expectation():
    assert set(EXPECTED) == set(CORPUS)


@pytest.mark.parametrize("name", CORPUS)
def test_hostile_letter_is_read_as_expected(name):
    letter = parse(raw(name))
    assert {key: getattr(letter, key) for key in EXPECTED[name]} == EXPECTED[name]
    assert_storable(letter)


def test_ordinary_letter_has_no_problem():
    letter = parse(raw("no charset"))
    assert letter.sender == ADA
    assert letter.to == (Mailbox("", "help@shop.example"),)
    assert letter.message_id == "one@customer.example"
    assert letter.date == datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=1)))
    assert letter.kind is Kind.MESSAGE
    assert letter.problems == ()


def test_date_without_zone_is_utc():
    assert parse(raw("date without zone")).date == datetime(2026, 3, 2, 10, tzinfo=UTC)


def test_ten_thousand_recipients_are_all_read():
    to = parse(raw("ten thousand recipients")).to
    assert (len(to), to[-1]) == (10_000, Mailbox("Person, 9999", "p9999@example.org"))


def test_forged_references_keep_the_first_and_the_newest():
    references = parse(raw("forged references")).references
    assert (len(references), references[0]) == (100, "conversation-0@shop.example")
    assert references[-1] == "conversation-4999@shop.example"


def test_large_attachment_comes_whole():
    (part,) = parse(raw("thirty megabytes attached")).parts
    assert (part.filename, part.size) == ("big.bin", THIRTY_MEGABYTES)


def test_loop_mark_of_another_desk_is_no_loop():
    assert parse(raw("own loop"), loop_mark="desk-1").is_loop
    assert not parse(raw("own loop"), loop_mark="desk-2").is_loop


def test_bounce_tells_what_came_back():
    assert parse(raw("bounce")).bounce == Bounce(
        recipient="ada@customer.example",
        status="5.1.1",
        permanent=True,
        diagnostic="550 5.1.1 no such mailbox",
        original_message_id="ours@shop.example",
    )


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes_are_read(data):
    assert_storable(parse(data))


@st.composite
def mutated(draw):
    """A letter of the corpus with slices deleted, doubled, or overwritten."""
    data = raw(draw(st.sampled_from(sorted(set(CORPUS) - LARGE))))[:20_000]
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 200)))
        middle = draw(
            st.sampled_from([b"", data[start:end] * 2, b"\r\n", b"--b1\r\n", b'"', b"\0", b"=?"])
            | st.binary(max_size=8)
        )
        data = data[:start] + middle + data[end:]
    return data


@settings(max_examples=250, deadline=None)
@given(mutated())
def test_mutated_letters_are_read(data):
    assert_storable(parse(data))


FIELDS = (
    *("From", "To", "Cc", "Subject", "Date", "Message-ID", "References", "In-Reply-To", "Received"),
    *("Content-Type", "Content-Disposition", "Content-Transfer-Encoding", "Auto-Submitted"),
)
VALUES = st.binary(max_size=80) | st.text(
    alphabet="abAB01 <>@,;:()\"\\=?*'%/.-+_\t\r\n\0é", max_size=80
).map(str.encode)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FIELDS), VALUES), max_size=8), VALUES)
def test_any_header_values_are_read(header, body):
    lines = b"".join(name.encode() + b": " + value + b"\r\n" for name, value in header)
    assert_storable(parse(lines + b"\r\n" + body))
