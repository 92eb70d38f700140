"""Files of mail: an .eml, an mbox, a Maildir, a folder; and what is none of them."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.mail import Shape, Unreadable, each, each_in, parse, shape, size
from evenhand.mail import mbox as reader

ONE = b"Subject: One\n\nFrom now on I order elsewhere.\n"
TWO = b"Subject: Two\r\n\r\nHello\r\n"
FROM = b"From ada@customer.example Mon Mar  2 10:00:00 2026\n"


def mboxrd(letters):
    """An mbox of letters that each end with a line feed, their From lines quoted."""
    quoted = (
        b"".join(
            b">" + line if line.lstrip(b">").startswith(b"From ") else line
            for line in letter.splitlines(keepends=True)
        )
        for letter in letters
    )
    return b"".join(FROM + letter + b"\n" for letter in quoted)


def test_eml_is_one_letter(tmp_path):
    path = tmp_path / "one.eml"
    path.write_bytes(TWO)
    assert (shape(path), list(each(path)), size(path)) == (Shape.EML, [TWO], len(TWO))


def test_mbox_gives_its_letters_and_counts_its_bytes(tmp_path):
    path = tmp_path / "mail"
    path.write_bytes(mboxrd([ONE, TWO, b"\n", ONE]))
    heard = []
    assert shape(path) is Shape.MBOX
    assert list(each(path, advance=heard.append)) == [ONE, TWO, b"\n", ONE]
    assert sum(heard) == size(path) == path.stat().st_size


def test_mbox_is_not_divided_inside_a_text():
    text = b"Subject: x\n\nHi.\n\nFrom today on it is dear.\n\n>From afar.\n"
    stream = io.BytesIO(FROM + text + b"\n" + FROM + ONE)
    assert list(each_in(stream)) == [text.replace(b">From", b"From"), ONE]


def test_mbox_without_dates_is_divided_at_every_from_line():
    data = b"From ada\n" + TWO + b"\nFrom bob\n" + TWO
    assert list(each_in(io.BytesIO(data))) == [TWO, TWO]


def test_mbox_with_windows_line_ends_is_read():
    data = (FROM + ONE + b"\n" + FROM + ONE).replace(b"\n", b"\r\n")
    assert list(each_in(io.BytesIO(data))) == [ONE.replace(b"\n", b"\r\n")] * 2


def test_mbox_with_a_line_longer_than_any_buffer_is_read():
    long = b"Subject: x\n\n" + b"From " * 100_000 + b"\n"
    assert list(each_in(io.BytesIO(mboxrd([long, ONE])))) == [long, ONE]


def test_mbox_cuts_a_letter_without_end(monkeypatch):
    monkeypatch.setattr(reader.limits, "MAX_LETTER", 1_000)
    endless = b"Subject: x\n\n" + b"x\n" * 5_000
    first, second = each_in(io.BytesIO(mboxrd([endless, ONE])))
    assert (endless.startswith(first), len(first), second) == (True, 1_000, ONE)


def test_mbox_holds_one_letter_at_a_time():
    class Watched(io.BytesIO):
        def readline(self, limit=-1):
            return super().readline(limit)

    stream = Watched(mboxrd([ONE] * 100))
    next(each_in(stream))
    assert stream.tell() < 3 * (len(ONE) + len(FROM))


def test_maildir_gives_cur_and_new_in_order_of_arrival(tmp_path):
    for folder, name, letter in (("cur", "1.a:2,S", ONE), ("new", "0.b", TWO), ("tmp", "9", b"x")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_bytes(letter)
    assert shape(tmp_path) is Shape.MAILDIR
    assert list(each(tmp_path)) == [TWO, ONE]
    assert size(tmp_path) == len(ONE) + len(TWO)


def test_folder_of_letters_is_read(tmp_path):
    (tmp_path / "b.eml").write_bytes(TWO)
    (tmp_path / "a.eml").write_bytes(ONE)
    (tmp_path / "c.txt").write_bytes(b"no mail")
    assert (shape(tmp_path), list(each(tmp_path))) == (Shape.FOLDER, [ONE, TWO])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "{} is empty."),
        (b"\x89PNG\r\n", "{} holds no mail: it starts with no header field and no 'From ' line."),
    ],
)
def test_file_without_mail_is_refused_in_one_sentence(tmp_path, content, says):
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        list(each(path))
    assert str(refused.value) == says.format(path)


def test_file_that_is_no_mbox_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "one.eml"
    path.write_bytes(ONE)
    with pytest.raises(Unreadable) as refused:
        list(each(path, Shape.MBOX))
    assert str(refused.value) == f"{path} is no mbox: it does not start with a 'From ' line."


def test_missing_file_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "gone"
    with pytest.raises(Unreadable) as refused:
        size(path)
    assert str(refused.value) == f"{path} cannot be read: No such file or directory."


def test_folder_without_mail_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(Unreadable) as refused:
        shape(tmp_path)
    said = f"{tmp_path} is no Maildir: it has neither 'cur' nor 'new', and no .eml file."
    assert str(refused.value) == said


LINES = st.lists(
    st.sampled_from([b"From x\n", b">From x\n", b">>From \n", b"\n", b"a\n", FROM])
    | st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"") + b"\n"),
    min_size=1,
    max_size=12,
).map(b"".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=6))
def test_mbox_gives_back_what_was_written(letters):
    assert list(each_in(io.BytesIO(mboxrd(letters)))) == letters


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=500))
def test_any_mbox_is_read_to_its_end(data):
    heard = []
    for letter in each_in(io.BytesIO(b"From " + data), advance=heard.append):
        parse(letter)
    assert sum(heard) == len(data) + 5
