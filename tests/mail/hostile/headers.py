"""Letters whose header is broken, forged, or far too large."""

from tests.mail.hostile.building import HEAD, Builder, letter


def _without(field: bytes, instead: bytes = b"") -> bytes:
    lines = HEAD.splitlines(keepends=True)
    return b"".join(instead if line.startswith(field + b":") else line for line in lines)


def _swapped(field: bytes, value: bytes) -> Builder:
    return lambda: letter(head=_without(field, field + b": " + value + b"\r\n"))


def _recipients() -> bytes:
    return b",\r\n ".join(b'"Person, %d" <p%d@example.org>' % (n, n) for n in range(10_000))


HEADERS: dict[str, Builder] = {
    "no headers": lambda: b"Where is my order?\r\n\r\nAda\r\n",
    "blank line first": lambda: b"\r\nWhere is my order?\r\n",
    "header only": lambda: HEAD,
    "huge header": lambda: letter(extra=b"X-Filler: " + b"x" * (1 << 20) + b"\r\n"),
    "many headers": lambda: letter(extra=b"X-Filler: x\r\n" * 5_000),
    "ten thousand recipients": lambda: letter(
        head=_without(b"To", b"To: " + _recipients() + b"\r\n")
    ),
    "no from": lambda: letter(head=_without(b"From")),
    "many froms": _swapped(b"From", b"a@one.example, B <b@two.example>"),
    "from twice": lambda: letter(extra=b"From: Eve <eve@evil.example>\r\n"),
    "group addresses": _swapped(
        b"To", b"Team: a@one.example, B <b@two.example>;, undisclosed-recipients:;"
    ),
    "from with address as name": _swapped(b"From", b'"boss@shop.example" <eve@evil.example>'),
    "from with unclosed quote": _swapped(b"From", b'"Ada <ada@customer.example>'),
    "from with comma in encoded word": _swapped(
        b"From", b"=?utf-8?q?Park=2C_Ada_=3Ceve=40evil=2Eexample=3E?= <ada@customer.example>"
    ),
    "from with nested comments": _swapped(
        b"From", b"(" * 5_000 + b" <ada@customer.example>" + b")" * 5_000
    ),
    "no date": lambda: letter(head=_without(b"Date")),
    "nonsense date": _swapped(b"Date", b"Yesterday, 99 Foo 20266 25:61:61 +9999"),
    "date of long ago": _swapped(b"Date", b"Mon, 01 Jan 1601 00:00:00 +0000"),
    "date without zone": _swapped(b"Date", b"Mon, 02 Mar 2026 10:00:00"),
    "no message id": lambda: letter(head=_without(b"Message-ID")),
    "message id twice": lambda: letter(extra=b"Message-ID: <two@customer.example>\r\n"),
    "message id with blanks": _swapped(b"Message-ID", b"< one two @customer.example >"),
    "message id very long": _swapped(b"Message-ID", b"<" + b"x" * 5_000 + b"@customer.example>"),
    "message id without brackets": _swapped(b"Message-ID", b"one@customer.example"),
    "forged references": lambda: letter(
        extra=b"In-Reply-To: <conversation-1@shop.example>\r\nReferences: "
        + b" ".join(b"<conversation-%d@shop.example>" % n for n in range(5_000))
        + b"\r\n"
    ),
    "references without brackets": lambda: letter(
        extra=b"References: one@shop.example\ttwo@shop.example one@shop.example\r\n"
    ),
    "injected header": _swapped(b"Subject", b"Hi\rBcc: victim@example.org\r\x00X-Admin: yes"),
    "injected in encoded word": _swapped(b"Subject", b"=?utf-8?q?Hi=0D=0ABcc:_v=40example.org?="),
    "subject twice": lambda: letter(extra=b"Subject: Another\r\n"),
    "subject in raw utf-8": _swapped(b"Subject", "Größe paßt nicht".encode()),
    "subject in raw latin-1": _swapped(b"Subject", "Größe paßt nicht".encode("latin-1")),
    "subject in raw koi8-r": lambda: letter(
        "Где мой заказ?".encode("koi8-r"),
        b"Content-Type: text/plain; charset=koi8-r\r\n",
        _without(b"Subject", b"Subject: " + "Заказ".encode("koi8-r") + b"\r\n"),
    ),
    "subject in broken words": _swapped(
        b"Subject",
        b"=?utf-8?b?R3LDtg==?= =?utf-8?q?=C3=9F?= =?utf-8?b?ZSE?= =?bad?x?y?= =?utf-8?q?",
    ),
    "subject splits a character": _swapped(
        b"Subject", b"=?utf-8?b?R3LD?=\r\n =?utf-8?b?tsOfZQ==?="
    ),
    "subject with unknown charset": _swapped(b"Subject", b"=?x-klingon?q?Order?="),
    "subject with a codec that is no charset": _swapped(
        b"Subject", b"=?rot13?q?Order?= =?zlib?b?eJw=?="
    ),
    "subject folded": _swapped(b"Subject", b"My\r\n\torder\r\n  is late"),
    "subject right to left": _swapped(b"Subject", "Invoice \u202egpj.exe\u202c".encode()),
    "subject with surrogates": _swapped(b"Subject", b"=?utf-7?q?+2D0-?= =?utf-16-be?b?2AA=?="),
    "subject very long": _swapped(b"Subject", b"late " * 50_000),
    "unix mbox line first": lambda: b"From ada Mon Mar  2 10:00:00 2026\n" + letter(),
}
