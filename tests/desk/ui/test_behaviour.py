"""Panes, drawers, menus, dialogs, themes, toasts and tips, in a real browser."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.desk.ui.browser import chromium

pytestmark = pytest.mark.browser

PANES = ".nav, .list, .talk, .coach"
SEEN = "all => all.filter(one => one.checkVisibility()).map(one => one.classList[1])"
CHOSEN = "[document.documentElement.dataset.theme, getComputedStyle(document.body).color]"
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
SMALL = """all => all
  .filter(one => one.checkVisibility() && !one.closest('.unseen, .skip, .cue, .why, .prose'))
  .filter(one => !one.matches('.who'))
  .map(one => [one.outerHTML.slice(0, 70), one.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < 40)
  .map(([what]) => what)"""


@pytest.fixture(autouse=True)
def open_to_all(settings: LazySettings) -> None:
    """Where errors are shown in full, the patterns need no one signed in."""
    settings.DEBUG = True


@pytest.fixture
def patterns(live_server: LiveServer) -> str:
    return f"{live_server.url}/patterns/"


@pytest.fixture
def conversation(live_server: LiveServer) -> str:
    return f"{live_server.url}/patterns/conversation/"


def seen(page: Page) -> list[str]:
    return sorted(page.eval_on_selector_all(PANES, SEEN))


@pytest.mark.parametrize(
    ("width", "panes"),
    [
        (1400, ["coach", "list", "nav", "talk"]),
        (1399, ["list", "nav", "talk"]),
        (1100, ["list", "nav", "talk"]),
        (1099, ["list", "talk"]),
        (760, ["list", "talk"]),
        (759, ["talk"]),
        (360, ["talk"]),
    ],
)
def test_as_many_panes_as_there_is_room_for(
    conversation: str, width: int, panes: list[str]
) -> None:
    with chromium(width) as page:
        page.goto(conversation)
        assert (seen(page), page.evaluate(SIDEWAYS)) == (panes, 0)


def test_a_phone_shows_the_list_or_the_conversation(conversation: str) -> None:
    with chromium(390) as page:
        page.goto(f"{conversation}?showing=list")
        assert seen(page) == ["list"]
        page.get_by_role("button", name="Views").click()
        assert seen(page) == ["list", "nav"]


def test_everything_on_a_phone_is_wide_enough_for_a_finger(
    conversation: str, live_server: LiveServer
) -> None:
    small = []
    with chromium(390) as page:
        for path in (
            conversation,
            f"{conversation}?showing=list",
            f"{live_server.url}/accounts/login/",
        ):
            page.goto(path)
            small += page.eval_on_selector_all("a, button, summary, input, select", SMALL)
    assert small == []


def test_the_coach_opens_from_its_line(conversation: str) -> None:
    with chromium(1200) as page:
        page.goto(conversation)
        page.locator(".coach-line").click()
        expect(page.locator("#coach")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#coach")).to_be_hidden()


def test_a_menu_is_walked_and_left_by_keys(patterns: str) -> None:
    with chromium() as page:
        page.goto(patterns)
        menu = page.locator(".theme details:has(h3)").first
        menu.locator("summary").press("Enter")
        page.keyboard.press("ArrowDown")
        expect(menu.get_by_text("Later today")).to_be_focused()
        page.keyboard.press("Escape")
        expect(menu.locator("summary")).to_be_focused()
        expect(menu.get_by_text("Later today")).to_be_hidden()


def test_a_menu_closes_when_one_looks_elsewhere(patterns: str) -> None:
    with chromium() as page:
        page.goto(patterns)
        menu = page.locator(".page-head details")
        menu.locator("summary").click()
        expect(menu.locator(".items")).to_be_visible()
        page.locator("h1").first.click()
        expect(menu.locator(".items")).to_be_hidden()


def test_a_dialog_opens_and_closes(patterns: str) -> None:
    with chromium() as page:
        page.goto(patterns)
        page.locator("[commandfor=light-assign]").click()
        dialog = page.locator("#light-assign")
        expect(dialog).to_be_visible()
        dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_be_hidden()


def test_a_chosen_theme_stays(patterns: str) -> None:
    with chromium(scheme="light") as page:
        page.goto(patterns)
        page.locator(".page-head summary").click()
        page.get_by_role("button", name="Dark").click()
        page.reload()
        chosen = page.evaluate(CHOSEN)

        assert chosen == ["dark", "rgb(240, 236, 230)"]
        page.locator(".page-head summary").click()
        page.get_by_role("button", name="As the system").click()
        page.reload()
        assert page.evaluate("document.documentElement.hasAttribute('data-theme')") is False


def test_a_toast_counts_down_and_says_when_it_goes(patterns: str) -> None:
    with chromium() as page:
        page.clock.install()
        page.goto(patterns)
        page.evaluate("document.addEventListener('toast:over', () => { document.title = 'over'; })")
        left = page.locator(".toast [data-left]").first
        expect(left).to_have_text("900")
        page.clock.run_for(5_000)
        expect(left).to_have_text("895")
        page.clock.run_for(900_000)
        expect(left).to_have_count(0)
        assert page.title() == "over"


def test_a_cue_explains_itself_on_focus_within_the_page(conversation: str) -> None:
    with chromium(390) as page:
        page.goto(conversation)
        cue = page.locator(".cue").first
        expect(cue.locator(".tip")).to_be_hidden()
        cue.focus()
        expect(cue.locator(".tip")).to_be_visible()
        expect(cue.locator(".tip")).to_be_in_viewport(ratio=1)


def test_what_is_marked_lies_under_the_very_words(conversation: str) -> None:
    same = """() => {
      const [marks, words] = [document.querySelector('.marks'), document.querySelector('#words')];
      const look = one => ['font', 'letterSpacing', 'padding', 'width', 'height', 'whiteSpace',
        'overflowWrap', 'tabSize'].map(name => getComputedStyle(one)[name]);
      return [look(marks), look(words)];
    }"""
    for width in (1440, 390):
        with chromium(width) as page:
            page.goto(conversation)
            marks, words = page.evaluate(same)
            assert marks == words
