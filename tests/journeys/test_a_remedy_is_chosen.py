"""Choose a remedy: offered in a reply, picked on the customer's page, granted, done, told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import letter, row

pytestmark = pytest.mark.browser
LINK = re.compile(r"https?://\S+/c/\S+")


def offered(team: Team, page: Page) -> None:
    """A letter comes in, and two ways to put it right go out."""
    page.goto(f"{team.desk.url}/all/?q=Edda+Voss")
    sender = "Edda Voss <edda@example.net>"
    words = "I was so looking forward to the vase, but it came broken."
    team.desk.receive(letter(sender, "The vase came broken", words))
    row(page, "Edda Voss").get_by_role("link").click()
    expect(page.locator("#flow .msg.message")).to_have_count(1)
    page.locator("#panels").get_by_role("link", name="Offer a choice").click()
    for ticked in page.locator(".way .pick input:checked").all()[::-1]:
        ticked.uncheck()
    for name, worth in (("Voucher", "10"), ("Replacement", "24")):
        way = page.locator(".way").filter(has_text=name)
        way.get_by_role("checkbox").check()
        way.get_by_label("Worth").fill(worth)
    page.get_by_role("button", name="Put it into my reply").click()
    expect(page.locator("#reply-text")).to_contain_text("You can choose:")
    page.get_by_role("button", name="Send and keep open").click()
    expect(page.locator("#flow .msg.reply")).to_have_count(1)


def link_in(team: Team) -> str:
    """The address of the customer's page, from the mail that left last."""
    number = 1
    while True:
        got = team.desk.sink.letter(number)
        body = got.get_body(("plain",))
        text = body.get_content() if body else ""
        if "edda@example.net" in str(got["To"]) and (found := LINK.search(text)):
            return found.group().rstrip(".")
        number += 1


def test_a_remedy_is_chosen_on_the_customers_page_and_carried_out(team: Team) -> None:
    rosa, edda = team.rosa(), team.visitor()
    offered(team, rosa)
    edda.goto(link_in(team))
    choice = edda.locator("#choice")
    choice.locator("label").filter(has_text="A new one").click()
    choice.get_by_role("button").first.click()

    rosa.reload()
    panels = rosa.locator("#panels")
    expect(panels).to_contain_text("Edda chose on their page")
    panels.get_by_role("button", name="Grant it").click()
    rosa.locator("#panels").get_by_placeholder("Reference").fill("Parcel 7731")
    panels.get_by_role("button", name="Carried out").click()
    panels.get_by_role("button", name="Tell them in a reply").click()
    expect(rosa.locator("#reply-text")).to_have_value(re.compile("reference Parcel 7731"))
    rosa.get_by_role("button", name="Send and keep open").click()
    expect(rosa.locator("#flow .msg.reply")).to_have_count(2)
    rosa.goto(f"{team.desk.url}/remedies/done/")
    expect(rosa.locator("#main")).to_contain_text("Edda Voss")
