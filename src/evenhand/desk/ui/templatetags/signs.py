"""Small marks that say one thing each: icon, avatar, presence, chip, moment, keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.template import Library
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from evenhand.desk.ui import moments
from evenhand.desk.ui.attributes import attributes
from evenhand.desk.ui.initials import initials

register = Library()

SPRITE = "evenhand/icons.svg"
READINGS = {"ago": moments.ago, "due": moments.due, "clock": moments.clock}


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
    spoken = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return format_html(
        '<svg class="{}"{}><use href="{}#{}"></use></svg>',
        f"icon {size}".strip(),
        attributes(spoken),
        static(SPRITE),
        name,
    )


@register.inclusion_tag("ui/avatar.html")
def avatar(
    name: str, *, size: Literal["", "s", "l"] = "", tone: str = "", alone: bool = False
) -> dict[str, object]:
    """A person's initials. `alone`: the name is not written beside it, so it is spoken."""
    return {"name": name, "initials": initials(name), "size": size, "tone": tone, "alone": alone}


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


@register.inclusion_tag("ui/chip.html")
def chip(
    text: object, *, tone: str = "", kind: Literal["", "line"] = "", icon: str = "", title: str = ""
) -> dict[str, object]:
    """A word in a small round frame. `tone` is a situation or "late"; the word says the same."""
    return {"text": text, "tone": tone, "kind": kind, "icon": icon, "title": title}


@register.simple_tag
def moment(at: datetime, reading: Literal["ago", "due", "clock"] = "ago") -> SafeString:
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
