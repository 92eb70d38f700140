"""A go against the angry customer: done badly, done well, and looked back at side by side."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.barriers import complaints
from tests.journeys.conftest import Team

pytestmark = pytest.mark.browser

SCENARIO = "Let me speak to your boss"
BADLY = (
    "My boss is busy, there is no need to speak to him. Due to high demand there are delays.",
    "Unfortunately I can't put you through. Please calm down.",
)
NAMES_SOMEBODY = (
    "Mrs Kramer, ten days and a new story each morning would make me angry too. Our lead Tomás "
    "Brandt will call you today at four; he may decide this. I'm sorry that we let you wait."
)
SENDS_THEM = (
    "And the blinds are finished: I'll send them by courier this evening, and they are with you on "
    "Tuesday by noon."
)


def answers(page: Page, replies: tuple[str, ...]) -> None:
    """Write to them, by keyboard alone; the last reply ends the go.

    A page that leads to their newest words begins there, and the reply is one Tab away.
    """
    for number, words in enumerate(replies, 1):
        expect(page.locator(".said-so-far .msg.message")).to_have_count(number)
        page.wait_for_load_state()
        if number > 1:
            page.keyboard.press("Tab")
        expect(page.locator("#your-reply")).to_be_focused()
        page.keyboard.insert_text(words)
        page.keyboard.press("Control+Enter")
    expect(page.locator(".ended")).to_be_visible()


def turn(page: Page, number: int) -> Locator:
    """A turn as the debrief shows it, in the part that looks back at this go."""
    this_go = page.get_by_role("region", name="This go")
    return this_go.locator(".turned").filter(has_text=f"Your reply {number}")


def test_a_go_done_badly_and_then_well(team: Team) -> None:
    page = team.tomas()
    page.goto(f"{team.desk.url}/learn/")
    page.get_by_role("navigation", name="Learn").get_by_role("link", name="Hard customers").click()
    page.get_by_role("link", name=SCENARIO).click()
    page.get_by_role("button", name=re.compile("Have a go|Begin anew")).click()
    assert complaints(page) == []
    answers(page, BADLY)
    sees_what_heated(page)
    page.get_by_role("button", name="Another go").click()
    answers(page, (NAMES_SOMEBODY, SENDS_THEM))
    sees_what_calmed(page)
    compares(page)
    finds_both_again(team, page)


def sees_what_heated(page: Page) -> None:
    """The ending, and turn by turn what did not help, with the very words and a lesson."""
    expect(page.locator(".ended")).to_contain_text("It went further up")
    first, second = turn(page, 1), turn(page, 2)
    expect(first).to_contain_text("hotter")
    expect(first).to_contain_text("What did not")
    expect(first.locator(".remarks q").filter(has_text="Due to high demand")).to_have_count(1)
    expect(second.locator(".remarks q").filter(has_text="Please calm down")).to_have_count(1)
    expect(first.locator(".ours")).to_contain_text(BADLY[0])
    lesson = page.locator(".remarks").get_by_role("link", name="Practise this").first
    page.goto(lesson.evaluate("link => link.href"))
    expect(page.locator("main h1")).to_be_visible()
    page.go_back()


def sees_what_calmed(page: Page) -> None:
    """Another ending to the same opening."""
    expect(page.locator(".ended")).to_contain_text("It was put right")
    expect(turn(page, 1)).to_contain_text("calmer")
    expect(turn(page, 1)).to_contain_text("What helped")
    expect(turn(page, 2)).to_contain_text("What helped")


def compares(page: Page) -> None:
    """Both goes side by side, the last one first."""
    page.get_by_role("link", name="Beside your last go").click()
    last = page.get_by_role("region", name="Your last go")
    expect(last.locator(".ended")).to_contain_text("It went further up")
    expect(last.locator(".ours").first).to_contain_text(BADLY[0])
    this_go = page.get_by_role("region", name="This go")
    expect(this_go.locator(".ended")).to_contain_text("It was put right")


def finds_both_again(team: Team, page: Page) -> None:
    """They stand with the scenario, for him alone."""
    page.goto(f"{team.desk.url}/scenarios/")
    page.get_by_role("link", name=SCENARIO).click()
    goes = page.locator(".scenarios.boxed a")
    expect(goes.nth(0)).to_have_text("It was put right")
    expect(goes.nth(1)).to_have_text("It went further up")
    address = goes.first.evaluate("link => link.href")
    rosa = team.rosa()
    answer = rosa.goto(address)
    assert answer is not None
    assert answer.status == 404
