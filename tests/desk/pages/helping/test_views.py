"""Whether practice helps, by page: one's own, the team's, and the plots of both."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.pages.helping.drawn import keep
from evenhand.desk.pages.helping.page import sections_of
from evenhand.desk.practice.queries import Helping, helping_of, helping_of_all
from tests.desk.cast import ines, nadia, signed_in, tomas
from tests.desk.practice.cards import lesson
from tests.desk.practice.progress import about_time, gone_at, practised, wrote
from tests.desk.ui.markup import Markup

OWN, TEAM = "/learn/progress/", "/learn/progress/team/"
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg"><title>Drawn</title></svg>'


def page(browser: Client, path: str = OWN) -> Markup:
    answer = browser.get(path)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice(), markup.dangling()) == (
        200,
        [],
        [],
        [],
    )
    return markup


def words(browser: Client, path: str = OWN) -> str:
    return " ".join(page(browser, path).words.split())


def pictures(browser: Client) -> list[str]:
    return [one for one in page(browser).values("src") if ".svg" in one]


def three_practise() -> None:
    for one in (nadia(), tomas(), ines()):
        practised(one)
        wrote(20, by=one, days_ago=40, found=5)
        wrote(20, by=one, days_ago=20)


def keep_all(figures: Helping | None, svg: str = DRAWN) -> None:
    """As if each plot of these figures had been drawn a moment ago."""
    assert figures is not None
    for section in sections_of(figures):
        for theme in ("light", "dark"):
            keep(section.plot, theme, svg)


def test_without_practice_it_says_what_will_be_here() -> None:
    shown = words(signed_in(nadia()))
    for one in ("no new card was seen", "no card has come back", "replies sent before and since"):
        assert one in shown
    assert "There are no sums yet" in shown
    assert pictures(signed_in(nadia())) == []


def test_ones_own_figures_stand_in_tables_with_a_plot_each() -> None:
    practised(nadia())
    wrote(30, by=nadia(), days_ago=40, found=15)
    wrote(30, by=nadia(), days_ago=20, found=2)
    shown = words(signed_in(nadia()))
    assert "75 (30–95)" in shown
    assert "50 (33–67) 15 of 30" in shown
    assert "0.1 (0.0–0.5)Fewer than before" in shown
    assert pictures(signed_in(nadia())) == [
        f"{OWN}{key}.svg?theme={theme}"
        for key in ("at-once", "again", "replies")
        for theme in ("light", "dark")
    ]


def test_little_is_too_early_to_tell() -> None:
    practised(nadia())
    for days, found in ((40, 3), (20, 2)):
        wrote(30, by=nadia(), days_ago=days, found=found)
    assert "Too early to tell" in words(signed_in(nadia()))


def test_nobody_sees_what_somebody_else_practised() -> None:
    practised(nadia())
    for days in (40, 20):
        wrote(30, by=nadia(), days_ago=days, found=9)
    for other in (tomas(), ines()):
        browser = signed_in(other)
        assert "no new card was seen" in words(browser)
        for key in ("at-once", "again", "replies"):
            assert browser.get(f"{OWN}{key}.svg").status_code == 404


def test_the_team_has_no_page_below_three_people() -> None:
    for one in (nadia(), tomas()):
        practised(one)
    for one in (nadia(), tomas(), ines()):
        for path in (TEAM, f"{TEAM}at-once.svg"):
            assert signed_in(one).get(path).status_code == 404


def test_the_sums_are_the_same_for_everybody_and_name_nobody() -> None:
    three_practise()
    main = [
        browser.get(TEAM).content.decode().partition("<main")[2]
        for browser in map(signed_in, (nadia(), tomas(), ines()))
    ]
    assert main[0] == main[1] == main[2]
    assert "12</td><td>9" in main[0]
    assert "15 of 60" in main[0]
    assert [name for name in ("Nadia", "Tomás", "Ines") if name in main[0]] == []


@pytest.mark.parametrize("base", [OWN, TEAM])
def test_a_plot_is_a_picture_in_which_nothing_runs(base: str) -> None:
    three_practise()
    now = timezone.now()
    keep_all(helping_of(nadia(), now) if base == OWN else helping_of_all(now))
    for key in ("at-once", "again", "replies"):
        answer = signed_in(nadia()).get(f"{base}{key}.svg?theme=dark")
        assert (answer.status_code, answer.content.decode()) == (200, DRAWN)
        assert answer["Content-Type"] == "image/svg+xml; charset=utf-8"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Cache-Control"] == "private, no-store"


def test_what_is_no_plot_is_not_there() -> None:
    practised(nadia())
    browser = signed_in(nadia())
    for name in ("nothing.svg", "replies.svg", "at-once.svg?theme=pink"):
        assert browser.get(OWN + name).status_code == 404


def test_a_plot_that_cannot_be_drawn_says_so_and_leaves_the_table() -> None:
    practised(nadia())
    keep_all(helping_of(nadia(), timezone.now()), svg="")
    browser = signed_in(nadia())
    answer = browser.get(f"{OWN}at-once.svg?theme=dark")
    assert (answer.status_code, answer["Content-Type"]) == (503, "image/svg+xml; charset=utf-8")
    svg = ET.fromstring(answer.content)  # noqa: S314 - our own
    assert "The table has the same figures" in "".join(svg.itertext())
    assert "75 (30–95)" in words(browser)


def statements(path: str) -> int:
    browser = signed_in(nadia())
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(path).status_code == 200
    return len(asked)


def test_thirty_weeks_and_lessons_take_no_more_statements_than_one() -> None:
    three_practise()
    page(signed_in(nadia()))
    one = [statements(path) for path in (OWN, TEAM)]
    for number in range(30):
        about_time(f"lesson-{number}")
        practised(nadia(), days_ago=30 + number, of=lesson(f"lesson-{number}"))
    assert statements(OWN) == one[0]
    assert max(one) <= 14
    gone_at(lesson("lesson-1").cards.all(), by=tomas(), days_ago=25)
    assert statements(TEAM) <= one[1]
