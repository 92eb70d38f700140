"""Attachments are served as what their bytes are, or as mere octets."""

import pytest

from evenhand.mail import Part, is_picture, safe_type
from tests.mail.hostile.building import PNG

OCTETS = "application/octet-stream"
WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8 "


@pytest.mark.parametrize(
    ("claimed", "content", "served"),
    [
        ("image/png", PNG, "image/png"),
        ("image/jpeg", PNG, "image/png"),
        (OCTETS, b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("image/gif", b"GIF89a", "image/gif"),
        ("image/webp", WEBP, "image/webp"),
        ("image/png", b"<script>alert(1)</script>", OCTETS),
        ("image/svg+xml", b"<svg/>", OCTETS),
        ("text/html", PNG, OCTETS),
        ("text/html", b"<p>", OCTETS),
        ("application/xhtml+xml", b"<p>", OCTETS),
        ("application/pdf", b"%PDF-1.7", "application/pdf"),
        ("application/pdf", b"PK\x03\x04", OCTETS),
        ("text/plain", b"<script>", "text/plain"),
        ("text/csv", b"a,b", "text/plain"),
        ("text/plain", b"MZ\0\0", OCTETS),
        ("application/zip", b"PK\x03\x04", OCTETS),
        ("message/rfc822", b"Subject: x", OCTETS),
    ],
)
def test_safe_type_is_what_the_bytes_are(claimed, content, served):
    part = Part("a", claimed, len(content), content)
    assert (safe_type(part), is_picture(part)) == (served, served.startswith("image/"))
