"""Letters whose parts are nested to death, badly divided, sealed, or come from a program."""

from tests.mail.hostile.building import HEAD, TEXT, Builder, letter, mixed, multipart, part

_REPORT = b"multipart/report; report-type=delivery-status; boundary=b1"


def _nested(depth: int) -> bytes:
    opened = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(depth)
    )
    closed = b"".join(b"\r\n--b%d--" % n for n in reversed(range(depth)))
    return HEAD + opened + b"\r\nWhere is my order?" + closed + b"\r\n"


def _wrapped(depth: int) -> bytes:
    return HEAD + b"Content-Type: message/rfc822\r\n\r\n" * depth + letter()


def _raw(content_type: bytes, body: bytes) -> bytes:
    return HEAD + b"Content-Type: " + content_type + b"\r\n\r\n" + body


def bounced(status: bytes, explained: bytes = b"Your mail was not delivered.") -> bytes:
    """A delivery status notification with these fields about its recipient."""
    original = b"Message-ID: <ours@shop.example>\r\nSubject: Re: My order\r\n\r\n"
    body = multipart(
        part(b"text/plain", explained),
        part(b"message/delivery-status", b"Reporting-MTA: dns; mx.example\r\n\r\n" + status),
        part(b"text/rfc822-headers", original),
        kind=b"report; report-type=delivery-status",
    )
    head = b"Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example>\r\n"
    return head + b"Subject: Undelivered Mail Returned to Sender\r\n" + body


STRUCTURES: dict[str, Builder] = {
    "nested to a thousand": lambda: _nested(1_000),
    "nested with one boundary": lambda: (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 1_000
        + b"\r\nWhere?\r\n"
    ),
    "letters in letters": lambda: _wrapped(1_000),
    "twenty thousand parts": lambda: mixed(*[TEXT] * 20_000),
    "boundary missing": lambda: _raw(
        b"multipart/mixed", b"--x1\r\n" + TEXT + b"\r\n--x1\r\n" + TEXT + b"\r\n--x1--\r\n"
    ),
    "boundary missing and not to be guessed": lambda: _raw(b"multipart/mixed", b"Where is it?"),
    "boundary never found": lambda: _raw(b"multipart/mixed; boundary=zz", b"Where is my order?"),
    "boundary never closed": lambda: mixed(TEXT).replace(b"--b1--\r\n", b""),
    "boundary prefix of another": lambda: (
        HEAD + multipart(multipart(TEXT, boundary=b"bb"), TEXT, boundary=b"b")
    ),
    "boundary with a colon": lambda: HEAD + multipart(b"\r\nWhere?", TEXT, boundary=b"a:b"),
    "multipart without parts": lambda: _raw(b"multipart/mixed; boundary=b1", b"--b1--\r\n"),
    "multipart all empty": lambda: _raw(b"multipart/mixed; boundary=b1", b"--b1\r\n--b1\r\n--b1--"),
    "multipart in base64": lambda: letter(
        multipart(TEXT).partition(b"\r\n\r\n")[2],
        b"Content-Type: multipart/mixed; boundary=b1\r\nContent-Transfer-Encoding: base64\r\n",
    ),
    "message partial": lambda: _raw(b'message/partial; id="x"; number=1; total=3', b"Where"),
    "digest": lambda: mixed(b"\r\nSubject: One\r\n\r\nHi", kind=b"digest"),
    "smime signed": lambda: mixed(
        TEXT,
        part(b"application/pkcs7-signature; name=smime.p7s", b"MII"),
        kind=b'signed; protocol="application/pkcs7-signature"',
    ),
    "smime opaque": lambda: _raw(
        b"application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        b"MIIB",
    ),
    "pgp encrypted": lambda: mixed(
        part(b"application/pgp-encrypted", b"Version: 1"),
        part(b"application/octet-stream; name=encrypted.asc", b"-----BEGIN PGP MESSAGE-----"),
        kind=b"encrypted",
    ),
    "pgp signed": lambda: mixed(
        TEXT, part(b"application/pgp-signature", b"-----BEGIN PGP SIGNATURE-----"), kind=b"signed"
    ),
    "bounce": lambda: bounced(
        b"Final-Recipient: rfc822; ada@customer.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        b"Diagnostic-Code: smtp; 550 5.1.1 no such mailbox\r\n"
    ),
    "bounce without status": lambda: bounced(
        b"Final-Recipient: rfc822; ada@customer.example\r\nAction: failed\r\n"
    ),
    "bounce that is only late": lambda: bounced(
        b"Final-Recipient: rfc822; ada@customer.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n"
    ),
    "bounce in words": lambda: (
        b"Return-Path: <>\r\nFrom: MAILER-DAEMON@qmail.example\r\n"
        b"Subject: failure notice\r\n\r\n"
        b"Hi. This is the qmail-send program at qmail.example.\r\n\r\n"
        b"<ada@customer.example>:\r\n550 5.1.1 no such mailbox\r\n\r\n--- Below is a copy.\r\n\r\n"
        b"Message-ID: <ours@shop.example>\r\n"
    ),
    "vacation reply": lambda: letter(
        b"I am away until Monday.\r\n", b"Auto-Submitted: auto-replied\r\nPrecedence: bulk\r\n"
    ),
    "vacation reply told by subject": lambda: letter(
        head=HEAD.replace(b"My order", "Réponse automatique : Votre colis".encode())
    ),
    "list mail": lambda: letter(extra=b"List-Id: News <news.example.org>\r\nPrecedence: list\r\n"),
    "own loop": lambda: letter(extra=b"X-Evenhand-Loop: desk-1\r\n"),
    "sixty hops": lambda: letter(extra=b"Received: from a by b\r\n" * 60),
}
