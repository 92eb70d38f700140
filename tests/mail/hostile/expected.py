"""What reading each letter of the corpus must give: attributes of the Letter by name."""

from evenhand.mail import Bounce, Kind, Mailbox, Part
from tests.mail.hostile.attachments import CALENDAR, zip_bomb
from tests.mail.hostile.building import PNG

_TEXT = "Where is my order?"
_GREETING = "Größe paßt nicht – schade"
_ADA = Mailbox("Ada Park", "ada@customer.example")

_NO_HEADER = "It has no header."
_NO_ID = "It has no usable Message-ID."
_NO_SENDER = "It names no sender with an address."
_NO_DATE = "It has no date that makes sense."
_LONG_HEADER = "Its header is too long; some of it was left out."
_LONG_TEXT = "Its text is very long; only the beginning is shown."
_NOT_CLOSED = "A part is not closed: the letter may have been cut off."
_NOT_DIVIDED = "Its parts are not divided as announced: the boundary is missing."
_AS_PLAIN = "Its parts could not be told apart; it is shown as plain text."
_TOO_MANY = "It has more parts than can be shown; the rest was left out."
_CHARSET = "Its charset is not known here; it was read as utf-8."
_BASE64 = "Its base64 is broken; what could be read of it is here."
_NOTHING = {"problems": (_NO_HEADER, _NO_ID, _NO_SENDER, _NO_DATE), "sender": None, "date": None}
_FINE = {"text": _TEXT, "sender": _ADA, "kind": Kind.MESSAGE, "problems": ()}


def _part(name: str, content_type: str, content: bytes, **more: object) -> Part:
    return Part(name, content_type, len(content), content, **more)


def _parts(*parts: Part) -> dict[str, object]:
    return {"text": _TEXT, "parts": parts}


def _named(name: str) -> dict[str, object]:
    return _parts(_part(name, "application/pdf", b"%PDF-1.7"))


def _bounce(status: str, *, permanent: bool, diagnostic: str = "") -> dict[str, object]:
    bounce = Bounce(_ADA.address, status, permanent, diagnostic, "ours@shop.example")
    return {"kind": Kind.BOUNCE, "bounce": bounce}


_OF_HEADERS = {
    "no headers": {**_NOTHING, "text": f"{_TEXT}\n\nAda", "headers": ()},
    "blank line first": {**_NOTHING, "text": _TEXT},
    "header only": {**_FINE, "text": ""},
    "huge header": {**_FINE, "problems": (_LONG_HEADER,)},
    "many headers": {**_FINE, "problems": (_LONG_HEADER,)},
    "ten thousand recipients": _FINE,
    "no from": {"sender": None, "problems": (_NO_SENDER,)},
    "many froms": {
        "sender": Mailbox("", "a@one.example"),
        "problems": ("It names more than one sender; the first was taken.",),
    },
    "from twice": {
        "sender": _ADA,
        "problems": ("It names more than one sender; the first was taken.",),
    },
    "group addresses": {"to": (Mailbox("", "a@one.example"), Mailbox("B", "b@two.example"))},
    "from with address as name": {"sender": Mailbox("boss@shop.example", "eve@evil.example")},
    "from with unclosed quote": {"sender": Mailbox("Ada", "ada@customer.example")},
    "from with comma in encoded word": {
        "sender": Mailbox("Park, Ada <eve@evil.example>", "ada@customer.example")
    },
    "from with nested comments": {"sender": None, "text": _TEXT},
    "no date": {"date": None, "problems": (_NO_DATE,)},
    "nonsense date": {"date": None, "problems": (_NO_DATE,)},
    "date of long ago": {"date": None, "problems": (_NO_DATE,)},
    "date without zone": _FINE,
    "no message id": {"message_id": "", "problems": (_NO_ID,)},
    "message id twice": {
        "message_id": "one@customer.example",
        "problems": ("It has more than one Message-ID; the first was taken.",),
    },
    "message id with blanks": {"message_id": "onetwo@customer.example"},
    "message id very long": {"message_id": "", "problems": (_NO_ID,)},
    "message id without brackets": {"message_id": "one@customer.example"},
    "forged references": {"in_reply_to": "conversation-1@shop.example", "problems": ()},
    "references without brackets": {"references": ("one@shop.example", "two@shop.example")},
    "injected header": {"subject": "Hi Bcc: victim@example.org X-Admin: yes", "cc": ()},
    "injected in encoded word": {"subject": "Hi Bcc: v@example.org"},
    "subject twice": {"subject": "My order"},
    "subject in raw utf-8": {"subject": "Größe paßt nicht"},
    "subject in raw latin-1": {"subject": "Größe paßt nicht"},
    "subject in raw koi8-r": {"subject": "Заказ", "text": "Где мой заказ?"},
    "subject in broken words": {"subject": "Größe! =?bad?x?y?= =?utf-8?q?"},
    "subject splits a character": {"subject": "Größe"},
    "subject with unknown charset": {"subject": "Order"},
    "subject with a codec that is no charset": {"subject": "Orderxœ"},
    "subject folded": {"subject": "My order is late"},
    "subject right to left": {"subject": "Invoice gpj.exe"},
    "subject with surrogates": {"subject": "\ufffd\ufffd"},
    "subject very long": {"subject": ("late " * 200).strip()},
    "unix mbox line first": _FINE,
}
_OF_BODIES = {
    "empty": {**_NOTHING, "text": "", "html": None, "parts": ()},
    "only line ends": {**_NOTHING, "text": ""},
    "only carriage returns": _FINE,
    "nuls": _FINE,
    "random bytes": {"sender": None, "parts": (), "kind": Kind.MESSAGE},
    "line of ten megabytes": {"text": "x" * 1_000_000, "problems": (_LONG_TEXT,)},
    "unknown charset": {"text": _GREETING, "problems": (_CHARSET,)},
    "charset that is no charset": {"text": _GREETING, "problems": (_CHARSET,)},
    "wrong charset utf-8": {
        "text": _GREETING,
        "problems": ("It claims to be utf-8 but is not; it was read as windows-1252.",),
    },
    "wrong charset ascii": {
        "text": _GREETING,
        "problems": ("It claims to be ascii but is not; it was read as utf-8.",),
    },
    "wrong charset utf-16": {
        "text": _TEXT,
        "problems": ("It claims to be utf-16 but is not; it was read as utf-8.",),
    },
    "no charset": {"text": _GREETING, "problems": ()},
    "utf-7": {"text": "<script>Größe", "html": None},
    "utf-16": {"text": _GREETING, "problems": ()},
    "iso-2022-jp": {"text": "注文が届きません", "problems": ()},
    "iso-2022-jp undeclared": {"text": "注文が届きません", "problems": ()},
    "gb18030": {"text": "我的订单在哪里?", "problems": ()},
    "koi8-r": {"text": "Где мой заказ?", "problems": ()},
    "cut in a character": {
        "text": "Größe " * 20 + "\ufffd",
        "problems": ("Some of it is not valid utf-8.",),
    },
    "quoted-printable broken": {"text": "Größe =ZZ = 100% =3", "problems": ()},
    "base64 with rubbish": {"text": "Where is my order?A", "problems": (_BASE64,)},
    "base64 cut off": {"text": _TEXT, "problems": (_BASE64,)},
    "unknown transfer encoding": {
        "text": _TEXT,
        "problems": ("Its transfer encoding is not known here; it was left as it came.",),
    },
    "uuencode in the text": {"text": "See this:\n\nbegin 644 a.txt\n#0V%T\n`\nend", "parts": ()},
    "yenc in the text": {"text": "=ybegin line=128 size=3 name=a\n\u2039Œ\n=yend size=3"},
    "format flowed": {
        "text": "My order is late.\n> It is sent.\n-- \nAda",
        "visible": "My order is late.\n",
        "quoted": "> It is sent.\n",
        "signature": "-- \nAda",
    },
    "html only": {"text": "Hello,\n\n- late\n- wrong\n\nSee", "problems": ()},
    "html empty": {"text": "", "html": "", "problems": ()},
    "html with wrong meta charset": {"text": "Größe", "problems": ()},
    "html with meta charset only": {"text": "Где", "problems": ()},
    "html scripted everywhere": {"text": "Where is my order?\n\nClick\nEnd", "problems": ()},
    "html nested without end": {"text": "Where?", "problems": ()},
    "html comment without end": {"text": "Where?", "problems": ()},
    "html with huge references": {"text": "Where\ufffd?", "problems": ()},
    "html from gmail": {
        "visible": "It still has not come.\n\n",
        "quoted": "> On Mon, 2 Mar 2026 at 10:00, Shop wrote:\n>>\n>> It will come tomorrow.",
    },
    "html from outlook": {
        "visible": "It still has not come.\n\n",
        "quoted": "> From: Shop <help@shop.example>\n> Sent: Monday\n>\n> It will come tomorrow.",
    },
    "plain alternative says nothing": {"text": "Where?", "html": "<p>Where?</p>"},
    "text in three pieces": {
        "text": f"{_TEXT}\n\n{_TEXT}",
        "parts": (_part("picture.png", "image/png", b"x"),),
    },
    "content type nonsense": _FINE,
    "content type twice": {"text": "Where?", "html": None},
    "header cut off": {"text": "", "sender": _ADA, "message_id": "one"},
}
_OF_STRUCTURES = {
    "nested to a thousand": _FINE,
    "nested with one boundary": {"text": "Where?", "problems": (_NOT_CLOSED,)},
    "letters in letters": {"text": "", "kind": Kind.MESSAGE},
    "twenty thousand parts": {"sender": _ADA, "problems": (_TOO_MANY, _NOT_CLOSED)},
    "boundary missing": {"text": f"{_TEXT}\n\n{_TEXT}", "problems": (_NOT_DIVIDED,)},
    "boundary missing and not to be guessed": {
        "text": "Where is it?",
        "problems": (_NOT_DIVIDED, _AS_PLAIN),
    },
    "boundary never found": {"text": _TEXT, "problems": (_AS_PLAIN,)},
    "boundary never closed": {"text": _TEXT, "problems": (_NOT_CLOSED,)},
    "boundary prefix of another": {"text": f"{_TEXT}\n\n{_TEXT}", "problems": ()},
    "boundary with a colon": {"text": f"Where?\n\n{_TEXT}", "problems": ()},
    "multipart without parts": {"text": "", "parts": (), "problems": (_AS_PLAIN,)},
    "multipart all empty": {"text": "", "parts": (), "problems": ()},
    "multipart in base64": _FINE,
    "message partial": {
        "parts": (_part("attachment.bin", "message/partial", b"Where"),),
        "problems": ("It is one piece of a larger letter.",),
    },
    "digest": {
        "parts": (_part("message.eml", "message/rfc822", b"Subject: One\r\n\r\nHi"),),
    },
    "smime signed": _parts(_part("smime.p7s", "application/pkcs7-signature", b"MII")),
    "smime opaque": {
        "text": "",
        "parts": (_part("smime.p7m", "application/pkcs7-mime", b"MIIB"),),
        "problems": ("It is sealed with S/MIME: a mail program opens it.",),
    },
    "pgp encrypted": {
        "text": "",
        "parts": (
            _part("encryption.txt", "application/pgp-encrypted", b"Version: 1"),
            _part("encrypted.asc", "application/octet-stream", b"-----BEGIN PGP MESSAGE-----"),
        ),
        "problems": ("It is encrypted with PGP: a mail program with the key opens it.",),
    },
    "pgp signed": _parts(
        _part("signature.asc", "application/pgp-signature", b"-----BEGIN PGP SIGNATURE-----")
    ),
    "bounce": _bounce("5.1.1", permanent=True, diagnostic="550 5.1.1 no such mailbox"),
    "bounce without status": _bounce("", permanent=True),
    "bounce that is only late": _bounce("4.4.1", permanent=False),
    "bounce in words": _bounce("5.1.1", permanent=True, diagnostic="550 5.1.1 no such mailbox"),
    "vacation reply": {"kind": Kind.AUTO_REPLY, "bounce": None},
    "vacation reply told by subject": {"kind": Kind.AUTO_REPLY},
    "list mail": {"kind": Kind.LIST, "list_id": "news.example.org"},
    "own loop": {"is_loop": True, "kind": Kind.MESSAGE},
    "sixty hops": {"is_loop": True},
}
_OF_ATTACHMENTS = {
    "thirty megabytes attached": _FINE,
    "zip bomb named pdf": _parts(_part("bill.pdf", "application/pdf", zip_bomb())),
    "html named png": _parts(_part("cat.png", "image/png", b"<script>alert(1)</script>")),
    "svg with script": _parts(_part("cat.svg", "image/svg+xml", b"<svg onload='alert(1)'/>")),
    "name climbs out": _named("passwd"),
    "name climbs out of windows": _named("_con.pdf"),
    "name is dots": _named("attachment.pdf"),
    "name right to left": _named("invoicefdp.exe"),
    "name of a thousand characters": _named("x" * 196 + ".pdf"),
    "name in continuations": _named("Größe neu.pdf"),
    "name with controls": _named("a[31m b.pdf"),
    "name in an encoded word": _named("Größe.pdf"),
    "name missing": _named("attachment.pdf"),
    "content type with line breaks": _parts(_part("a.bin", "text/html", b"x")),
    "picture shown inline": {
        "text": "See",
        "parts": (_part("cat.png", "image/png", PNG, content_id="cat@x", inline=True),),
    },
    "winmail.dat": {
        **_parts(_part("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22")),
        "problems": ("Some of it may be inside winmail.dat, which only Outlook writes.",),
    },
    "calendar only": {
        "text": "Invitation: Fitting, second, 2026-03-02 14:00 (Europe/Berlin), Shop",
        "parts": (_part("invitation.ics", "text/calendar", CALENDAR),),
    },
    "calendar beside text": _parts(_part("invitation.ics", "text/calendar", CALENDAR)),
    "letter attached": {"text": _TEXT, "problems": ()},
}

EXPECTED: dict[str, dict[str, object]] = {
    **_OF_HEADERS,
    **_OF_BODIES,
    **_OF_STRUCTURES,
    **_OF_ATTACHMENTS,
}
