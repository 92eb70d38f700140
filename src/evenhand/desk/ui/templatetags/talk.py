"""The list of conversations and what stands in one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from evenhand.desk.ui.attributes import attributes, classes
from evenhand.desk.ui.marking import Mark
from evenhand.desk.ui.marking import marked as with_marks
from evenhand.desk.ui.rendering import rendered
from evenhand.desk.ui.templatetags.signs import avatar, icon, moment

register = Library()


ROW = """<li class="{classes}"{id}>
  <a class="who" href="{href}"{attributes}>{who}{told}</a>
  <span class="when">{channel}{at}</span>
  <span class="what">{what}</span>
  {tags}
</li>"""


@register.simple_block_tag
def row(  # noqa: PLR0913 - one keyword for each thing a row can show
    content: str,
    *,
    href: str,
    who: str,
    at: datetime,
    subject: str,
    waits: bool = False,
    words: str = "",
    current: bool = False,
    unread: bool = False,
    channel: str = "",
    owner: str = "",
    id: str = "",  # noqa: A002 - HTML's own word
    **more: object,
) -> SafeString:
    """A conversation in a list; its chips stand between the tags. `more` goes to the link.

    `waits`: since `at`, and days are counted. There are dozens of rows on a page, so a row is
    put together here and not by a template of its own.
    """
    return format_html(
        ROW,
        classes=classes("row", "on" if current else "", "unread" if unread else ""),
        id=attributes({"id": id or None}),
        href=href,
        attributes=attributes({"aria-current": "true" if current else None, **more}),
        who=who,
        told=_unread() if unread else "",
        channel=icon(channel) if channel else "",
        at=moment(at, "span" if waits else "ago"),
        what=f"{subject} – {words}" if words else subject,
        tags=_tags(content, owner),
    )


def _unread() -> SafeString:
    return format_html('<span class="unseen">, {}</span>', gettext("unread"))


def _tags(content: str, owner: str) -> SafeString:
    inside = mark_safe(content.strip())  # noqa: S308 - rendered by the template engine
    if not inside and not owner:
        return inside
    face = avatar(owner, size="s", alone=True) if owner else ""
    return format_html('<span class="tags">{}{}</span>', inside, face)


@register.simple_block_tag(takes_context=True)
def bubble(  # noqa: PLR0913 - one keyword for each thing a bubble can show
    context: Context,
    content: str,
    kind: Literal["message", "reply", "note"],
    *,
    who: str,
    at: datetime,
    detail: str = "",
    tone: str = "",
    failed: str = "",
    fresh: bool = False,
    id: str = "",  # noqa: A002 - HTML's own word
    after: str = "",
) -> SafeString:
    """A message, reply or note; its words stand between the tags.

    `failed` says why a reply did not arrive and what to do; `after` is HTML under the bubble.
    """
    said = {"who": who, "at": at, "detail": detail or _detail(kind), "tone": tone}
    state = {"kind": kind, "failed": failed, "fresh": fresh, "id": id, "after": after}
    return rendered(context, "bubble", content, {**said, **state})


def _detail(kind: str) -> str:
    return gettext("note, only the team sees it") if kind == "note" else ""


@register.simple_tag
def marked(text: str, marks: Iterable[Mark], name: str = "") -> SafeString:
    """A text with its cues, findings and promises underlined.

    With `name` (unique on the page, such as "message-12") each explains itself, too.
    """
    return with_marks(text, marks, name)


@register.simple_block_tag(takes_context=True)
def folded(context: Context, content: str, summary: str, *, kind: str = "") -> SafeString:
    """Something out of the way until asked for: quoted history, a signature, many events."""
    return rendered(context, "folded", content, {"summary": summary, "kind": kind})


@register.inclusion_tag("ui/event.html")
def event(
    text: str, *, at: datetime | None = None, icon: str = "", late: bool = False
) -> dict[str, object]:
    """A small grey line: something happened."""
    return {"text": text, "at": at, "icon": icon, "late": late}


@register.inclusion_tag("ui/attachment.html")
def attachment(name: str, size: int, *, href: str = "", picture: str = "") -> dict[str, object]:
    """A file of `size` bytes to download. `picture` is the address of a small preview."""
    return {"name": name, "size": size, "href": href, "picture": picture}


@register.simple_block_tag(takes_context=True)
def hint(  # noqa: PLR0913 - one keyword a look
    context: Context,
    content: str,
    kind: Literal["finding", "promise"],
    *,
    title: str,
    text: str = "",
    why: str = "",
    practise: str = "",
    id: str = "",  # noqa: A002 - HTML's own word
) -> SafeString:
    """What the coach saw in the draft; "Not here" or "Change" stand between the tags.

    `practise` is the address of the lesson about it, offered below the `why`.
    """
    values = {"kind": kind, "title": title, "text": text, "why": why, "id": id}
    values["practise"] = practise
    return rendered(context, "hint", content, values)
