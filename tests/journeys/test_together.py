"""Several people at one desk, and what is written while the world goes on."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Team
from tests.journeys.people import letter, row, write

pytestmark = pytest.mark.browser


def conversation(team: Team, page: Page, who: str, text: str = "Where is my order?") -> str:
    """A letter comes in and is opened from the list. Returns the customer's address."""
    address = f"{who} <{who.partition(' ')[0].lower()}@example.net>"
    page.goto(f"{team.desk.url}/all/?q={quote_plus(who)}")
    team.desk.receive(letter(address, f"From {who}", text))
    row(page, who).get_by_role("link").click()
    expect(page.locator("#flow .msg.message")).to_have_count(1)
    return address


def test_two_teammates_in_one_conversation_see_each_other(team: Team) -> None:
    rosa, tomas = team.rosa(), team.tomas()
    conversation(team, rosa, "Ada Berg")
    tomas.goto(f"{team.desk.url}/all/?q=Ada+Berg")
    expect(row(tomas, "Ada Berg").locator(".here")).to_contain_text("RD")
    row(tomas, "Ada Berg").get_by_role("link").click()
    expect(rosa.locator("#presence")).to_contain_text("Tomás Brandt is looking too")
    expect(tomas.locator("#presence")).to_contain_text("Rosa Diaz is looking too")
    write(tomas, "Dear Ada")
    expect(rosa.locator("#presence")).to_contain_text("Tomás Brandt is writing")
    tomas.goto(f"{team.desk.url}/mine/")
    expect(rosa.locator("#presence")).to_have_text("")


def test_a_colleagues_note_and_assignment_appear_without_reload(team: Team) -> None:
    rosa, tomas = team.rosa(), team.tomas()
    conversation(team, rosa, "Bo Lind")
    tomas.goto(rosa.url)
    write(rosa, "Dear Bo, I am looking it up")
    tomas.keyboard.press("n")
    tomas.locator("#note-text").press_sequentially("It left the workshop on Monday.")
    tomas.get_by_role("button", name="Add note").click()
    expect(rosa.locator("#flow .msg.note")).to_contain_text("left the workshop on Monday")
    tomas.locator("#head").get_by_text("Assign").click()
    tomas.get_by_role("button", name="Take it").click()
    expect(rosa.locator("#head")).to_contain_text("with Tomás")
    expect(rosa.locator("#reply-text")).to_have_value("Dear Bo, I am looking it up")


def test_a_message_that_was_not_on_the_screen_holds_the_reply(team: Team) -> None:
    rosa = team.rosa()
    rosa.set_viewport_size({"width": 1440, "height": 560})
    address = conversation(team, rosa, "Cy Falk", "Where is it?\n\n" + "It was blue.\n\n" * 60)
    rosa.locator("#flow").evaluate("flow => flow.scrollTo(0, 0)")
    write(rosa, "Dear Cy, it leaves our workshop today.")
    team.desk.receive(letter(address, "Re: From Cy Falk", "Stop, I have found it."))
    expect(rosa.locator("#banner")).to_contain_text("A new message came. Read it before you send.")
    expect(rosa.locator("#live, #spoken").first).to_have_text("New message from Cy Falk")
    rosa.get_by_role("button", name="Send and keep open").click()
    expect(rosa.locator("#problem")).to_contain_text("Read the new message, then send")
    expect(rosa.locator("#flow .msg.reply")).to_have_count(0)
    expect(rosa.locator("#reply-text")).to_have_value("Dear Cy, it leaves our workshop today.")


def test_a_message_that_was_read_lets_the_reply_go(team: Team) -> None:
    rosa = team.rosa()
    rosa.set_viewport_size({"width": 1440, "height": 560})
    address = conversation(team, rosa, "Di Moor", "Where is it?\n\n" + "It was red.\n\n" * 60)
    rosa.locator("#flow").evaluate("flow => flow.scrollTo(0, 0)")
    write(rosa, "Dear Di, I am glad that it is there.")
    team.desk.receive(letter(address, "Re: From Di Moor", "It has just come."))
    rosa.get_by_role("button", name="Show it").click()
    expect(rosa.locator("#banner")).to_have_count(0)
    rosa.get_by_role("button", name="Send and keep open").click()
    expect(rosa.locator("#flow .msg.reply")).to_contain_text("I am glad that it is there")


def test_what_is_being_written_survives_a_reload(team: Team) -> None:
    rosa = team.rosa()
    conversation(team, rosa, "Eve Holm")
    write(rosa, "Dear Eve, half a senten")
    expect(rosa.locator("#draft-state")).to_contain_text("saved")
    rosa.reload()
    expect(rosa.locator("#reply-text")).to_have_value("Dear Eve, half a senten")


def test_a_reply_can_be_taken_back(team: Team) -> None:
    rosa = team.rosa()
    conversation(team, rosa, "Finn Ode")
    sent = len(team.desk.sink.letters)
    write(rosa, "Dear Finn, this is not what I wanted to say.")
    rosa.get_by_role("button", name="Send and keep open").click()
    left = rosa.locator("#flow .fate [data-left]")
    before = int(left.inner_text())
    expect(left).to_have_text(str(before - 1))
    rosa.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(rosa.locator("#reply-text")).to_have_value(
        "Dear Finn, this is not what I wanted to say."
    )
    expect(rosa.locator("#flow .msg.reply")).to_have_count(0)
    assert len(team.desk.sink.letters) == sent


def read_as(page: Page, situation: str) -> None:
    """Tell the coach that the newest message is to be read so."""
    page.locator("#flow .read-as").get_by_text("Read it otherwise").click()
    page.locator("#flow .read-as").get_by_role("button", name=situation).click()


def close_the_coach(page: Page) -> None:
    page.get_by_role("button", name="Close the coach").click()
    expect(page.locator("#coach")).to_be_hidden()


def test_the_coach_closes_after_ones_own_act_and_a_colleagues(team: Team) -> None:
    rosa, tomas = team.rosa(), team.tomas()
    conversation(team, rosa, "Gil Moe")
    tomas.goto(rosa.url)
    rosa.set_viewport_size({"width": 390, "height": 844})
    read_as(rosa, "Delighted")
    expect(rosa.locator("#flow .read-as .chip")).to_have_text("Delighted")
    rosa.locator(".coach-line").click()
    close_the_coach(rosa)
    rosa.locator(".coach-line").click()
    said = rosa.locator("#advice .glance").inner_text()
    read_as(tomas, "Hard time")
    expect(rosa.locator("#advice .glance")).not_to_have_text(said)
    close_the_coach(rosa)


def test_a_lost_connection_is_told_and_made_good(team: Team) -> None:
    rosa, tomas = team.rosa(), team.tomas()
    conversation(team, rosa, "Gro Vik")
    tomas.goto(rosa.url)
    tomas.context.route("**/live/**", lambda route: route.abort())
    tomas.reload()
    expect(tomas.locator("#connection")).to_contain_text("Not connected.")
    rosa.keyboard.press("n")
    rosa.locator("#note-text").press_sequentially("Said on the telephone.")
    rosa.get_by_role("button", name="Add note").click()
    expect(rosa.locator("#flow .msg.note")).to_have_count(1)
    expect(tomas.locator("#flow .msg.note")).to_have_count(0)
    tomas.context.unroute("**/live/**")
    expect(tomas.locator("#flow .msg.note")).to_contain_text("Said on the telephone.")
    expect(tomas.locator("#connection")).to_be_hidden()


def test_a_list_keeps_its_place_when_something_comes(team: Team) -> None:
    rosa = team.rosa()
    rosa.goto(f"{team.desk.url}/unassigned/")
    for _ in range(3):
        rosa.keyboard.press("j")
    focused = rosa.locator("#rows a:focus")
    before = focused.get_attribute("data-conversation")
    team.desk.receive(letter("Ida Rask <rask@example.net>", "A question", "Is it blue?"))
    expect(row(rosa, "Ida Rask")).to_have_count(1)
    expect(focused).to_have_attribute("data-conversation", before or "")


def test_what_was_folded_open_stays_open_when_something_comes(team: Team) -> None:
    rosa = team.rosa()
    address = conversation(team, rosa, "Jon Aas")
    rosa.locator("#coach").get_by_text("What to avoid").click()
    team.desk.receive(letter(address, "Re: From Jon Aas", "And is it blue?"))
    expect(rosa.locator("#flow .msg.message")).to_have_count(2)
    expect(rosa.locator("#coach details[open]")).to_have_count(1)


def test_single_keys_can_be_switched_off(team: Team) -> None:
    tomas = team.tomas()
    tomas.goto(f"{team.desk.url}/settings/")
    tomas.get_by_label("Shortcuts of a single key").uncheck()
    tomas.get_by_role("button", name="Save").click()
    tomas.goto(f"{team.desk.url}/all/")
    tomas.keyboard.press("?")
    expect(tomas.locator("#keyboard")).to_be_hidden()
    tomas.keyboard.press("Control+k")
    expect(tomas.locator("#palette")).to_be_visible()
    tomas.keyboard.press("Escape")
    tomas.goto(f"{team.desk.url}/settings/")
    tomas.get_by_label("Shortcuts of a single key").check()
    tomas.get_by_role("button", name="Save").click()


def test_everything_can_be_done_by_keyboard(team: Team) -> None:
    rosa = team.rosa()
    conversation(team, rosa, "Hal Ness")
    press = rosa.keyboard.press
    press("g")
    press("a")
    rosa.wait_for_url("**/all/")
    press("/")
    expect(rosa.locator("#filter")).to_be_focused()
    rosa.keyboard.type("Hal Ness")
    expect(rosa.locator("#rows .row")).to_have_count(1)
    press("ArrowDown")
    expect(row(rosa, "Hal Ness").get_by_role("link")).to_be_focused()
    press("Enter")
    rosa.wait_for_url("**/conversations/**")
    press("r")
    expect(rosa.locator("#reply-text")).to_be_focused()
    rosa.evaluate("window.stayed = true")
    rosa.keyboard.type("Dear Hal, it is on its way.")
    press("Control+Enter")
    expect(rosa.locator("#flow .msg.reply")).to_contain_text("it is on its way")
    press("Escape")
    press("e")
    expect(rosa.get_by_role("button", name="Reopen")).to_be_visible()
    press("e")
    expect(rosa.get_by_role("button", name="Close", exact=True)).to_be_visible()
    press("?")
    expect(rosa.get_by_role("dialog", name="Keyboard")).to_be_visible()
    assert rosa.evaluate("window.stayed")
    press("Escape")
    press("Control+k")
    rosa.keyboard.type("unassi")
    expect(rosa.get_by_role("option", name="Unassigned")).to_have_attribute("aria-selected", "true")
    press("Enter")
    rosa.wait_for_url("**/unassigned/")
