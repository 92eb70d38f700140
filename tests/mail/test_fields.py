"""The small readers: encoded words, parameters, ids, dates, file names, flowed, invitations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.mail import (
    charsets,
    dates,
    encoded_words,
    filenames,
    flowed,
    ids,
    invitations,
    limits,
    parameters,
    transfer,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("plain", "plain"),
        ("=?utf-8?q?a_b?=", "a b"),
        ("=?UTF-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
        ("=?utf-8?q?a?= and =?utf-8?q?b?=", "a and b"),
        ("x=?utf-8?q?a?=y", "xay"),
        ("=?utf-8?q?What??=", "What?"),
        ("=?iso-2022-jp?B?GyRCQ21KOBsoQg==?=", "注文"),
        ("=?utf-8?q?open", "=?utf-8?q?open"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("=?utf-8?b??=", ""),
    ],
)
def test_encoded_words_are_read(written, meant):
    assert encoded_words.decode(written) == meant


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("'iso-8859-1'", "cp1252"),
        ("ks_c_5601-1987", "cp949"),
        ("windows-874", "cp874"),
        ("unicode-1-1-utf-7", "utf-7"),
        *[
            (label, None)
            for label in ("rot13", "zlib", "hex", "idna", "punycode", "unicode_escape")
        ],
        *[(label, None) for label in ("", "x" * 99, "a\0b", "../etc", "undefined", "mbcs")],
    ],
)
def test_charset_label_stands_for_a_charset_only(label, codec):
    assert charsets.known(label) == codec


@pytest.mark.parametrize(
    ("written", "word", "said"),
    [
        ("Text/Plain; Charset=UTF-8", "text/plain", {"charset": "UTF-8"}),
        ('a/b; name="x; y=\\"z\\""', "a/b", {"name": 'x; y="z"'}),
        ("a/b; name=x; name=y", "a/b", {"name": "x"}),
        ("attachment; filename=a; filename*=utf-8''%C3%A4", "attachment", {"filename": "ä"}),
        ("a/b; n*1=b; n*0=a; n*2=c", "a/b", {"n": "abc"}),
        ('a/b; name="open', "a/b", {"name": "open"}),
        ("a/b;;; = ;x", "a/b", {}),
        ("", "", {}),
    ],
)
def test_parameters_are_read(written, word, said):
    assert parameters.read(written) == (word, said)


def test_ids_lose_brackets_blanks_and_doubles():
    assert ids.every("<a@x> junk <b @x>\t<a@x>") == ["a@x", "b@x"]
    assert ids.first("no brackets") == "no"
    assert ids.first("") == ""


@pytest.mark.parametrize(
    "written",
    ["", "soon", "Mon, 02 Mar 2026 10:00:00 +9999", "02 Mar 1970 10:00:00 +0000", "1 " * 90],
)
def test_nonsense_is_no_date(written):
    assert dates.read(written) is None


@given(st.text(max_size=60))
def test_any_date_is_read(written):
    found = dates.read(written)
    assert found is None or found.tzinfo is not None


@given(st.text(max_size=300))
def test_any_file_name_is_made_safe(written):
    name = filenames.safe(written, "application/pdf")
    assert 0 < len(name.encode()) <= limits.MAX_FILENAME_BYTES
    assert set(name) & set('/\\\0\r\n\u202e<>:"|?*') == set()
    assert not name.startswith(".")
    assert filenames.safe(name, "application/pdf") == name


@pytest.mark.parametrize("written", ["CON", "nul.txt", "com1.pdf"])
def test_name_of_a_device_is_changed(written):
    assert filenames.safe(written, "a/b") == f"_{written}"


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        ("a \nb", "a b"),
        ("a \nb\n\nc", "a b\n\nc"),
        ("> a \n> b\nc", "> a b\nc"),
        ("> a \n>> b", "> a\n>> b"),
        (" >not quoted", ">not quoted"),
        ("a \n-- \nAda", "a\n-- \nAda"),
        ("a ", "a"),
    ],
)
def test_flowed_paragraphs_are_joined(wrapped, text):
    assert flowed.unwrap(wrapped) == text


def test_flowed_joints_may_be_deleted():
    assert flowed.unwrap("注 \n文", delsp=True) == "注文"


@given(st.binary(max_size=200), st.sampled_from([b"", b"=", b"\0*", b"\r\n", b"-"]))
def test_base64_survives_rubbish(data, rubbish):
    packed = transfer.binascii.b2a_base64(data)
    assert transfer.base64(memoryview(packed + rubbish)).data == data


@given(st.binary(max_size=200))
def test_any_base64_is_read(data):
    assert len(transfer.base64(memoryview(data)).data) <= len(data)


@pytest.mark.parametrize(
    ("calendar", "line"),
    [
        (
            "BEGIN:VEVENT\nSUMMARY:Fitting\nDTSTART;VALUE=DATE:20260302",
            "Invitation: Fitting, 2026-03-02",
        ),
        ("BEGIN:VEVENT\nDTSTART:20260302T140000Z", "Invitation: 2026-03-02 14:00 (UTC)"),
        ("METHOD:CANCEL\nBEGIN:VEVENT\nSUMMARY:Fitting", "Cancelled invitation: Fitting"),
        ("BEGIN:VTODO\nSUMMARY:x", ""),
        ("", ""),
    ],
)
def test_invitation_is_said_in_a_line(calendar, line):
    assert invitations.summary(calendar) == line
