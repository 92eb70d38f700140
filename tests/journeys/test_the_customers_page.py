"""The customer's page from end to end: from the link in a real letter to an answer on the desk.

Choosing a remedy on it is walked in test_a_remedy_is_chosen.py.
"""

from __future__ import annotations

import re
import sqlite3

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.desk import Desk
from tests.journeys.people import letter, row, write

pytestmark = pytest.mark.browser

WILMA = "Wilma Sand <wilma@example.net>"
HERS = "I was so excited, but the colours were nothing like what was portrayed on your website."
ASKS = (
    "Wilma, thank you for telling me. Could you send me a picture of the pajamas? "
    "If you get it to me by noon tomorrow, I will call you back by 2 pm tomorrow."
)
PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 64
PHONE = {"width": 390, "height": 844}


def test_from_the_link_in_a_letter_to_an_answer(team: Team) -> None:
    rosa, wilma = team.rosa(), team.new_page(java_script_enabled=False, reduced_motion="reduce")
    link = answer_her(team.desk, rosa)
    see_what_comes_next(wilma, link)
    add_a_picture(wilma)
    reply(rosa, wilma)
    renew(team.desk, wilma, link)


def link_to_her(desk: Desk, number: int) -> str:
    """The link in the first letter to her from the n-th letter on that leaves the desk."""
    while True:
        got = desk.sink.letter(number)
        body = got.get_body(("plain",))
        found = re.search(r"https?://\S+/c/[a-z2-7]{42}/", body.get_content() if body else "")
        if found and "wilma@example.net" in str(got["To"]):
            return found[0]
        number += 1


def answer_her(desk: Desk, rosa: Page) -> str:
    """She writes, Rosa asks and promises; the letter that leaves carries her link."""
    sent = len(desk.sink.letters)
    desk.receive(letter(WILMA, "Pajamas nothing like the photo", HERS))
    rosa.goto(f"{desk.url}/unassigned/?q=Wilma+Sand")
    row(rosa, "Wilma Sand").get_by_role("link").click()
    expect(rosa.locator("#flow .msg.message")).to_have_count(1)
    write(rosa, ASKS)
    rosa.get_by_role("button", name="Send and keep open").click()
    return link_to_her(desk, sent + 1)


def see_what_comes_next(wilma: Page, link: str) -> None:
    wilma.set_viewport_size(PHONE)
    wilma.goto(link)
    shown = wilma.locator("section.next")
    expect(shown).to_contain_text("Rosa will call you back tomorrow by 14:00")
    expect(shown).to_contain_text("From you: a picture of the pajamas, tomorrow by 12:00")
    assert wilma.context.cookies() == []
    scrolls = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not wilma.evaluate(scrolls)


def add_a_picture(wilma: Page) -> None:
    wilma.get_by_text("Add a picture").click()
    wilma.locator("details.give input[type=file]").set_input_files(
        {"name": "pajamas.png", "mimeType": "image/png", "buffer": PICTURE}
    )
    wilma.locator("details.give").get_by_role("button", name="Send").click()
    expect(wilma.get_by_role("status")).to_contain_text("Thank you, it is here.")
    expect(wilma.locator("section.next")).to_contain_text("What you sent is here.")
    expect(wilma.locator("#newest")).to_contain_text("pajamas.png")


def reply(rosa: Page, wilma: Page) -> None:
    expect(rosa.locator("#flow")).to_contain_text("pajamas.png")
    wilma.locator("section.answer").get_by_label("Your message").fill("Thank you, Rosa.")
    wilma.locator("section.answer").get_by_role("button", name="Send").click()
    expect(wilma.locator("#newest")).to_contain_text("Thank you, Rosa.")
    expect(rosa.locator("#flow")).to_contain_text("Thank you, Rosa.")


def renew(desk: Desk, wilma: Page, link: str) -> None:
    """Once the link is over, a new one comes by mail, and the old one stays over."""
    with sqlite3.connect(desk.home / "evenhand.sqlite3", timeout=30) as database:
        over = "UPDATE passes_pass SET ends_at = '2020-01-01 00:00:00' WHERE instr(?, handle)"
        assert database.execute(over, [link]).rowcount == 1
    database.close()
    letters = len(desk.sink.letters)
    wilma.goto(link)
    expect(wilma.get_by_role("heading", name="This link is over")).to_be_visible()
    assert "wilma@" not in wilma.content()
    wilma.get_by_role("button", name="Mail a new link to w•••@example.net").click()
    expect(wilma.get_by_role("heading", name="Look into your mail")).to_be_visible()
    fresh = link_to_her(desk, letters + 1)
    assert fresh != link
    wilma.goto(fresh)
    expect(wilma.locator("#newest")).to_contain_text("Thank you, Rosa.")
    wilma.goto(link)
    expect(wilma.get_by_role("heading", name="This link is over")).to_be_visible()
    assert wilma.context.cookies() == []
