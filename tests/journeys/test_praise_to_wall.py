"""Praise comes, is passed on, asked for, agreed to, shown here and elsewhere, and taken back."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.elsewhere import page_elsewhere
from tests.journeys.people import letter, row

pytestmark = pytest.mark.browser

WILMA = "kerr@example.net"
RUNS = "window.ran = true"
HOSTILE = (
    f'<img src="https://third.example/x.png" onerror="{RUNS}"> </script><script>{RUNS}</script> '
    f'<a href="javascript:{RUNS}">{{{{ x }}}}</a>'
)
WORDS = f"Thank you so much, Tomás! The lamp came in two days, and it is wonderful {HOSTILE}"
LINK = re.compile(r"https?://\S+/words/[a-z2-7]+/")


def passed_on(team: Team, rosa: Page) -> None:
    """A letter comes in; whom it praises hears of it with one click."""
    rosa.goto(f"{team.desk.url}/all/?q=Wilma+Kerr")
    team.desk.receive(letter(f"Wilma Kerr <{WILMA}>", "My lamp", WORDS))
    row(rosa, "Wilma Kerr").get_by_role("link").click()
    clicks = rosa.locator("#panels").get_by_role("button", name="Pass on to Tomás")
    clicks.last.click()  # the sample story has another one of that name
    expect(rosa.locator("#panels")).to_contain_text("passed on to Tomás Brandt")
    tomas = team.tomas()
    tomas.goto(f"{team.desk.url}/praise/mine/")
    expect(tomas.locator("#main")).to_contain_text("The lamp came in two days")


def asked(team: Team, rosa: Page) -> str:
    """Their words are marked and asked for; returns the link in the letter that leaves."""
    rosa.locator("#panels").get_by_role("link", name="Mark their words").click()
    for sentence in rosa.locator("[name=sentence]").all():
        sentence.check()
    rosa.get_by_role("button", name="Mark these words").click()
    rosa.get_by_role("link", name="Ask for these words").first.click()
    rosa.get_by_role("button", name="Ask", exact=True).click()
    expect(rosa.locator("#reply-text")).to_have_value(LINK)
    rosa.get_by_role("button", name="Send and keep open").click()
    expect(rosa.locator("#flow .msg.reply")).to_have_count(1)
    number = 1
    while True:
        got = team.desk.sink.letter(number)
        body = got.get_body(("plain",))
        found = LINK.search(body.get_content()) if body and WILMA in str(got["To"]) else None
        if found:
            return found.group()
        number += 1


def granted(wilma: Page, link: str) -> None:
    """The customer agrees, under another name."""
    wilma.goto(link)
    wilma.locator("summary").filter(has_text="Yes, with changes").click()
    wilma.get_by_role("textbox", name="Your name").fill("Minna Kerr")
    wilma.get_by_role("button", name="Yes, like this").click()
    expect(wilma.get_by_role("heading", name="What you agreed to")).to_be_visible()
    expect(wilma.locator(".said figcaption")).to_have_text("Minna")


def published(team: Team, rosa: Page) -> None:
    rosa.goto(f"{team.desk.url}/testimonials/?state=granted")
    rosa.locator(".good-words a").filter(has_text="Tomás").click()
    rosa.get_by_role("button", name="Put it up").click()
    places = rosa.get_by_role("region", name="Where they agreed that it stands")
    expect(places).to_contain_text("stands there")


def is_harmless(page: Page) -> bool:
    """Whether nothing of the words became anything but words."""
    made = page.locator("evenhand-wall, .good").locator("img, script, a[href^=javascript]")
    return made.count() == 0 and page.evaluate("window.ran") is None


def test_praise_travels_to_a_page_elsewhere_and_is_taken_back(team: Team) -> None:
    rosa, wilma, reader = team.rosa(), team.visitor(), team.visitor()
    passed_on(team, rosa)
    link = asked(team, rosa)
    granted(wilma, link)
    published(team, rosa)

    wall, tag = f"{team.desk.url}/wall/", f"{team.desk.url}/wall/embed.js"
    html = (
        f'<!doctype html><title>Elsewhere</title><main><script async src="{tag}"></script></main>'
    )
    policy = f"default-src 'none'; script-src {team.desk.url}; connect-src {team.desk.url}"
    with page_elsewhere(html, policy) as elsewhere:
        asked_for: set[str] = set()
        reader.on("request", lambda one: asked_for.add(urlsplit(one.url).netloc))
        reader.on("dialog", lambda one: pytest.fail(f"a script said: {one.message}"))
        for address, good in ((wall, ".good"), (elsewhere, "evenhand-wall figure")):
            reader.goto(address)
            shown = reader.locator(good).filter(has_text="Minna")
            expect(shown.locator("blockquote")).to_have_text(WORDS)
            expect(shown).to_be_visible()
            assert is_harmless(reader)
        assert asked_for == {urlsplit(one).netloc for one in (team.desk.url, elsewhere)}

        wilma.goto(link)
        wilma.get_by_role("button", name="Take it back now").click()
        expect(wilma.get_by_role("heading", name="You took it back")).to_be_visible()
        for address, rest in ((wall, "h1"), (elsewhere, "evenhand-wall .more")):
            reader.goto(address)
            expect(reader.locator(rest)).to_be_visible()
            expect(reader.get_by_text("Minna")).to_have_count(0)
