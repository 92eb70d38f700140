"""A spoken testimonial: recorded in the browser, heard back, sent, agreed to, and written down."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.barriers import complaints
from tests.journeys.conftest import Team

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
SAID = "You answered within the hour, and the new vase came on Thursday."


def test_a_spoken_testimonial_is_recorded_sent_and_written_down(team: Team) -> None:
    orla, rosa = team.visitor(), team.rosa()
    orla.set_viewport_size(PHONE)
    orla.goto(f"{team.desk.url}/feedback/vase/")
    records(orla)
    is_played_by_keyboard(orla, orla.locator("[data-recording] audio"))
    assert complaints(orla) == []
    sends(orla)
    is_played_by_keyboard(orla, orla.locator("figure.said audio"))
    assert complaints(orla) == []
    writes_down(team, rosa)
    is_read_beside_it(orla)


def records(page: Page) -> None:
    """By keyboard: the button that stops has the focus while it counts."""
    page.get_by_role("button", name="Record sound").press("Enter")
    stop = page.get_by_role("button", name="Stop")
    expect(stop).to_be_focused()
    expect(stop).to_have_text("Stop 0:02")
    page.keyboard.press("Enter")
    expect(stop).to_be_hidden()


def is_played_by_keyboard(page: Page, player: Locator) -> None:
    """The player has controls, is reached by Tab, plays on Space, and says how long it is."""
    expect(player).to_have_attribute("controls", "")
    player.focus()
    page.keyboard.press("Space")
    expect(player).to_have_js_property("paused", False)
    page.wait_for_function("player => player.currentTime > 0.2", arg=player.element_handle())
    assert player.evaluate("player => player.error") is None


def sends(page: Page) -> None:
    """Orla ticks where it may be shown, and is led to the page of her words."""
    page.get_by_label("Your name, if you like").fill("Orla Finn")
    page.locator("input[name=place]").first.check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    page.locator("main a").first.click()
    expect(page.locator("figure.said figcaption")).to_contain_text("Orla")


def writes_down(team: Team, page: Page) -> None:
    """Rosa hears it, and writes down what is said in it, with captions."""
    page.goto(f"{team.desk.url}/testimonials/")
    line = page.locator(".good-words li").filter(has_text="Orla Finn").first
    expect(line).to_contain_text("spoken")
    line.get_by_role("link").click()
    is_played_by_keyboard(page, page.locator("figure.quoted audio"))
    page.get_by_label("What is said in it").fill(SAID)
    page.get_by_label("Captions (WebVTT), if you have them").fill(
        f"WEBVTT\n\n00:00.000 --> 00:02.000\n{SAID}\n"
    )
    page.locator("form").filter(has=page.locator("#transcript")).get_by_role("button").click()
    expect(page.locator("figure.quoted")).to_contain_text(SAID)
    assert complaints(page) == []


def is_read_beside_it(page: Page) -> None:
    """Who cannot hear it reads it."""
    page.reload()
    expect(page.locator("figure.said")).to_contain_text(SAID)


def test_a_film_that_is_too_large_is_told_without_script(team: Team, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as opened:
        opened.truncate(61 << 20)
    page = team.new_page(java_script_enabled=False)
    page.goto(f"{team.desk.url}/feedback/")
    page.get_by_label("Your words").fill(SAID)
    page.get_by_label("Or say it: a recording of sound, or a film").set_input_files(film)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="That is too large")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Your words")).to_have_value(SAID)
