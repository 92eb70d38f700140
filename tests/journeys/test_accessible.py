"""Every page, as the axe rules of WCAG 2.2 AA see it, in both themes, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.barriers import complaints, watched
from tests.journeys.conftest import Team

pytestmark = pytest.mark.browser

PAGES = (
    "/mine/",
    "/unassigned/",
    "/promises-due/",
    "/all/",
    "/closed/",
    "/conversations/1/?from=all",
    "/conversations/2/?from=all&write=note",
    "/situation/mistaken/",
    "/conversations/17/?from=all",
    "/conversations/2/promises/",
    "/promises/",
    "/customers/",
    "/customers/1/",
    "/records/import/",
    "/settings/keys/",
    "/promises/ended/",
    "/remedies/",
    "/remedies/approvals/",
    "/remedies/stories/",
    "/fairness/",
    "/causes/",
    "/remedies/kinds/",
    "/remedies/kinds/1/",
    "/conversations/9/remedies/new/",
    "/options/8/approval/",
    "/evidence/",
    "/conversations/1/evidence/",
    "/conversations/1/ask/",
    "/limits/",
    "/limits/3/",
    "/conversations/10/limits/",
    "/conversations/10/limits/new/?step=1",
    "/conversations/10/limits/new/?step=3",
    "/c/look/2/",
    "/policies/",
    "/policies/classes/?for=2",
    "/policies/classes/4.2/",
    "/policies/classes/edit/",
    "/policies/import/",
    "/conversations/2/refusals/new/",
    "/conversations/2/refusals/new/?clause=2",
    "/refusals/",
    "/care/",
    "/back-up/",
    "/conversations/2/backup/",
    "/learn/",
    "/learn/cards/",
    "/learn/plan/",
    "/learn/pocket/",
    "/learn/progress/",
    "/learn/progress/team/",
    "/learn/from-my-work/",
    "/lessons/",
    "/lessons/new/",
    "/lessons/import/",
    "/lessons/name-what-they-hoped-for/",
    "/lessons/name-what-they-hoped-for/edit/",
    "/lessons/name-what-they-hoped-for/versions/",
    "/lessons/collections/new/",
    "/journeys/",
    "/journeys/a-first-week/",
    "/stashes/",
    "/praise/",
    "/praise/mine/",
    "/praise/1/",
    "/testimonials/",
    "/testimonials/1/",
    "/testimonials/4/",
    "/testimonials/askings/1/",
    "/testimonials/kept/",
    "/testimonials/embedding/",
    "/learn/progress/",
    "/learn/progress/team/",
    "/scenarios/",
    "/scenarios/new/",
    "/scenarios/class-fee-two-days-before/",
    "/scenarios/class-fee-two-days-before/edit/",
    "/scenarios/goes/2/debrief/?beside=1",
    "/setup/",
    "/setup/mailboxes/",
    "/setup/mailboxes/new/",
    "/team/",
    "/settings/",
    "/patterns/",
    "/no-such-page/",
)
FOR_VISITORS = (
    "/accounts/login/",
    "/accounts/password/reset/",
    "/welcome/no-such-link/",
    "/feedback/",
    "/feedback/thanks/",
    "/feedback/sheet/",
    "/wall/",
    "/wall/embed/",
)
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def looked_at(page: Page, url: str, addresses: tuple[str, ...]) -> list[str]:
    """What is wrong on pages, each loaded once and seen in both themes."""
    found = []
    for address in addresses:
        page.goto(f"{url}{address}")
        found += complaints(page)
    return found


FAULTY = """<html lang="en"><title>Faults</title>
<style>[data-theme="dark"] b { color: #eee; background: #fff }</style>
<main><b id="one">Pale in the dark</b><p id="one">The same id</p><input></main>"""


def test_what_is_wrong_is_told_by_theme(new_page: Callable[..., Page]) -> None:
    page = watched(new_page())
    page.set_content(FAULTY)
    twice, *broken = complaints(page)
    assert twice == "about:blank twice the id one"
    rules = [(one.split()[0], one.split()[2]) for one in broken]
    assert rules == [("light", "label"), ("dark", "color-contrast"), ("dark", "label")]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_every_page_is_free_of_barriers(team: Team, size: dict[str, int]) -> None:
    page = team.rosa()
    page.set_viewport_size(size)
    found = looked_at(watched(page), team.desk.url, PAGES)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("width", [1920, 1280, 1000, 390])
def test_a_wide_page_takes_the_room_there_is(team: Team, width: int) -> None:
    page = team.rosa()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{team.desk.url}/policies/")
    box = page.get_by_role("main").bounding_box()
    assert box is not None
    views = 190 if width >= 1100 else 0
    assert (box["x"], box["width"]) == (views, width - views)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_pages_for_visitors_are_free_of_barriers(team: Team, size: dict[str, int]) -> None:
    page = team.visitor()
    page.set_viewport_size(size)
    found = looked_at(watched(page), team.desk.url, FOR_VISITORS)
    assert found == [], "\n".join(found)


def test_what_opens_over_a_page_is_free_of_barriers(team: Team) -> None:
    page = watched(team.rosa())
    page.goto(f"{team.desk.url}/conversations/1/?from=all")
    found = []
    for key in ("?", "Control+k", "a", "z"):
        page.keyboard.press(key)
        found += complaints(page)
        page.keyboard.press("Escape")
    assert found == [], "\n".join(found)
