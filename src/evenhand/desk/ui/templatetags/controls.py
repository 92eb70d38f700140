"""What a person presses, fills in and opens."""

from __future__ import annotations

from typing import Literal

from django.forms import BoundField
from django.forms.widgets import CheckboxInput
from django.template import Context, Library
from django.utils.safestring import SafeString

from evenhand.desk.ui.attributes import attributes
from evenhand.desk.ui.rendering import rendered

register = Library()


@register.inclusion_tag("ui/button.html")
def button(
    text: str,
    *,
    kind: str = "",
    icon: str = "",
    keys: str = "",
    href: str = "",
    type: Literal["button", "submit"] = "button",  # noqa: A002 - HTML's own word
    only_icon: bool = False,
    **more: object,
) -> dict[str, object]:
    """Something to press. `kind`: solid, quiet, danger, small, block, or several of them.

    With `href` it is a link. `only_icon` keeps `text` for screen readers and as a title.
    """
    return {
        "text": text,
        "kind": kind,
        "icon": icon,
        "keys": keys,
        "href": href,
        "type": type,
        "only_icon": only_icon,
        "attributes": attributes(more),
    }


@register.simple_block_tag(takes_context=True)
def menu(  # noqa: PLR0913 - one keyword a look
    context: Context,
    content: str,
    label: str,
    *,
    icon: str = "",
    kind: str = "",
    only_icon: bool = False,
    side: Literal["", "start", "up", "up start"] = "",
    keys: str = "",
    **more: object,
) -> SafeString:
    """A button that opens a list of links and buttons. Works without JavaScript."""
    values = {"label": label, "icon": icon, "kind": kind, "only_icon": only_icon, "keys": keys}
    return rendered(
        context, "menu", content, {**values, "side": side, "attributes": attributes(more)}
    )


@register.simple_block_tag(takes_context=True)
def dialog(
    context: Context,
    content: str,
    id: str,  # noqa: A002 - HTML's own word
    title: str,
    *,
    roomy: bool = False,
) -> SafeString:
    """A window over the page, opened by `{% button … commandfor=id command="show-modal" %}`."""
    return rendered(context, "dialog", content, {"id": id, "title": title, "roomy": roomy})


@register.inclusion_tag("ui/field.html")
def field(
    bound: BoundField,
    *,
    label: str = "",
    help: str = "",  # noqa: A002 - the form's own word
) -> dict[str, object]:
    """A form field with its label, help and errors, tied together for screen readers."""
    return {
        "bound": bound,
        "label": label or bound.label,
        "tick": isinstance(bound.field.widget, CheckboxInput),
        "help": help or bound.help_text,
    }


@register.inclusion_tag("ui/switch.html")
def switch(text: str, *, name: str, on: bool = False, **more: object) -> dict[str, object]:
    """Something that is on or off, and takes effect at once."""
    return {"text": text, "name": name, "on": on, "attributes": attributes(more)}


@register.simple_block_tag(takes_context=True)
def tabs(context: Context, content: str, label: str) -> SafeString:
    """A row of `{% tab %}`s, each with its own address. `label` names the choice."""
    return rendered(context, "tabs", content, {"label": label})


@register.inclusion_tag("ui/tab.html")
def tab(
    text: str, href: str, *, current: bool = False, count: int | None = None, **more: object
) -> dict[str, object]:
    """One of several views of the same thing."""
    return {
        "text": text,
        "href": href,
        "current": current,
        "count": count,
        "attributes": attributes(more),
    }


@register.inclusion_tag("ui/earlier.html")
def earlier(href: str, *, text: str = "", **more: object) -> dict[str, object]:
    """A link to what came before, at the end (or the top) of a list."""
    return {"href": href, "text": text, "attributes": attributes(more)}


@register.simple_block_tag(takes_context=True)
def table(context: Context, content: str, caption: str) -> SafeString:
    """A table that scrolls sideways when it must. `caption` is spoken, not shown."""
    return rendered(context, "table", content, {"caption": caption})
