"""What the desk itself has to say, and the way around it."""

from __future__ import annotations

from typing import Literal

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from evenhand.desk.ui.attributes import attributes
from evenhand.desk.ui.rendering import rendered
from evenhand.desk.ui.templatetags import signs

register = Library()


@register.inclusion_tag("ui/brand.html")
def brand(href: str = "") -> dict[str, object]:
    """The sign and the name, a link when `href` is given."""
    return {"href": href}


@register.simple_tag
def nav_item(
    text: str,
    href: str,
    *,
    icon: str = "",
    tone: str = "",
    count: int | str | None = None,
    late: bool = False,
    current: bool = False,
    **more: object,
) -> SafeString:
    """A way to a view: an icon or a toned dot, a word, a count (`late`: it calls for hurry)."""
    return format_html(
        '<li><a class="nav-item" href="{}"{}>{}<span>{}</span>{}</a></li>',
        href,
        attributes({"aria-current": "page" if current else None, **more}),
        _sign(icon, tone),
        text,
        _count(count, late=late) if count else "",
    )


def _sign(icon: str, tone: str) -> SafeString:
    if icon:
        return signs.icon(icon)
    return format_html('<i class="dot {}"></i>', tone) if tone else SafeString()


def _count(count: int | str, *, late: bool) -> SafeString:
    if not late:
        return format_html("<b>{}</b>", count)
    return format_html(
        '<b class="late">{}<span class="unseen"> {}</span></b>', count, gettext("late")
    )


@register.simple_block_tag(takes_context=True)
def banner(
    context: Context,
    content: str,
    text: str,
    *,
    icon: str = "warning",
    tone: str = "",
    kind: Literal["", "new", "boxed"] = "",
    urgent: bool = False,
    **more: object,
) -> SafeString:
    """A line across the top of a pane; what to do about it stands between the tags."""
    values = {"text": text, "icon": icon, "tone": tone, "kind": kind, "urgent": urgent}
    return rendered(context, "banner", content, {**values, "attributes": attributes(more)})


@register.simple_block_tag(takes_context=True)
def toast(
    context: Context,
    content: str,
    text: str,
    *,
    seconds: int = 0,
    waits: bool = False,
    icon: str = "check",
    tone: str = "",
) -> SafeString:
    """A short word at the foot of the page. With `seconds` it counts down and goes away.

    `waits`: the count holds while someone points at it or has the focus in it. What stands
    between the tags is the way back, such as a form with "Undo".
    """
    values = {"text": text, "seconds": seconds, "waits": waits, "icon": icon, "tone": tone}
    return rendered(context, "toast", content, values)


@register.simple_block_tag(takes_context=True)
def empty(
    context: Context,
    content: str,
    title: str,
    text: str = "",
    *,
    icon: str = "inbox",
    wrong: bool = False,
) -> SafeString:
    """Nothing here (or something went `wrong`), why, and what to do, between the tags."""
    values = {"title": title, "text": text, "icon": icon, "wrong": wrong}
    return rendered(context, "empty", content, values)


@register.inclusion_tag("ui/skeleton.html")
def skeleton(lines: int = 3) -> dict[str, object]:
    """The shape of what is on its way."""
    return {"lines": range(lines)}
