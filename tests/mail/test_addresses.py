"""Address lists as people, programs and forgers write them."""

import pytest

from evenhand.mail.addresses import read
from evenhand.mail.encoded_words import decode
from evenhand.mail.letter import Mailbox

A = Mailbox("", "a@x.example")


@pytest.mark.parametrize(
    ("value", "boxes"),
    [
        ("a@x.example", [A]),
        ("<a@x.example>", [A]),
        ("Ada <a@x.example>", [Mailbox("Ada", "a@x.example")]),
        ('"Park, Ada" <a@x.example>', [Mailbox("Park, Ada", "a@x.example")]),
        (r'"Ada \"A\" Park" <a@x.example>', [Mailbox('Ada "A" Park', "a@x.example")]),
        ("a@x.example (Ada Park)", [Mailbox("Ada Park", "a@x.example")]),
        ("=?utf-8?q?J=C3=B6rg?= <a@x.example>", [Mailbox("Jörg", "a@x.example")]),
        ('"=?utf-8?q?J=C3=B6rg?=" <a@x.example>', [Mailbox("Jörg", "a@x.example")]),
        ("a@x.example; b@x.example", [A, Mailbox("", "b@x.example")]),
        ("a@x.example, A@X.example", [A]),
        ("Team: a@x.example;", [A]),
        ("undisclosed-recipients:;", []),
        ("<@relay.example:a@x.example>", [A]),
        ("a @ x.example", [A]),
        ('"a"@x.example', [A]),
        ('"a b"@x.example', []),
        ("Ada Park a@x.example", [A]),
        ("Ada <a@x.example", [Mailbox("Ada", "a@x.example")]),
        ("a@x.example <b@x.example>", [Mailbox("a@x.example", "b@x.example")]),
        ("Ada <a@x.example> <b@x.example>", [Mailbox("Ada", "a@x.example")]),
        ("a\r\nBcc: v@x.example", [Mailbox("", "v@x.example")]),
        ("a@b@c", []),
        ("@x.example", []),
        ("<>", []),
        ("", []),
    ],
)
def test_list_gives_its_mailboxes(value, boxes):
    assert read(value, decode) == boxes


def test_address_too_long_is_none():
    assert read("a" * 400 + "@x.example", decode) == []
