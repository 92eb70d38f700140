"""A browser for the journeys: Debian's chromium, or the one that EVENHAND_CHROMIUM names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    StorageState,
    expect,
    sync_playwright,
)

from tests.journeys.desk import Desk, running_desk
from tests.journeys.people import join, set_up_mailbox

CHROMIUM = Path(os.environ.get("EVENHAND_CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"),  # a beep, and a yes
]
PATIENCE = 20_000  # milliseconds
expect.set_options(timeout=PATIENCE)
# A draft that gives way to the sending of the same words; a line that a test cut, a page that it
# knows to be missing.
EXPECTED = ("htmx:afterRequest, [object HTMLTextArea", "htmx:sendAbort, [object HTMLTextArea")
CUT = (
    "net::ERR_FAILED",
    "net::ERR_INTERNET_DISCONNECTED",
    "error occurred when fetching the script",
    "the server responded with a status of 4",
)
TEAMMATES = {"Rosa Diaz": "rosa@linden.example", "Tomás Brandt": "tomas@linden.example"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all journeys."""
    if not CHROMIUM.exists():
        pytest.fail(
            f"There is no chromium at {CHROMIUM}: install Debian's package chromium, "
            "or name another in EVENHAND_CHROMIUM."
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


def is_wrong(said: ConsoleMessage) -> bool:
    """Whether a script complains of what no test brought about."""
    is_expected = said.text.startswith(EXPECTED) or any(cut in said.text for cut in CUT)
    return said.type == "error" and not is_expected


@dataclass(frozen=True)
class Team:
    """Two teammates at a desk with the sample story; each call opens a page of their own."""

    desk: Desk
    new_page: Callable[..., Page]
    states: Mapping[str, StorageState]

    def rosa(self) -> Page:
        return self.new_page(storage_state=self.states["Rosa Diaz"])

    def tomas(self) -> Page:
        return self.new_page(storage_state=self.states["Tomás Brandt"])

    def visitor(self) -> Page:
        return self.new_page()


@pytest.fixture(scope="session")
def shared_desk(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, Mapping[str, StorageState]]]:
    """One desk for the journeys that do not need a new one, and its teammates signed in."""
    with running_desk(tmp_path_factory.mktemp("desk") / "home", "--sample") as desk:
        states = {}
        for name, email in TEAMMATES.items():
            page = browser.new_context().new_page()
            join(page, desk.invite() if states else desk.link, name=name, email=email)
            if not states:
                set_up_mailbox(page)
            states[name] = page.context.storage_state()
            page.context.close()
        yield desk, states


@pytest.fixture
def team(
    shared_desk: tuple[Desk, Mapping[str, StorageState]], new_page: Callable[..., Page]
) -> Team:
    """The teammates of the shared desk."""
    desk, states = shared_desk
    return Team(desk, new_page, states)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Pages of people who do not share cookies. A script's error on any of them fails the test."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def make(**options: object) -> Page:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: is_wrong(said) and wrong.append(said.text))
        return page

    yield make
    for context in contexts:
        context.close()
    assert wrong == []
