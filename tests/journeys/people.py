"""What people do, as they would do it: join, sign in, write a letter."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from playwright.sync_api import Locator, Page, expect

WORD = "a long enough word"
CARE = "care@linden.example"


def join(page: Page, link: str, *, name: str, email: str) -> None:
    """Open a one-time link and become a teammate."""
    page.goto(link)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Your e-mail address").fill(email)
    page.get_by_label("A password").fill(WORD)
    page.get_by_role("button", name="Come in").click()
    page.wait_for_url(lambda address: "/welcome/" not in address)


def set_up_mailbox(page: Page) -> None:
    """The first steps of whoever keeps the desk: an address whose mail is handed over."""
    page.get_by_label("The address that customers write to").fill(CARE)
    page.get_by_label("The name that customers see").fill("Linden Home")
    page.get_by_label("Our own mail server hands it over").check()
    page.get_by_label("Mail to name+anything").check()
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_role("heading", name="A test message")).to_be_visible()


def sign_in(page: Page, url: str, email: str) -> None:
    """Sign in with the password that `join` chose."""
    page.goto(f"{url}/accounts/login/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("#nav")).to_be_visible()


def letter(sender: str, subject: str, text: str, *, to: str = CARE) -> EmailMessage:
    """A letter as a customer's own program makes it."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to, subject
    made["Date"], made["Message-ID"] = formatdate(), make_msgid(domain="example.net")
    made.set_content(text)
    return made


def answer(got: EmailMessage, sender: str, text: str) -> EmailMessage:
    """The customer's answer to a letter of ours, as their program threads it."""
    to = str(got["Reply-To"] or got["From"])
    made = letter(sender, f"Re: {got['Subject'].removeprefix('Re: ')}", text, to=to)
    made["In-Reply-To"] = got["Message-ID"]
    made["References"] = f"{got['References'] or ''} {got['Message-ID']}".strip()
    return made


def row(page: Page, who: str) -> Locator:
    """A list's row, by the customer's name."""
    return page.locator("#rows .row").filter(has_text=who)


def write(page: Page, text: str) -> None:
    """Write into the reply, as one who types."""
    field = page.locator("#reply-text")
    field.fill("")
    field.press_sequentially(text)
