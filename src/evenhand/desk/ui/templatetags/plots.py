"""Small plots, where one would rather look than read. Each says its figures in words as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.template import Library

register = Library()

HEIGHT = 48
STEP = 22
BAR = 14


@dataclass(frozen=True)
class Count:
    """One bar: its name, such as a month, and how many."""

    name: str
    count: int


@dataclass(frozen=True)
class Bar:
    """A bar where it is drawn: its left and top edge and its height, in the plot's own units."""

    count: Count
    x: int
    y: int
    height: int


@register.inclusion_tag("ui/bars.html")
def bars(title: str, counts: Iterable[Count], *, most: int = 0) -> dict[str, object]:
    """Counts as upright bars, the last one in full colour.

    `most` is the count that fills the height; give the greatest of all plots that are compared.
    """
    given = list(counts)
    top = max([most, *(one.count for one in given)]) or 1
    heights = [round(one.count * HEIGHT / top) for one in given]
    return {
        "title": title,
        "bars": [
            Bar(one, place * STEP, HEIGHT - height, height)
            for place, (one, height) in enumerate(zip(given, heights, strict=True))
        ],
        "width": max(len(given) * STEP - (STEP - BAR), 1),
        "bar": BAR,
        "height": HEIGHT,
    }
