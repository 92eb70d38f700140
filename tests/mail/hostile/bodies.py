"""Letters whose text is in the wrong charset, badly packed, or not what it says."""

from base64 import encodebytes

from tests.mail.hostile.building import HEAD, TEXT, Builder, letter, mixed, part, typed

_GREETING = "Größe paßt nicht – schade"


def _in(charset: str, text: str, declared: bytes | None = None) -> Builder:
    name = declared if declared is not None else charset.encode()
    extra = b"Content-Transfer-Encoding: base64\r\n"
    return lambda: typed(b"text/plain; charset=" + name, encodebytes(text.encode(charset)), extra)


SCRIPTED_HTML = b"""<html><head><title>t</title><script>alert(1)</script>
<meta http-equiv=refresh content="0;url=javascript:alert(2)"><base href="//evil.example">
<link rel=stylesheet href="//evil.example/x.css">
<style>@import 'javascript:alert(3)';</style></head>
<body onload=alert(4) background="javascript:alert(5)"><p onclick="alert(6)">Where is my order?</p>
<img src=x onerror=alert(7)><svg/onload=alert(8)><a href="java&#9;script:alert(9)">Click</a>
<iframe srcdoc="<script>alert(10)</script>"></iframe><object data="data:text/html,x"></object>
<form action="//evil.example"><input name=q></form>
<div style="width:expression(alert(11))">End</div>
<!--[if IE]><script>alert(12)</script><![endif]--><math><mtext></mtext></math></body></html>"""

OUTLOOK_HTML = b"""<html><body><p class="MsoNormal">It still has not come.</p>
<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p><b>From:</b> Shop &lt;help@shop.example&gt;<br><b>Sent:</b> Monday</p></div></div>
<p>It will come tomorrow.</p></body></html>"""

GMAIL_HTML = b"""<div dir="ltr">It still has not come.</div><br><div class="gmail_quote">
<div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 10:00, Shop wrote:<br></div>
<blockquote class="gmail_quote"><p>It will come tomorrow.</p></blockquote></div>"""

BODIES: dict[str, Builder] = {
    "empty": lambda: b"",
    "only line ends": lambda: b"\r\n\r\n\r\n",
    "only carriage returns": lambda: letter().replace(b"\r\n", b"\r"),
    "nuls": lambda: letter(b"Where\0 is\0 my order?\0\r\n"),
    "random bytes": lambda: bytes(range(256)) * 40,
    "line of ten megabytes": lambda: letter(b"x" * 10_000_000),
    "unknown charset": _in("utf-8", _GREETING, b"x-klingon"),
    "charset that is no charset": _in("utf-8", _GREETING, b"zlib_codec"),
    "wrong charset utf-8": _in("cp1252", _GREETING, b"utf-8"),
    "wrong charset ascii": _in("utf-8", _GREETING, b"us-ascii"),
    "wrong charset utf-16": _in("ascii", "Where is my order?", b"utf-16"),
    "no charset": lambda: letter(_GREETING.encode()),
    "utf-7": _in("utf-7", "<script>Größe"),
    "utf-16": _in("utf-16", _GREETING),
    "iso-2022-jp": _in("iso2022_jp", "注文が届きません", b"iso-2022-jp"),
    "iso-2022-jp undeclared": lambda: letter("注文が届きません".encode("iso2022_jp")),
    "gb18030": _in("gb18030", "我的订单在哪里?", b"gb2312"),
    "koi8-r": _in("koi8-r", "Где мой заказ?"),
    "cut in a character": lambda: typed(
        b"text/plain; charset=utf-8", ("Größe " * 20).encode() + b"\xc3"
    ),
    "quoted-printable broken": lambda: typed(
        b"text/plain; charset=utf-8",
        b"Gr=C3=B6=C3=9Fe =ZZ = 100=\r\n% =3",
        b"Content-Transfer-Encoding: quoted-printable\r\n",
    ),
    "base64 with rubbish": lambda: typed(
        b"text/plain",
        b"V2hl*cmUgaXM-gbXkgb3JkZXI/=QQ==!\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
    ),
    "base64 cut off": lambda: typed(
        b"text/plain", b"V2hlcmUgaXMgbXkgb3JkZXI/I", b"Content-Transfer-Encoding: base64\r\n"
    ),
    "unknown transfer encoding": lambda: typed(
        b"text/plain", b"Where is my order?", b"Content-Transfer-Encoding: x-rot13\r\n"
    ),
    "uuencode in the text": lambda: letter(
        b"See this:\r\n\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n"
    ),
    "yenc in the text": lambda: letter(
        b"=ybegin line=128 size=3 name=a\r\n\x8b\x8c\r\n=yend size=3\r\n"
    ),
    "format flowed": lambda: typed(
        b"text/plain; format=flowed",
        b"My order \r\nis late.\r\n> It is \r\n> sent.\r\n-- \r\nAda\r\n",
    ),
    "html only": lambda: typed(
        b"text/html; charset=utf-8", b"<p>Hello,</p><ul><li>late<li>wrong</ul><a href=x>See</a>"
    ),
    "html empty": lambda: typed(b"text/html", b""),
    "html with wrong meta charset": lambda: typed(
        b"text/html; charset=utf-8", b"<meta charset=koi8-r><p>" + "Größe".encode()
    ),
    "html with meta charset only": lambda: typed(
        b"text/html",
        b'<meta http-equiv=x content="text/html; charset=koi8-r">' + "Где".encode("koi8-r"),
    ),
    "html scripted everywhere": lambda: typed(b"text/html", SCRIPTED_HTML),
    "html nested without end": lambda: typed(b"text/html", b"<div>" * 50_000 + b"Where?"),
    "html comment without end": lambda: typed(b"text/html", b"Where?" + b"<!--" * 50_000),
    "html with huge references": lambda: typed(b"text/html", b"Where&#" + b"9" * 50_000 + b";?"),
    "html from gmail": lambda: typed(b"text/html", GMAIL_HTML),
    "html from outlook": lambda: typed(b"text/html", OUTLOOK_HTML),
    "plain alternative says nothing": lambda: mixed(
        part(b"text/plain", b" \r\n"), part(b"text/html", b"<p>Where?</p>"), kind=b"alternative"
    ),
    "text in three pieces": lambda: mixed(TEXT, part(b"image/png", b"x"), TEXT),
    "content type nonsense": lambda: typed(b';;;//text="', b"Where is my order?"),
    "content type twice": lambda: typed(b"text/plain", b"Where?", b"Content-Type: text/html\r\n"),
    "header cut off": lambda: HEAD[:-20],
}
