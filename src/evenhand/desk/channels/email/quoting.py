"""The words of a reply as the two bodies of its letter: plain text as typed, and simple HTML."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, urlize
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Message, Reply

MOST_QUOTED = 60  # lines


@dataclass(frozen=True)
class Body:
    """The same words twice."""

    text: str
    html: str


def body(reply: Reply, *lines: tuple[str, str]) -> Body:
    """The reply, `lines` below it (words and a link each), and the message it answers."""
    words = reply.text.strip().replace("\r\n", "\n")
    text, markup = words, paragraphs(words)
    for says, link in lines:
        text += f"\n\n{says}\n{link}"
        markup += _quiet(says, link)
    answered = reply.in_reply_to
    if answered is None or not answered.text.strip():
        return Body(f"{text}\n", page(markup))
    wrote, earlier = _wrote(answered), _quoted(answered)
    quoted = "\n".join(f"> {line}".rstrip() for line in earlier)
    block = f"<p>{conditional_escape(wrote)}</p><blockquote>{paragraphs(chr(10).join(earlier))}"
    return Body(f"{text}\n\n{wrote}\n{quoted}\n", page(f"{markup}{block}</blockquote>"))


def _quiet(says: str, link: str) -> str:
    """One small line; mail programs know no style sheets, so it brings its own."""
    line = (
        '<p style="color:#6b645b;font-size:13px">{} <a href="{}" style="color:#0e6655">{}</a></p>'
    )
    return format_html(line, says, link, link)


def _wrote(answered: Message) -> str:
    """The line that mail programs know as the beginning of what is quoted."""
    wrote = answered.written_at or answered.at
    when = date_format(timezone.localtime(wrote), "j F Y H:i")
    who = answered.address.customer.name or answered.address.value
    return _("On %(when)s, %(who)s wrote:") % {"when": when, "who": " ".join(who.split())}


def _quoted(answered: Message) -> list[str]:
    lines = answered.text.strip().splitlines()
    return lines if len(lines) <= MOST_QUOTED else [*lines[:MOST_QUOTED], "…"]


def paragraphs(text: str) -> str:
    """Escaped, with links as links, a paragraph where an empty line stands."""
    blocks = [block.strip("\n") for block in text.split("\n\n") if block.strip()]
    made = (urlize(block, nofollow=False, autoescape=True) for block in blocks)
    return mark_safe(  # noqa: S308 - urlize has escaped every block
        "".join(f"<p>{block.replace(chr(10), '<br>')}</p>" for block in made)
    )


def page(content: str) -> str:
    """Markup as the HTML body of a letter."""
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body>{content}</body></html>'
