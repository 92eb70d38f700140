"""Never alone: a colleague stands in as a second voice, in a browser of their own."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import letter, row, write

pytestmark = pytest.mark.browser


def opened(team: Team, page: Page, who: str, text: str) -> None:
    """A letter comes in, and is opened from the list."""
    page.goto(f"{team.desk.url}/all/?q={quote_plus(who)}")
    address = f"{who} <{who.partition(' ')[0].lower()}@example.net>"
    team.desk.receive(letter(address, f"From {who}", text))
    row(page, who).get_by_role("link").click()
    expect(page.locator("#flow .msg.message")).to_have_count(1)


def test_back_up_is_asked_for_and_answered_by_a_second_voice(team: Team) -> None:
    rosa, tomas = team.rosa(), team.tomas()
    tomas.goto(f"{team.desk.url}/mine/")
    opened(team, rosa, "Kay Lund", "I want the class fee back, rule or no rule.")
    write(rosa, "Kay, the fee of a class cannot be paid back; another date is free of charge.")
    rosa.get_by_role("button", name="Send and keep open").click()
    expect(rosa.locator("#flow .msg.reply")).to_have_count(1)

    rosa.locator("#reply-text").press("Escape")
    rosa.keyboard.press("b")
    whom = rosa.get_by_label("Whom do you ask?")
    joined = whom.get_by_role("option", name="Tomás Brandt").last  # the story has one, too
    whom.select_option(value=joined.get_attribute("value"))
    rosa.get_by_label("What do you ask of them?").fill("Read it with me, and tell Kay the same.")
    rosa.get_by_role("button", name="Ask for back-up").click()
    expect(rosa.locator("#backup")).to_contain_text("You asked Tomás for back-up.")

    expect(tomas.locator("#reminders")).to_contain_text("Rosa asks for your back-up with Kay Lund")
    tomas.keyboard.press("g")
    tomas.keyboard.press("b")
    row(tomas, "Kay Lund").get_by_role("link").click()
    banner = tomas.locator("#backup")
    expect(banner).to_contain_text("Rosa asks you for back-up.")
    expect(banner).to_contain_text("Rosa wrote: “Kay, the fee of a class cannot be paid back")
    banner.get_by_role("button", name="Answer as a second voice").click()
    draft = tomas.locator("#reply-text")
    expect(draft).to_have_value(
        "Kay, I am Tomás Brandt and I work with Rosa.\n\nI have read it all. "
        "Rosa told you right, and I would tell you the same."
    )
    draft.press("Control+Enter")

    second = rosa.locator("#flow .msg.reply").nth(1)
    expect(second).to_contain_text("Tomás Brandt")
    expect(second).to_contain_text("Rosa told you right")
    expect(rosa.locator("#head")).to_contain_text("yours")
    expect(rosa.locator("#backup")).to_have_text("")
    expect(rosa.locator("#panels")).to_contain_text("Answered by Tomás.")
    rosa.locator("#panels").get_by_role("button", name="That helped, thank you").click()
    expect(rosa.locator("#flow")).to_contain_text("Rosa ended the back-up")


def test_after_a_hard_one_a_breather_is_offered_and_what_comes_waits(team: Team) -> None:
    rosa, tomas = team.rosa(), team.tomas()
    opened(team, rosa, "Leo Grim", "You are a stupid cow and you have no idea what you are doing.")
    write(rosa, "Mr Grim, I will help you with it, and ask you to leave insults out.")
    rosa.get_by_role("button", name="Send and keep open").click()
    offer = rosa.locator("#reminders")
    expect(offer).to_contain_text("That was a hard one. Take a breather?")
    offer.get_by_role("button", name="10 min").click()
    expect(offer).not_to_contain_text("breather")

    opened(team, tomas, "Mia Roth", "Is the blue one still to be had?")
    expect(tomas.locator("body")).not_to_contain_text("breather")
    tomas.locator("#head").get_by_text("Assign").click()
    colleague = tomas.locator("#head").get_by_role("button", name="Rosa Diaz")
    expect(colleague).to_contain_text("takes the next one from")
    colleague.click()
    expect(tomas.locator("#head")).to_contain_text("waits for Rosa")
    expect(tomas.locator("#head")).not_to_contain_text("with Rosa")

    rosa.goto(f"{team.desk.url}/care/")
    expect(rosa.locator("main")).to_contain_text("Nothing new comes until")
    rosa.get_by_role("button", name="I am back").click()
    expect(tomas.locator("#head")).to_contain_text("with Rosa")
