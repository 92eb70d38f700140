"""From the first insult to a limit that two decided on, and the appeal that a third answers."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import join, letter, row

pytestmark = pytest.mark.browser

MAX = "Max Bolt <max@example.net>"
INSULT = "You are a stupid cow and you have no idea what you are doing."
LINK = re.compile(r"http://\S+/c/\S+/")


def writes(team: Team, text: str) -> None:
    team.desk.receive(letter(MAX, "The shelf", text))


def opened(team: Team, page: Page) -> None:
    """The conversation of Max, from the list."""
    page.goto(f"{team.desk.url}/all/?q=Max")
    row(page, "Max Bolt").get_by_role("link").click()
    expect(page.locator("#panels")).to_contain_text("The ladder")


def sends(page: Page) -> None:
    """Send what was put into the draft."""
    expect(page.locator("#reply-text")).to_have_value(re.compile("Max"))
    page.get_by_role("button", name="Send and keep open").click()


def names(team: Team, tomas: Page) -> None:
    opened(team, tomas)
    tomas.locator("#panels").get_by_role("link", name="Name the behaviour").click()
    tomas.get_by_label("Why this step").fill("It is about a colleague, not about the shelf.")
    tomas.get_by_role("button", name="Put it into my reply").click()
    sends(tomas)
    expect(tomas.locator("#flow")).to_contain_text("Tomás named the behaviour")


def warns(team: Team, tomas: Page) -> None:
    opened(team, tomas)
    tomas.locator("#panels").get_by_role("link", name="Warn, with the consequence").click()
    tomas.get_by_label("Why this step").fill("It goes on.")
    tomas.get_by_role("button", name="Put it into my reply").click()
    sends(tomas)
    expect(tomas.locator("#flow")).to_contain_text("Tomás warned, with the consequence")


def limits(team: Team, tomas: Page) -> None:
    opened(team, tomas)
    tomas.locator("#panels").get_by_role("link", name="Limit how we answer").click()
    tomas.get_by_label("Until").fill((date.today() + timedelta(days=20)).isoformat())  # noqa: DTZ011 - the browser's own day
    tomas.get_by_label("What may lie behind it").fill("We asked; nothing is known.")
    tomas.get_by_label("Why this step").fill("Named and warned, and it goes on.")
    tomas.get_by_label("A second pair of eyes").select_option(label="Rosa Diaz")
    tomas.get_by_role("button", name="Show the words", exact=True).click()
    expect(tomas.get_by_label("What the customer reads")).to_have_value(
        re.compile("by letter only")
    )
    tomas.get_by_role("button", name="Ask for a second pair of eyes").click()
    expect(tomas.locator("main")).to_contain_text("Waits for Rosa to look at it")


def agrees(team: Team, rosa: Page) -> None:
    rosa.goto(f"{team.desk.url}/limits/")
    asked = rosa.get_by_role("region", name="A second pair of eyes is asked for")
    asked.get_by_role("link", name="Max Bolt").click()
    rosa.get_by_label("Why", exact=True).fill("I read all three letters.")
    rosa.get_by_role("button", name="I agree", exact=True).click()
    expect(rosa.locator("main")).to_contain_text("Ready to be told")


def tells(team: Team, tomas: Page) -> None:
    opened(team, tomas)
    tomas.locator("#panels").get_by_role("button", name="Put it into my reply").click()
    sends(tomas)
    expect(tomas.locator("#head")).to_contain_text("Limit in force")


def last_letter(team: Team, words: str) -> str:
    """The text of the newest letter to Max that holds `words`, waiting for it."""
    number = 1
    while True:
        text = team.desk.sink.letter(number).get_body(("plain",)).get_content()
        if words in " ".join(text.split()):
            return text
        number += 1


def appeals(team: Team, link: str) -> None:
    page = team.visitor()
    page.goto(link)
    expect(page.get_by_text("by letter only").first).to_be_visible()
    page.get_by_text("Say why you see it otherwise").click()
    page.get_by_label("Why do you see it otherwise?").fill("I was in hospital, and I am sorry.")
    page.locator("details[open]").get_by_role("button", name="Send").click()
    expect(page.locator("main")).to_contain_text("You asked us to look again")


def rules(team: Team, ada: Page) -> None:
    opened(team, ada)
    ada.locator("#panels").get_by_role("link", name="Show the appeal").click()
    ada.get_by_label("Your answer, with the reason").fill("You were ill, and said so yourself.")
    ada.get_by_role("button", name="Lift it", exact=True).click()
    ada.get_by_role("button", name="Put the answer into my reply").click()
    sends(ada)
    expect(ada.locator("#head")).not_to_contain_text("Limit in force")


def test_from_the_first_insult_to_a_limit_and_its_appeal(team: Team) -> None:
    rosa, tomas, ada = team.rosa(), team.tomas(), team.visitor()
    writes(team, INSULT)
    names(team, tomas)
    writes(team, f"I said it and say it again: {INSULT}")
    warns(team, tomas)
    writes(team, f"Once more for you. {INSULT}")
    limits(team, tomas)
    agrees(team, rosa)
    tells(team, tomas)
    told = last_letter(team, "answers to you come by letter only")
    writes(team, "Where is the shelf?")
    last_letter(team, "your message is kept, and nothing that you wrote is lost")
    appeals(team, LINK.search(told)[0])
    join(ada, team.desk.invite(), name="Ada Moor", email="ada@linden.example")
    rules(team, ada)
    last_letter(team, "You were ill, and said so yourself.")
