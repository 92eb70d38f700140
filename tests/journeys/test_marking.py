"""Select words in the message of a customer, and ask whether they may be quoted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import letter, row

pytestmark = pytest.mark.browser
WORDS = "Wonderful \U0001f33b service, thank you so much! The lamp came in two days. I love it."


QUOTED = "The lamp came in two days"

CORNERS = """(words, quoted) => {
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT, (one) =>
    one.parentElement.closest(".tip") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const places = [];
  while (texts.nextNode()) {
    for (let at = 0; at < texts.currentNode.length; at += 1) places.push([texts.currentNode, at]);
  }
  const first = words.dataset.plain.indexOf(quoted);
  return [first, first + quoted.length].map((place) => {
    const range = document.createRange();
    range.setStart(...places[place]);
    const { left, top, height } = range.getBoundingClientRect();
    return [left, top + height / 2];
  });
}"""
"""Where a stretch of the words begins and ends on the screen."""


@pytest.fixture
def thread(team: Team) -> Page:
    """Praise came in, and is open."""
    page = team.rosa()
    page.goto(f"{team.desk.url}/all/?q=Ottilie")
    team.desk.receive(letter("Ottilie Brandner <ottilie@example.net>", "The lamp", WORDS))
    row(page, "Ottilie Brandner").first.get_by_role("link").click()
    expect(page.locator("#panels")).to_contain_text("Worth quoting")
    return page


def test_selected_words_are_asked_for(thread: Page) -> None:
    words = thread.locator("#flow .msg.message .words")
    ask = words.locator("xpath=..").get_by_role("button", name="Ask to quote this")
    expect(ask).to_have_count(0)
    words.evaluate("(one, plain) => { one.dataset.plain = plain; }", WORDS)
    begin, end = words.evaluate(CORNERS, QUOTED)
    thread.mouse.move(*begin)
    thread.mouse.down()
    thread.mouse.move(*end)
    thread.mouse.up()
    expect(ask).to_be_visible()
    thread.keyboard.press("Shift+ArrowRight")
    thread.keyboard.press("Shift+ArrowLeft")
    thread.keyboard.press("Shift+ArrowLeft")
    place = words.locator("xpath=..").locator("[name=end]")
    expect(place).to_have_value(str(WORDS.index(QUOTED) + len(QUOTED) - 1))
    ask.focus()
    thread.keyboard.press("Enter")
    expect(thread.get_by_role("heading", name="Ask for their words")).to_be_visible()
    expect(thread.locator("blockquote.words")).to_have_text(QUOTED[:-1])
