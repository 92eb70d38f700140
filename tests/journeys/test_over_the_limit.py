"""Above the ceiling: a yes is asked for, given on a phone with one hand, and the reply leaves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import letter, row

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


def opened(team: Team, page: Page) -> None:
    """A letter comes in, and is opened from the list."""
    page.goto(f"{team.desk.url}/all/?q=Nell+Frost")
    team.desk.receive(
        letter(
            "Nell Frost <nell@example.net>",
            "All the linen is grey",
            "I had hoped so much for the indigo, and all four sets came out grey.",
        )
    )
    row(page, "Nell Frost").get_by_role("link").click()
    expect(page.locator("#flow .msg.message")).to_have_count(1)


def offer(page: Page) -> None:
    """A voucher, or far more than Tomás gives alone."""
    page.locator("#panels").get_by_role("link", name="Offer a choice").click()
    for ticked in page.locator(".way .pick input:checked").all()[::-1]:
        ticked.uncheck()
    for name, worth in (("Voucher", "20"), ("Full refund, return paid", "900")):
        way = page.locator(".way").filter(has_text=name)
        way.get_by_role("checkbox").check()
        way.get_by_label("Worth").fill(worth)
    expect(page.locator(".needs:visible")).to_have_count(1)
    page.get_by_label("Why, in one line").fill("A guest house, washed as the label says")
    page.get_by_role("button", name="Put it into my reply").click()


def test_a_yes_is_asked_for_and_given_on_a_phone(team: Team) -> None:
    tomas, rosa = team.tomas(), team.rosa()
    opened(team, tomas)
    offer(tomas)
    draft = tomas.locator("#reply-text")
    expect(draft).to_contain_text("900.00 € back the way you paid")
    tomas.get_by_role("button", name="Send and keep open").click()
    expect(tomas.get_by_text("waits for a yes from a lead")).to_be_visible()
    expect(tomas.locator("#flow .msg.reply")).to_have_count(0)

    rosa.set_viewport_size(PHONE)
    rosa.goto(f"{team.desk.url}/mine/")
    reminder = rosa.locator("#reminders")
    rosa.goto(f"{team.desk.url}/remedies/approvals/")
    expect(reminder).to_be_attached()
    asked = rosa.locator(".asks > li").filter(has_text="Nell Frost")
    expect(asked).to_contain_text("A guest house, washed as the label says")
    yes = asked.get_by_role("button", name="Approve")
    assert (yes.bounding_box() or {"height": 0})["height"] >= 44
    yes.click()
    expect(rosa.locator("#main")).to_contain_text("Rosa said yes")

    tomas.reload()
    expect(tomas.locator("#panels")).to_contain_text("Rosa said yes")
    tomas.get_by_role("button", name="Send and keep open").click()
    expect(tomas.locator("#flow .msg.reply")).to_contain_text("You can choose:")
