"""A no is built upon its clause, asked about three times, kept each time, and shorter each time."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import letter, row

pytestmark = pytest.mark.browser

IDA = "Ida Holm <ida@example.net>"
SUBJECT = "The pottery class on Saturday"
ASKS = (
    "Refund the fee of the class. I can't come on that date any more.",
    "Come on, refund the class fee just this once.",
    "I ask you again: my money back for the class.",
)


def send(page: Page) -> str:
    """Read what stands in the reply, send it, and wait until it stands in the conversation."""
    field = page.locator("#reply-text")
    expect(field).not_to_have_value("")
    words = field.input_value()
    page.get_by_role("button", name=re.compile("Send and keep open")).click()
    expect(field).to_have_value("")
    return words


def build_a_no(page: Page) -> None:
    """Say no upon the clause that fits, and read the words before they go into the reply."""
    panel = page.locator("#panels")
    panel.get_by_role("link", name="Say no, with a way on").click()
    page.get_by_role("link", name="4.2 Giving a place back late").click()
    page.get_by_label("What is not given").fill("I can’t refund the fee for the class on Saturday.")
    words = page.locator("#refusal-preview .letter")
    expect(words).to_contain_text("I can’t refund the fee for the class on Saturday.")
    expect(words).to_contain_text("If we cancel a class or move it")
    page.get_by_role("button", name="Put it into the reply").click()


def test_a_no_is_kept_and_shorter_each_time(team: Team) -> None:
    page = team.rosa()
    page.goto(f"{team.desk.url}/all/?q=Ida+Holm")
    team.desk.receive(letter(IDA, SUBJECT, ASKS[0]))
    row(page, "Ida Holm").click()

    build_a_no(page)
    said = [send(page)]

    for ask, act in zip(
        ASKS[1:], ("The same answer, shorter", "The same answer, in one line"), strict=True
    ):
        team.desk.receive(letter(IDA, f"Re: {SUBJECT}", ask))
        expect(page.locator("#flow .msg.message")).to_have_count(len(said) + 1)
        page.reload()
        panel = page.locator("#panels")
        expect(panel).to_contain_text(f"asked {len(said) + 1} times")
        panel.get_by_role("button", name=act).click()
        said.append(send(page))

    lengths = [len(words) for words in said]
    assert lengths == sorted(lengths, reverse=True)
    assert "the teacher and the cloth are paid" in said[0]
    assert "the teacher and the cloth are paid" not in said[1]
    assert "move to another date" in said[1]
    assert said[2].count("\n") == 0

    page.goto(f"{team.desk.url}/refusals/")
    expect(page.locator(".noes").first).to_contain_text("Stands, said 2 more times")
    address = re.search(r"http\S+/policy/classes/4\.2/", said[0])
    assert address is not None
    public = team.visitor()
    public.goto(address[0])
    expect(public.get_by_text("In the last seven days before a class").first).to_be_visible()
