"""Letters with dangerous, huge or oddly named attachments."""

import io
import zipfile
from functools import cache

from tests.mail.hostile.building import PNG, TEXT, Builder, attached, mixed, multipart, part

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Fitting\\, second\r\n"
    b"DTSTART;TZID=Europe/Berlin:20260302T140000\r\nLOCATION:Sh\r\n op\r\nEND:VEVENT\r\n"
    b"END:VCALENDAR\r\n"
)
THIRTY_MEGABYTES = 30_000_000


@cache
def zip_bomb() -> bytes:
    """A small zip file that would unpack to fifty megabytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("bomb"), bytes(50_000_000), zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _named(raw_name: bytes) -> Builder:
    return lambda: mixed(TEXT, attached(raw_name, b"application/pdf", b"%PDF-1.7"))


ATTACHMENTS: dict[str, Builder] = {
    "thirty megabytes attached": lambda: mixed(
        TEXT, attached(b"=big.bin", b"application/octet-stream", bytes(THIRTY_MEGABYTES))
    ),
    "zip bomb named pdf": lambda: mixed(
        TEXT, attached(b"=bill.pdf", b"application/pdf", zip_bomb())
    ),
    "html named png": lambda: mixed(
        TEXT, attached(b"=cat.png", b"image/png", b"<script>alert(1)</script>")
    ),
    "svg with script": lambda: mixed(
        TEXT, attached(b"=cat.svg", b"image/svg+xml", b"<svg onload='alert(1)'/>")
    ),
    "name climbs out": _named(b'="../../etc/passwd"'),
    "name climbs out of windows": _named(b'="C:\\\\Windows\\\\..\\\\con.pdf"'),
    "name is dots": _named(b'=".."'),
    "name right to left": _named(b'="invoice' + "\u202e".encode() + b'fdp.exe"'),
    "name of a thousand characters": _named(b'="' + b"x" * 1_000 + b'.pdf"'),
    "name in continuations": _named(
        b"*1*=%9Fe%20neu;\r\n filename*0*=utf-8'de'Gr%C3%B6%C3;\r\n filename*2=\".pdf\""
    ),
    "name with controls": _named(b'="a\x07\x1b[31m\tb\x00.pdf"'),
    "name in an encoded word": _named(b'="=?utf-8?q?Gr=C3=B6=C3=9Fe=2Epdf?="'),
    "name missing": _named(b"="),
    "content type with line breaks": lambda: mixed(
        TEXT, attached(b"=a.bin", b"text/html\x0bX:y, <script>/x", b"x")
    ),
    "picture shown inline": lambda: mixed(
        part(b"text/html", b'<p>See <img src="cid:cat@x"></p>'),
        attached(b"=cat.png", b"image/png", PNG, b"Content-ID: <cat@x>\r\n"),
        kind=b"related",
    ),
    "winmail.dat": lambda: mixed(
        TEXT, attached(b"=winmail.dat", b"application/ms-tnef", b"\x78\x9f\x3e\x22")
    ),
    "calendar only": lambda: mixed(part(b"text/calendar; method=REQUEST", CALENDAR)),
    "calendar beside text": lambda: mixed(
        TEXT, part(b"text/calendar", CALENDAR), kind=b"alternative"
    ),
    "letter attached": lambda: mixed(
        TEXT, part(b"message/rfc822", b"Subject: Inner\r\n" + multipart(TEXT, boundary=b"inner"))
    ),
}
