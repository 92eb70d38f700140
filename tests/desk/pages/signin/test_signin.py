"""Signing in, out and back in after forgetting the password, as a person meets it."""

import re

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from evenhand.desk import urls
from evenhand.desk.people.models import Teammate
from tests.desk.pages.teammates import EMAIL, PASSWORD, a_teammate
from tests.desk.ui.markup import Markup


@pytest.fixture
def teammate() -> Teammate:
    return a_teammate()


def sign_in(client: Client, password: str = PASSWORD) -> Markup | None:
    answer = client.post("/accounts/login/", {"login": EMAIL, "password": password})
    return Markup(answer.content.decode()) if answer.status_code == 200 else None


def heading(client: Client, path: str) -> str:
    """The heading of a page, after checking that the page is sound and in our layout."""
    text = client.get(path, follow=True).content.decode()
    markup = Markup(text)
    assert (markup.wrong, markup.twice(), markup.dangling()) == ([], [], [])
    assert 'class="plain"' in text
    return Markup(text.split("<h1>")[1].split("</h1>")[0]).words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("login/", "Sign in"),
        ("password/reset/", "Forgot your password?"),
        ("password/reset/done/", "Look into your mail"),
        ("password/reset/key/1-gone/", "This link no longer works"),
        ("password/reset/key/done/", "Your password is changed"),
        ("inactive/", "You cannot sign in at the moment"),
    ],
)
def test_pages_before_signing_in_wear_our_look(client: Client, path: str, words: str) -> None:
    assert heading(client, f"/accounts/{path}") == words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("logout/", "Sign out?"),
        ("password/change/", "Change your password"),
        ("reauthenticate/", "Is it you?"),
    ],
)
def test_pages_after_signing_in_wear_our_look(
    client: Client, teammate: Teammate, path: str, words: str
) -> None:
    sign_in(client)
    assert heading(client, f"/accounts/{path}") == words


@pytest.mark.parametrize("path", ["signup/", "email/", "confirm-email/", "password/set/"])
def test_pages_that_the_desk_does_not_have_are_not_found(
    client: Client, teammate: Teammate, path: str
) -> None:
    before = client.get(f"/accounts/{path}").status_code
    sign_in(client)
    after = client.get(f"/accounts/{path}").status_code
    posted = client.post(f"/accounts/{path}", {"email": "eve@example.com"}).status_code
    assert (before, after, posted) == (404, 404, 404)


def test_every_other_page_of_the_library_is_closed() -> None:
    open_ones = {page.name for page in urls.sign_in_pages if page.callback is not urls.not_here}
    assert open_ones == urls.SIGNING_IN


def test_the_right_password_signs_in_without_fuss(client: Client, teammate: Teammate) -> None:
    assert sign_in(client) is None
    assert client.session["_auth_user_id"] == str(teammate.pk)


def test_a_wrong_password_is_told_as_an_alert(client: Client, teammate: Teammate) -> None:
    page = sign_in(client, "something else")
    assert page is not None
    assert "alert" in page.values("role")
    assert page.values("name").count("password") == 1


def test_too_many_tries_are_answered_kindly(client: Client, teammate: Teammate) -> None:
    pages = [sign_in(client, "wrong") for _ in range(12)]
    told = [page is not None and "Too many" in page.words for page in pages]
    assert (told[0], told[-1]) == (False, True)


def test_a_forgotten_password_is_replaced_by_mail(client: Client, teammate: Teammate) -> None:
    client.post("/accounts/password/reset/", {"email": EMAIL})
    letter = mail.outbox[0]
    link = re.search(r"http://[^/]+(/\S+)", str(letter.body))
    assert "Choose a new password" in letter.subject
    assert link is not None
    form = client.get(link[1], follow=True)
    new = {"password1": "an even longer kettle", "password2": "an even longer kettle"}
    client.post(form.request["PATH_INFO"], new)
    teammate.refresh_from_db()
    assert teammate.check_password("an even longer kettle")


def test_a_stranger_is_told_by_mail_and_not_on_the_page(client: Client) -> None:
    answer = client.post("/accounts/password/reset/", {"email": "who@linden.example"}, follow=True)
    assert "Look into your mail" in answer.content.decode()
    assert "No teammate signs in with this address" in str(mail.outbox[0].body)
    assert "sign up" not in str(mail.outbox[0].body)


def test_a_reset_link_leads_to_the_desk_whatever_host_was_named(
    client: Client, teammate: Teammate, settings: LazySettings
) -> None:
    settings.PUBLIC_URL = "https://care.linden.example"
    client.post("/accounts/password/reset/", {"email": EMAIL}, headers={"host": "127.0.0.1:9"})
    links = re.findall(r"https?://\S+", str(mail.outbox[0].body))
    assert [link.split("/accounts/")[0] for link in links] == ["https://care.linden.example"]


def test_a_reset_link_works_once(client: Client, teammate: Teammate) -> None:
    client.post("/accounts/password/reset/", {"email": EMAIL})
    link = re.search(r"http://[^/]+(/\S+)", str(mail.outbox[0].body))
    assert link is not None
    form = client.get(link[1], follow=True)
    new = {"password1": "an even longer kettle", "password2": "an even longer kettle"}
    client.post(form.request["PATH_INFO"], new)
    again = Client().get(link[1], follow=True)
    assert "This link no longer works" in again.content.decode()


def tried(email: str) -> str:
    """The page after a wrong password."""
    given = {"login": email, "password": "x"}
    return Client().post("/accounts/login/", given).content.decode()


def test_the_page_says_the_same_of_an_address_that_nobody_has(
    client: Client, teammate: Teammate
) -> None:
    pages = [
        Client().post("/accounts/password/reset/", {"email": email}, follow=True)
        for email in (EMAIL, "who@linden.example")
    ]
    assert pages[0].redirect_chain == pages[1].redirect_chain
    wrong = [
        Markup(
            Client().post("/accounts/login/", {"login": email, "password": "x"}).content.decode()
        )
        for email in (EMAIL, "who@linden.example")
    ]
    assert wrong[0].words.replace(EMAIL, "") == wrong[1].words.replace("who@linden.example", "")


def test_signing_out_needs_more_than_a_link(client: Client, teammate: Teammate) -> None:
    sign_in(client)
    client.get("/accounts/logout/")
    assert "_auth_user_id" in client.session
    client.post("/accounts/logout/")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"],
)
def test_signing_in_leads_nowhere_else(client: Client, teammate: Teammate, elsewhere: str) -> None:
    given = {"login": EMAIL, "password": PASSWORD, "next": elsewhere}
    assert client.post("/accounts/login/", given)["Location"] == "/"


def test_who_was_let_go_is_out_at_once(client: Client, teammate: Teammate) -> None:
    sign_in(client)
    Teammate.objects.update(is_active=False)
    assert client.get("/mine/").status_code == 302
    assert client.get("/live/").status_code == 401
