"""The list of conversations and what stands in one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from django.template import Context, Library
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from evenhand.desk.ui.attributes import attributes
from evenhand.desk.ui.marking import Mark
from evenhand.desk.ui.marking import marked as with_marks
from evenhand.desk.ui.rendering import rendered

register = Library()


@register.simple_block_tag(takes_context=True)
def row(  # noqa: PLR0913 - one keyword for each thing a row can show
    context: Context,
    content: str,
    *,
    href: str,
    who: str,
    at: datetime,
    subject: str,
    words: str = "",
    current: bool = False,
    unread: bool = False,
    channel: str = "",
    owner: str = "",
    id: str = "",  # noqa: A002 - HTML's own word
    **more: object,
) -> SafeString:
    """A conversation in a list; its chips stand between the tags. `more` goes to the link."""
    shown = {"href": href, "who": who, "at": at, "subject": subject, "words": words, "id": id}
    state = {"current": current, "unread": unread, "channel": channel, "owner": owner}
    return rendered(context, "row", content, {**shown, **state, "attributes": attributes(more)})


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
def hint(
    context: Context,
    content: str,
    kind: Literal["finding", "promise"],
    *,
    title: str,
    text: str = "",
    why: str = "",
    id: str = "",  # noqa: A002 - HTML's own word
) -> SafeString:
    """What the coach saw in the draft; "Not here" or "Change" stand between the tags."""
    values = {"kind": kind, "title": title, "text": text, "why": why, "id": id}
    return rendered(context, "hint", content, values)
