"""A week of practice on a telephone: two days of it without a line, then all of it kept once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import PATIENCE, Team
from tests.journeys.people import join

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
AT_WORK = (
    "navigator.serviceWorker.getRegistrations()"
    ".then((all) => all.filter((one) => one.active?.state === 'activated').length)"
)
KEPT = "caches.keys().then((all) => all.filter((name) => name.startsWith('evenhand-')).length)"


def pocket(team: Team) -> Page:
    """The telephone of somebody new, once it has kept what it needs."""
    page = team.new_page()
    page.set_viewport_size(PHONE)
    join(page, team.desk.invite(), name="Mika Sund", email="mika@linden.example")
    page.goto(f"{team.desk.url}/learn/pocket/")
    until(page, f"{AT_WORK}.then((count) => count === 3)")
    return page


def answer(page: Page, times: int) -> None:
    """Look at the back of so many cards, and say that one knew."""
    for _ in range(times):
        title = page.locator(".go h2").text_content() or ""
        page.get_by_role("button", name="Show the back").click()
        page.get_by_role("button", name="Good").click()
        expect(page.locator(".go h2").filter(has_text=title)).to_have_count(0)


def until(page: Page, script: str) -> None:
    """Wait until what the script promises is true."""
    for _ in range(PATIENCE // 200):
        if page.evaluate(script):
            return
        page.wait_for_timeout(200)
    pytest.fail(f"never true: {script}")


def says(page: Page, what: str) -> Locator:
    return page.locator(f"[data-says={what}]")


def test_two_days_without_a_line_and_then_all_is_kept_once(team: Team) -> None:
    page = pocket(team)
    expect(page.locator(".go")).to_be_visible()
    page.context.set_offline(True)
    page.goto(f"{team.desk.url}/learn/")  # a page of the desk opens as the one that was kept
    expect(says(page, "offline")).to_be_visible()
    answer(page, 2)
    expect(says(page, "waiting")).to_have_text("Answers wait to be sent: 2")

    page.clock.set_fixed_time(datetime.now().astimezone() + timedelta(days=1))
    page.reload()
    answer(page, 1)
    page.goto(f"{team.desk.url}/lessons/")
    page.locator(".lines a").first.click()
    expect(page.locator(".lesson .read").first).to_be_visible()
    expect(says(page, "waiting")).to_have_text("Answers wait to be sent: 3")

    page.context.set_offline(False)
    expect(says(page, "waiting")).to_be_hidden()
    expect(says(page, "offline")).to_be_hidden()
    page.goto(f"{team.desk.url}/learn/")
    expect(page.locator(".due")).to_contain_text("You have seen 3 today.")

    page.goto(f"{team.desk.url}/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()
    until(page, f"{KEPT}.then((count) => count === 0)")


def test_a_day_is_gone_through_by_keyboard(team: Team) -> None:
    page = team.rosa()
    page.goto(f"{team.desk.url}/learn/")
    page.get_by_role("link", name="Begin").click()
    left = page.locator(".page-head .quiet-words")
    for number in range(int((left.text_content() or "").split()[0]), 0, -1):
        expect(left).to_have_text(f"{number} to go" if number > 1 else "the last one")
        page.wait_for_load_state()
        page.keyboard.press("Space")
        expect(page.locator(".back")).to_be_visible()
        page.keyboard.press("3")
    expect(page.get_by_role("heading", name="That's it for today")).to_be_visible()


def test_without_script_a_card_is_answered_too(team: Team) -> None:
    page = team.new_page(storage_state=team.states["Tomás Brandt"], java_script_enabled=False)
    page.goto(f"{team.desk.url}/learn/cards/?on=1")
    page.locator("summary", has_text="Show the back").click()
    page.get_by_role("button", name="Hard").click()
    expect(page.locator(".go")).to_be_visible()
