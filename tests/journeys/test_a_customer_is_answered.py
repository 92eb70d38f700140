"""The desk's main job from end to end: a real browser, a real desk, real mail both ways."""

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.desk import Desk, running_desk
from tests.journeys.people import CARE, answer, join, letter, row, set_up_mailbox, write

pytestmark = pytest.mark.browser

PENNY = "Penny Marsh <penny@example.net>"
HER_WORDS = (
    "Hello,\n\nI was so excited to receive my new pajamas, but when I opened the box the colours "
    "were nothing like what was portrayed on your website.\n\nPenny"
)
DEFENSIVE = "We can't help that, the colours on the site are just a guide."
KIND = (
    "Dear Penny, thank you for telling us. You were looking forward to the bright colours, and "
    "they came out dull. "
)
PROMISE = "I will call you tomorrow by 4 pm."


def test_a_letter_is_answered_joined_and_its_promise_kept(
    tmp_path: Path, new_page: Callable[..., Page]
) -> None:
    with running_desk(tmp_path / "home") as desk:
        rosa = new_page()
        join(rosa, desk.link, name="Rosa Diaz", email="rosa@linden.example")
        set_up_mailbox(rosa)
        try_it_out(desk, rosa)
        read_what_came(desk, rosa)
        write_heed_and_send(rosa)
        got = check_what_left(desk)
        see_the_answer_join(desk, rosa, got)
        keep_the_promise(rosa)


def try_it_out(desk: Desk, page: Page) -> None:
    """The first steps end with a test message that really leaves."""
    page.get_by_label("Send a test message to").fill("rosa@linden.example")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_role("button", name="Send another one")).to_be_visible()
    assert parseaddr(desk.sink.letter(1)["From"])[1] == CARE
    page.get_by_role("link", name="Go to the desk").click()
    expect(page.get_by_role("heading", name="Mine")).to_be_visible()


def read_what_came(desk: Desk, page: Page) -> None:
    """The letter shows up in a list that is open already, read by the coach."""
    page.goto(f"{desk.url}/unassigned/")
    desk.receive(letter(PENNY, "Pajamas nothing like the photo", HER_WORDS))
    expect(row(page, "Penny Marsh")).to_contain_text("Disappointed")
    row(page, "Penny Marsh").get_by_role("link").click()
    expect(page.locator("#flow .cue").first).to_be_visible()
    expect(page.locator("#coach")).to_contain_text("Disappointed")


def write_heed_and_send(page: Page) -> None:
    """A finding and a promise are marked while one types; what was found is taken out."""
    write(page, KIND + DEFENSIVE + " " + PROMISE)
    expect(page.locator("#composer .marks .finding")).to_contain_text("can't help that")
    expect(page.locator("#composer .marks .said")).to_contain_text("tomorrow by 4 pm")
    write(page, KIND + PROMISE)
    expect(page.locator("#composer .marks .finding")).to_have_count(0)
    expect(page.locator("#hints")).to_contain_text("Promise")
    page.get_by_role("button", name="Send and keep open").click()
    expect(page.locator("#flow")).to_contain_text(PROMISE)
    expect(page.locator("#toasts").get_by_role("button", name="Undo")).to_be_visible()
    expect(page.locator("#reply-text")).to_have_value("")


def check_what_left(desk: Desk) -> EmailMessage:
    """The reply as the world outside gets it."""
    got = desk.sink.letter(2)
    assert parseaddr(got["To"])[1] == "penny@example.net"
    assert parseaddr(got["From"]) == ("Rosa · Linden Home", CARE)
    assert got["Subject"] == "Re: Pajamas nothing like the photo"
    assert re.fullmatch(r"<r\.\d+\.[a-z2-7]{16}@linden\.example>", got["Message-ID"])
    assert got["In-Reply-To"] == got["References"]
    assert got["In-Reply-To"].endswith("@example.net>")
    assert re.fullmatch(r"care\+c\.\d+\.[a-z2-7]{16}@linden\.example", got["Reply-To"])
    assert PROMISE in got.get_body(("plain",)).get_content()
    return got


def see_the_answer_join(desk: Desk, page: Page, got: EmailMessage) -> None:
    """Her answer appears in the conversation that is open, without a reload."""
    page.evaluate("window.isTheSame = true")
    desk.receive(answer(got, PENNY, "Thank you so much, that is very kind of you.\n\nPenny"))
    expect(page.locator("#flow .msg.message")).to_have_count(2)
    expect(page.locator("#flow")).to_contain_text("very kind of you")
    assert page.evaluate("window.isTheSame") is True
    expect(page.locator('#nav a[href="/all/"] b')).to_have_text("1")


def keep_the_promise(page: Page) -> None:
    """Thanks do not end a promise: whoever made it keeps it."""
    promise = page.locator("#coach .promise")
    expect(promise).to_contain_text("Call")
    promise.get_by_role("button", name="Kept").click()
    expect(page.locator("#coach .promise.ended")).to_have_count(1)
