"""What the coach says, and the quiet cards under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.template import Context, Library
from django.utils.safestring import SafeString

from evenhand.desk.ui.rendering import rendered

register = Library()

MOST = 3


@dataclass(frozen=True)
class StepLine:
    """One thing to do, the words it could be said in, and whether the draft does it.

    `practise` is the address of the lesson about it.
    """

    do: str
    say: str = ""
    done: bool = False
    slug: str = ""
    practise: str = ""


@dataclass(frozen=True)
class FactLine:
    """A fact in one line: what it says, its day in words ("" when it has none), and its source.

    `exact` is the whole moment, for who points at the day.
    """

    says: str
    day: str
    source: str
    exact: str = ""


@register.inclusion_tag("ui/glance.html")
def glance(lead: str, rest: str = "", *, tone: str = "") -> dict[str, object]:
    """One line to take in at a look: `lead` in the situation's hue, then the `rest`."""
    return {"lead": lead, "rest": rest, "tone": tone}


@register.inclusion_tag("ui/coach_line.html")
def coach_line(lead: str, rest: str = "", *, tone: str = "") -> dict[str, object]:
    """The glance folded into a button that opens the coach where it has no pane of its own."""
    return {"lead": lead, "rest": rest, "tone": tone}


@register.inclusion_tag("ui/stance.html")
def stance(empathy: int, firmness: int) -> dict[str, object]:
    """How warm and how firm to be, 0 to 3 each."""
    return {"empathy": empathy, "firmness": firmness}


@register.inclusion_tag("ui/meter.html")
def meter(name: str, value: int) -> dict[str, object]:
    """`value` of three bars, with the figure in words for screen readers."""
    return {"name": name, "value": value, "bars": [step < value for step in range(MOST)]}


@register.inclusion_tag("ui/steps.html")
def steps(given: Iterable[StepLine], *, id: str = "") -> dict[str, object]:  # noqa: A002 - HTML's own word
    """What to do, in order; done ones are ticked."""
    return {"steps": list(given), "id": id}


@register.inclusion_tag("ui/facts.html")
def facts(given: Iterable[FactLine]) -> dict[str, object]:
    """Dated facts beside the words, each with its source, for a person to judge."""
    return {"facts": list(given)}


@register.simple_block_tag(takes_context=True)
def card(context: Context, content: str, title: str = "") -> SafeString:
    """A quiet frame around `{% line %}`s; its title stands above it."""
    return rendered(context, "card", content, {"title": title})


@register.inclusion_tag("ui/line.html")
def line(
    name: str, value: object, *, quiet: bool = False, tone: str = "", href: str = ""
) -> dict[str, object]:
    """A name and its value at the two ends of one line of a card."""
    return {"name": name, "value": value, "quiet": quiet, "tone": tone, "href": href}
