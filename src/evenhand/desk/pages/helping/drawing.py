"""Draws plots: JSON comes in, SVG goes out. A program of its own, which nothing imports.

Altair and the compiler of Vega-Lite behind it take 120 MB and two seconds to be loaded. So they
are loaded here, in a process that ends with its drawing, and never by the desk.

In, by standard input, a list of pairs: a Plot as in `plots.py`, and a palette. Out a list of SVG.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from io import StringIO
from textwrap import shorten
from typing import Any
from xml.etree import ElementTree as ET

import altair as alt

WIDTH = 340
HEIGHT = 200
PAIR = 58
"""The height of a name with its two points."""

LETTERS = 44
"""Of a name: as many as have room."""

NAME = ""
"""The slot of a name, above those of its series."""

SHAPES = {"weeks": ["circle", "diamond"], "pairs": ["diamond", "circle"]}

SVG = "http://www.w3.org/2000/svg"

Values = Mapping[str, Any]
Colours = Mapping[str, str]


def drawn(plot: Values, colours: Colours) -> str:
    """One plot as SVG, with its title and description for who does not see it."""
    chart = {"weeks": weeks, "pairs": pairs}[plot["kind"]](plot, colours)
    written = StringIO()
    _styled(chart, colours).save(written, format="svg")
    return _titled(written.getvalue(), plot["title"], plot["desc"])


def weeks(plot: Values, colours: Colours) -> alt.LayerChart:
    """From left to right: the first series with its intervals, the second one dashed."""
    first, *others = plot["series"]
    x = alt.X("label:N", sort=plot["labels"], title=None)
    x = x.axis(labelAngle=0, labelOverlap="greedy", labelSeparation=6, grid=False)
    y = (
        alt.Y("share:Q", title=plot["axis"])
        .scale(domain=(0, 100))
        .axis(values=[0, 25, 50, 75, 100])
    )
    base = alt.Chart(_data(plot["points"])).encode(
        x=x, color=_colour(plot, colours), description="says:N"
    )
    own = base.transform_filter(alt.datum.series == first)
    layers = [
        own.mark_rule(strokeWidth=5, opacity=0.25, strokeCap="round").encode(
            y=alt.Y("low:Q"), y2="high:Q"
        ),
        own.mark_line(strokeWidth=2).encode(y=y),
        own.mark_point(filled=True, size=45, opacity=1).encode(y=y, shape=_shape(plot)),
    ]
    for other in others:
        theirs = base.transform_filter(alt.datum.series == other)
        layers += [
            theirs.mark_line(strokeWidth=2, strokeDash=[5, 3]).encode(y=y),
            theirs.mark_point(filled=False, size=30, opacity=1).encode(y=y, shape=_shape(plot)),
        ]
    return alt.layer(*layers).properties(height=HEIGHT)


def pairs(plot: Values, colours: Colours) -> alt.LayerChart:
    """A name below the other, and below each of them its two points and their intervals."""
    slots = [NAME, *plot["series"]]
    names = [
        {"label": label, "series": NAME, "name": shorten(label, LETTERS, placeholder=" …")}
        for label in plot["labels"]
    ]
    y = alt.Y("label:N", sort=plot["labels"], axis=None).scale(paddingInner=0.15)
    slot = alt.YOffset("series:N", sort=slots).scale(domain=slots)
    base = alt.Chart(_data(plot["points"])).encode(
        y=y, yOffset=slot, color=_colour(plot, colours), description="says:N"
    )
    x = alt.X("share:Q", title=plot["axis"]).scale(domainMin=0, nice=True).axis(tickCount=5)
    layers = [
        base.mark_rule(strokeWidth=5, opacity=0.25, strokeCap="round").encode(
            x=alt.X("low:Q"), x2="high:Q"
        ),
        base.mark_point(filled=True, size=55, opacity=1).encode(x=x, shape=_shape(plot)),
        alt.Chart(_data(names))
        .mark_text(align="left", color=colours["ink"], fontSize=12)
        .encode(x=alt.value(0), y=y, yOffset=slot, text="name:N"),
    ]
    return alt.layer(*layers).properties(height=PAIR * len(plot["labels"]))


def _data(points: list[dict[str, Any]]) -> alt.Data:
    return alt.Data(values=points)


def _colour(plot: Values, colours: Colours) -> alt.Color:
    """The accent for what is so, or is so by now; another for what it is held against."""
    both = [colours["accent"], colours["disappointed"]][: len(plot["series"])]
    both = both[::-1] if plot["kind"] == "pairs" else both
    legend = alt.Legend(title=None, orient="top") if len(both) > 1 else None
    return alt.Color("series:N", sort=plot["series"], legend=legend).scale(
        domain=plot["series"], range=both
    )


def _shape(plot: Values) -> alt.Shape:
    shapes = SHAPES[plot["kind"]][: len(plot["series"])]
    return alt.Shape("series:N", legend=None).scale(domain=plot["series"], range=shapes)


def _styled(chart: alt.LayerChart, colours: Colours) -> alt.LayerChart:
    """As wide as a telephone's page, in the desk's colours and the reader's own type."""
    quiet = {"labelColor": colours["ink-2"], "titleColor": colours["ink-2"]}
    size = {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}
    axis = {"gridColor": colours["line"], "domainColor": colours["edge"]}
    styled = chart.properties(
        width=WIDTH, autosize=alt.AutoSizeParams(type="fit-x", contains="padding")
    )
    return styled.configure(
        background=colours["surface"],
        font="system-ui, sans-serif",
        padding={"left": 4, "top": 4, "bottom": 4, "right": 16},
        axis=alt.AxisConfig(**quiet, **size, **axis, tickColor=colours["edge"]),
        legend=alt.LegendConfig(**quiet, labelFontSize=12, symbolOpacity=1),
        view=alt.ViewConfig(stroke=None),
    )


def _titled(svg: str, title: str, desc: str) -> str:
    """The same with a title and a description, as SVG 2 has them (section 5.8)."""
    ET.register_namespace("", SVG)
    root = ET.fromstring(svg)  # noqa: S314 - written by the compiler a line above
    for place, (name, words) in enumerate((("title", title), ("desc", desc))):
        element = ET.Element(f"{{{SVG}}}{name}", {"id": name})
        element.text = words
        root.insert(place, element)
    root.set("role", "img")
    root.set("aria-labelledby", "title")
    root.set("aria-describedby", "desc")
    return ET.tostring(root, encoding="unicode")


def main() -> None:
    """Draw what standard input asks for."""
    asked = json.load(sys.stdin)
    json.dump([drawn(plot, colours) for plot, colours in asked], sys.stdout)


if __name__ == "__main__":
    main()
