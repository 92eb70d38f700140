"""Small marks that say one thing each: icon, avatar, presence, chip, moment, keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from django.template import Library
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from evenhand.desk.ui import moments
from evenhand.desk.ui.attributes import attributes, classes
from evenhand.desk.ui.initials import initials

register = Library()

SPRITE = "evenhand/icons.svg"
READINGS = {
    "ago": moments.ago,
    "due": moments.due,
    "clock": moments.clock,
    "span": moments.span,
}
Reading = Literal["ago", "due", "clock", "span"]


@dataclass(frozen=True)
class Present:
    """A colleague with the same page open."""

    name: str
    doing: Literal["looking", "writing"] = "looking"

    @property
    def initials(self) -> str:
        """Their one or two letters."""
        return initials(self.name)


@register.simple_tag
def icon(name: str, size: Literal["", "l", "xl"] = "", label: str = "") -> SafeString:
    """A picture from the sprite; silent for screen readers unless it has a `label`."""
    return _drawn(name, size, str(label))


@lru_cache(maxsize=500)
def _drawn(name: str, size: str, label: str) -> SafeString:
    spoken = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return format_html(
        '<svg class="{}"{}><use href="{}#{}"></use></svg>',
        f"icon {size}".strip(),
        attributes(spoken),
        static(SPRITE),
        name,
    )


@register.simple_tag
def avatar(
    name: str, *, size: Literal["", "s", "l"] = "", tone: str = "", alone: bool = False
) -> SafeString:
    """A person's initials. `alone`: the name is not written beside it, so it is spoken."""
    spoken = (
        {"role": "img", "aria-label": name, "title": name} if alone else {"aria-hidden": "true"}
    )
    return format_html(
        '<span class="{}"{}>{}</span>',
        classes("avatar", size, f"toned {tone}" if tone else ""),
        attributes(spoken),
        initials(name),
    )


@register.inclusion_tag("ui/presence.html")
def presence(people: Iterable[Present], *, compact: bool = False) -> dict[str, object]:
    """Who else is here, and whether they write or look. Nothing when nobody is.

    `compact` shows the avatars alone; what they do is spoken, and said on hover.
    """
    here = list(people)
    return {
        "compact": compact,
        "people": here,
        "writing": [person.name for person in here if person.doing == "writing"],
        "looking": [person.name for person in here if person.doing == "looking"],
    }


@register.simple_tag
def chip(
    text: object, *, tone: str = "", kind: Literal["", "line"] = "", icon: str = "", title: str = ""
) -> SafeString:
    """A word in a small round frame. `tone` is a situation or "late"; the word says the same."""
    return format_html(
        '<span class="{}"{}>{}<span>{}</span></span>',
        classes("chip", kind, tone),
        attributes({"title": title or None}),
        _drawn(icon, "", "") if icon else "",
        text,
    )


@register.simple_tag
def moment(at: datetime, reading: Reading = "ago") -> SafeString:
    """An aware time as people read it, in the reader's zone; exact on hover."""
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        at.isoformat(),
        moments.exact(at),
        READINGS[reading](at, timezone.now()),
    )


@register.simple_tag
def keys(*pressed: str) -> SafeString:
    """The keys to press together, such as `{% keys "⌘" "↵" %}`."""
    return format_html_join("", '<kbd class="hint-key">{}</kbd>', ((key,) for key in pressed))
