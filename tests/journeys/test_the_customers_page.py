"""The customer's page from end to end: from the link in a real letter to an answer on the desk.

Choosing a remedy on it is walked in test_a_remedy_is_chosen.py.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.desk import Desk, running_desk
from tests.journeys.people import join, letter, row, set_up_mailbox, write

pytestmark = pytest.mark.browser

PENNY = "Penny Marsh <penny@example.net>"
HERS = "I was so excited, but the colours were nothing like what was portrayed on your website."
ASKS = (
    "Penny, thank you for telling me. Could you send me a picture of the pajamas? "
    "If you get it to me by noon tomorrow, I will call you back by 2 pm tomorrow."
)
PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 64
PHONE = {"width": 390, "height": 844}


def test_from_the_link_in_a_letter_to_an_answer(
    tmp_path: Path, new_page: Callable[..., Page]
) -> None:
    with running_desk(tmp_path / "home") as desk:
        rosa, penny = new_page(), new_page(java_script_enabled=False, reduced_motion="reduce")
        join(rosa, desk.link, name="Rosa Diaz", email="rosa@linden.example")
        set_up_mailbox(rosa)
        link = answer_her(desk, rosa)
        see_what_comes_next(penny, link)
        add_a_picture(penny)
        reply(rosa, penny)
        renew(desk, penny, link)
        rosa.close()


def link_in(got: EmailMessage) -> str:
    body = got.get_body(("plain",))
    assert body is not None
    found = re.search(r"https?://\S+/c/[a-z2-7]{42}/", body.get_content())
    assert found, body.get_content()
    return found[0]


def answer_her(desk: Desk, rosa: Page) -> str:
    """She writes, Rosa asks and promises; the letter that leaves carries her link."""
    desk.receive(letter(PENNY, "Pajamas nothing like the photo", HERS))
    rosa.goto(f"{desk.url}/unassigned/")
    row(rosa, "Penny Marsh").get_by_role("link").click()
    expect(rosa.locator("#flow .msg.message")).to_have_count(1)
    write(rosa, ASKS)
    rosa.get_by_role("button", name="Send and keep open").click()
    return link_in(desk.sink.letter(1))


def see_what_comes_next(penny: Page, link: str) -> None:
    penny.set_viewport_size(PHONE)
    penny.goto(link)
    shown = penny.locator("section.next")
    expect(shown).to_contain_text("Rosa will call you back tomorrow by 14:00")
    expect(shown).to_contain_text("From you: a picture of the pajamas, tomorrow by 12:00")
    assert penny.context.cookies() == []
    scrolls = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not penny.evaluate(scrolls)


def add_a_picture(penny: Page) -> None:
    penny.get_by_text("Add a picture").click()
    penny.locator("details.give input[type=file]").set_input_files(
        {"name": "pajamas.png", "mimeType": "image/png", "buffer": PICTURE}
    )
    penny.locator("details.give").get_by_role("button", name="Send").click()
    expect(penny.get_by_role("status")).to_contain_text("Thank you, it is here.")
    expect(penny.locator("section.next")).to_contain_text("What you sent is here.")
    expect(penny.locator("#newest")).to_contain_text("pajamas.png")


def reply(rosa: Page, penny: Page) -> None:
    expect(rosa.locator("#flow")).to_contain_text("pajamas.png")
    penny.locator("section.answer").get_by_label("Your message").fill("Thank you, Rosa.")
    penny.locator("section.answer").get_by_role("button", name="Send").click()
    expect(penny.locator("#newest")).to_contain_text("Thank you, Rosa.")
    expect(rosa.locator("#flow")).to_contain_text("Thank you, Rosa.")


def renew(desk: Desk, penny: Page, link: str) -> None:
    """Once the link is over, a new one comes by mail, and the old one stays over."""
    with sqlite3.connect(desk.home / "evenhand.sqlite3", timeout=30) as database:
        database.execute("UPDATE passes_pass SET ends_at = '2020-01-01 00:00:00'")
    database.close()
    letters = len(desk.sink.letters)
    penny.goto(link)
    expect(penny.get_by_role("heading", name="This link is over")).to_be_visible()
    assert "penny@" not in penny.content()
    penny.get_by_role("button", name="Mail a new link to p•••@example.net").click()
    expect(penny.get_by_role("heading", name="Look into your mail")).to_be_visible()
    fresh = link_in(desk.sink.letter(letters + 1))
    assert fresh != link
    penny.goto(fresh)
    expect(penny.locator("#newest")).to_contain_text("Thank you, Rosa.")
    penny.goto(link)
    expect(penny.get_by_role("heading", name="This link is over")).to_be_visible()
    assert penny.context.cookies() == []
