"""What is drawn shows the figures of its table, to everybody, and is drawn apart from the desk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from evenhand.desk.learning.models import Lesson
from evenhand.desk.pages.helping.drawn import NotDrawn, svg_of
from evenhand.desk.pages.helping.page import Section, sections_of
from evenhand.desk.pages.helping.palette import THEMES, palette
from evenhand.desk.pages.helping.plots import Plot
from evenhand.desk.practice.helping import Change, Week
from evenhand.desk.practice.intervals import Rate
from evenhand.desk.practice.queries import Helping, InReplies

HOSTILE = '"/><script>alert(1)</script> & <b>soon'
SVG = "{http://www.w3.org/2000/svg}"
MONDAYS = (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 30))


def figures() -> Helping:
    weeks = tuple(Week(day, Rate(n + 1, 5), 0.9 - n / 10) for n, day in enumerate(MONDAYS))
    lessons = [Lesson(title=HOSTILE, slug="a"), Lesson(title="“Soon” is not a time", slug="b")]
    change = Change(1, Rate(15, 30), Rate(2, 60))
    return Helping(
        since=MONDAYS[0],
        until=date(2026, 4, 6),
        at_once=tuple(Week(one.monday, one.rate, None) for one in weeks),
        again=weeks,
        replies=tuple(InReplies(one, change) for one in lessons),
    )


def test_the_palette_is_that_of_the_desk() -> None:
    light, dark = map(palette, THEMES)
    assert (light["accent"], dark["accent"]) == ("#0e6655", "#5cc4ad")
    assert set(light) == set(dark) >= {"surface", "ink", "ink-2", "line", "edge", "disappointed"}
    with pytest.raises(ValueError, match="not in tuple"):
        palette("pink")


def test_a_plot_says_what_its_table_says() -> None:
    for section in sections_of(figures()):
        said = [one.says for one in section.plot.points if one.says]
        assert section.plot.desc == "; ".join(said)
        for line in section.lines:
            about = " ".join(one for one in said if one.startswith(f"{line.name}, "))
            shown = [one.text for one in line.cells if "(" in one.text and "." not in one.text]
            assert shown != []
            assert [one for one in shown if one not in about] == []


def test_weeks_without_answers_keep_their_place() -> None:
    plot = sections_of(figures())[0].plot
    assert list(plot.labels) == ["2 Mar", "9 Mar", "16 Mar", "23 Mar", "30 Mar"]
    assert [one.share for one in plot.points] == [20, 40, None, None, 60]


@pytest.fixture
def drawn() -> Mapping[tuple[str, str], ET.Element]:
    """Every plot in both themes; the first call draws them all."""
    plots = [one.plot for one in sections_of(figures())]
    return {
        (plot.key, theme): ET.fromstring(svg_of(plot, theme, plots[1:]))  # noqa: S314 - our own
        for plot in plots
        for theme in THEMES
    }


@pytest.mark.thorough  # loads the compiler, which takes seconds
def test_plots_hold_their_figures_for_all_readers_and_nothing_that_runs(
    drawn: Mapping[tuple[str, str], ET.Element],
) -> None:
    for section in sections_of(figures()):
        for theme in THEMES:
            looks_right(drawn[section.key, theme], section, theme)


def looks_right(svg: ET.Element, section: Section, theme: str) -> None:
    plot, every = section.plot, list(svg.iter())
    assert (svg.get("role"), svg[0].text, svg[1].text) == ("img", plot.title, plot.desc)
    assert (svg.get("aria-labelledby"), svg[0].get("id")) == ("title", "title")
    assert {one.tag for one in every} <= {
        SVG + tag for tag in ("svg", "title", "desc", "g", "path", "line", "text", "rect", "defs")
    }
    names = {name for one in every for name in one.keys()}  # noqa: SIM118 - of an element
    assert {name for name in names if name.startswith("on") or "href" in name} | (
        names & {"style"}
    ) == set()
    spoken = {one.get("aria-label") for one in every}
    assert {one.says for one in plot.points if one.says} <= spoken
    used = {value.lower() for one in every for value in one.attrib.values()}
    assert {palette(theme)[name] for name in ("surface", "accent")} <= used
    assert int(svg.get("width", "0")) <= 340
    if plot.kind == "pairs":
        assert HOSTILE.split(maxsplit=1)[0] in " ".join(one.text or "" for one in every)


@pytest.mark.thorough  # as above
def test_what_fails_is_not_tried_again_at_once() -> None:
    broken = Plot("x", "circles", "", "", "", [], [], [])  # type: ignore[arg-type]  # on purpose
    for _ in range(2):
        with pytest.raises(NotDrawn):
            svg_of(broken, "light")
