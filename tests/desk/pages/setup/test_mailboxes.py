"""Mailboxes: filled in, tried, saved, looked after."""

from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.test import Client

from evenhand.desk.base.sealing import unseal
from evenhand.desk.channels.email import tokens
from evenhand.desk.channels.email.actions.mailboxes import troubled, visited
from evenhand.desk.channels.email.models import Letter, Mailbox
from evenhand.desk.demo import cast
from evenhand.desk.people.models import Teammate
from evenhand.mail.kinds import LOOP_FIELD
from tests.desk.channels.email.building import arrives, letter, mailbox
from tests.desk.channels.email.receiving import free_port
from tests.desk.pages.setup.imap import PASSWORD, imap
from tests.desk.ui.markup import Markup

PATH = "/setup/mailboxes/"
HANDED_OVER = {
    "address": "help@linden.example",
    "name": "Linden Home",
    "way": "handed-over",
    "security": "ssl",
    "folder": "INBOX",
    "sign_in": "password",
}
IT_WORKS = "It works: the desk can sign in and read the folder."


@pytest.fixture(autouse=True)
def keeper(client: Client) -> Teammate:
    keeper = cast.ines()
    client.force_login(keeper)
    return keeper


@pytest.fixture
def fetched() -> Iterator[dict[str, str]]:
    """What is filled in for a server that is there."""
    with imap() as port:
        server = {"host": "127.0.0.1", "port": str(port), "security": "plain"}
        yield {**HANDED_OVER, **server, "way": "fetched", "password": PASSWORD}


def words(client: Client, path: str, given: dict[str, str] | None = None, status: int = 200) -> str:
    answer = client.get(path) if given is None else client.post(path, given)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice(), markup.dangling()) == (
        status,
        [],
        [],
        [],
    )
    return " ".join(markup.words.split())


@pytest.mark.parametrize("path", ["/setup/", PATH, f"{PATH}new/", "/setup/answer/"])
def test_only_a_keeper_sets_up(client: Client, path: str) -> None:
    client.force_login(cast.tomas())
    assert client.get(path).status_code == 404
    client.logout()
    assert client.get(path)["Location"] == f"/accounts/login/?next={path}"


def test_a_mailbox_that_works_is_saved_and_its_password_sealed(
    client: Client, fetched: dict[str, str]
) -> None:
    assert client.post(f"{PATH}new/", fetched)["Location"] == "/setup/"
    saved = Mailbox.objects.get()
    assert (saved.address, saved.name, saved.login) == (
        "help@linden.example",
        "Linden Home",
        "help@linden.example",
    )
    assert unseal(saved.sealed_password) == PASSWORD


def test_trying_says_that_it_works_and_saves_nothing(
    client: Client, fetched: dict[str, str]
) -> None:
    shown = words(client, f"{PATH}new/", fetched | {"try": "1"})
    assert IT_WORKS in shown
    assert not Mailbox.objects.exists()


@pytest.mark.parametrize("button", [{}, {"try": "1"}])
@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"password": "wrong"}, "127.0.0.1 refuses the sign-in of help@linden.example"),
        ({"folder": "Nowhere"}, "The mailbox has no folder called Nowhere: check its name."),
        ({"host": "nowhere.invalid"}, "There is no server called nowhere.invalid"),
        ({"port": "closed"}, "127.0.0.1 does not answer on port"),
    ],
)
def test_what_is_wrong_is_told_before_anything_is_saved(
    client: Client,
    fetched: dict[str, str],
    given: dict[str, str],
    sentence: str,
    button: dict[str, str],
) -> None:
    if given.get("port") == "closed":
        given = {"port": str(free_port())}
    shown = words(client, f"{PATH}new/", {**fetched, **given, **button})
    assert sentence in shown
    assert "Save all the same" in shown
    assert not Mailbox.objects.exists()


def test_what_was_typed_is_not_lost_by_trying(client: Client, fetched: dict[str, str]) -> None:
    answer = client.post(f"{PATH}new/", fetched | {"try": "1"})
    assert f'value="{PASSWORD}"' in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_a_server_that_is_down_can_be_saved_all_the_same(
    client: Client, fetched: dict[str, str]
) -> None:
    given = fetched | {"port": str(free_port()), "anyway": "1"}
    assert client.post(f"{PATH}new/", given)["Location"] == "/setup/"
    assert Mailbox.objects.get().is_fetched


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"address": ""}, "Give the address that customers write to."),
        ({"address": "help"}, "This is no e-mail address. One looks like care@example.org."),
        ({"host": ""}, "Name the server; it may be imap.linden.example."),
        ({"host": "", "address": "x@gmail.com"}, "Name the server; it may be imap.gmail.com."),
        ({"password": ""}, "The server will ask for it: enter it here."),
        ({"sign_in": "xoauth2"}, "The server will ask for it: enter it here."),
        ({"port": "70000"}, "Ensure this value is less than or equal to 65535."),
    ],
)
def test_what_is_missing_is_told_in_a_sentence(
    client: Client, fetched: dict[str, str], given: dict[str, str], sentence: str
) -> None:
    assert sentence in words(client, f"{PATH}new/", {**fetched, **given}, 422)


def test_mail_that_is_handed_over_needs_no_server(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVENHAND_SMTP_PORT", "2525")
    assert "The desk listens at 127.0.0.1:2525" in words(client, f"{PATH}new/")
    assert client.post(f"{PATH}new/", HANDED_OVER)["Location"] == "/setup/"
    assert "Mail servers hand over at 127.0.0.1:2525." in words(client, PATH)
    monkeypatch.setenv("EVENHAND_SMTP_PORT", "0")
    assert "start it with --smtp-port 2525" in words(client, PATH)


def test_an_address_counts_once(client: Client) -> None:
    mailbox("help@linden.example")
    given = HANDED_OVER | {"address": "HELP@linden.example"}
    shown = words(client, f"{PATH}new/", given, 422)
    assert shown.count("This address is a mailbox of the desk already.") == 1


def test_changing_keeps_the_secret_and_never_shows_it(
    client: Client, fetched: dict[str, str]
) -> None:
    client.post(f"{PATH}new/", fetched)
    pk = Mailbox.objects.get().pk
    page = client.get(f"{PATH}{pk}/").content.decode()
    assert f'value="{PASSWORD}"' not in page
    assert Mailbox.objects.get().sealed_password not in page
    given = {**fetched, "password": "", "name": "Linden", "address": "other@linden.example"}
    assert client.post(f"{PATH}{pk}/", given)["Location"] == PATH
    changed = Mailbox.objects.get()
    assert (changed.name, changed.address) == ("Linden", "help@linden.example")
    assert unseal(changed.sealed_password) == PASSWORD


def test_a_kept_password_does_not_go_to_another_server(
    client: Client, fetched: dict[str, str]
) -> None:
    client.post(f"{PATH}new/", fetched)
    given = {**fetched, "password": "", "host": "localhost"}
    path = f"{PATH}{Mailbox.objects.get().pk}/"
    assert "The server is another one: enter it again." in words(client, path, given, 422)
    given = {**fetched, "password": "", "token_url": "https://tokens.example.net/"}
    assert "The server is another one: enter it again." in words(client, path, given, 422)


def test_a_mailbox_goes_and_its_letters_stay(client: Client) -> None:
    ours = mailbox()
    came = arrives(letter())
    client.post(f"{PATH}{ours.pk}/removal/")
    assert (Mailbox.objects.count(), Letter.objects.get().pk) == (0, came.pk)
    assert "is no longer a mailbox of the desk. What came by it stays." in words(client, PATH)
    assert client.post(f"{PATH}{ours.pk}/removal/").status_code == 404


def test_the_list_says_how_each_was_read(client: Client, fetched: dict[str, str]) -> None:
    client.post(f"{PATH}new/", fetched)
    assert "Not read yet; it begins within a minute." in words(client, PATH)
    visited(Mailbox.objects.get())
    assert "Last read now" in words(client, PATH)
    troubled(Mailbox.objects.get(), "imap.linden.example refuses the password: enter it again.")
    assert "imap.linden.example refuses the password: enter it again." in words(client, PATH)


def test_letters_in_no_conversation_are_listed_and_can_be_downloaded(client: Client) -> None:
    assert "Every letter that came is in its conversation." in words(client, PATH)
    mailbox()
    raw = letter("Round and round", **{LOOP_FIELD: tokens.loop_mark()})
    kept = arrives(raw)
    assert "Set aside It goes in circles." in words(client, PATH)
    answer = client.get(f"/setup/letters/{kept.pk}/")
    assert answer["Content-Disposition"] == f'attachment; filename="letter-{kept.pk}.eml"'
    assert b"".join(answer.streaming_content) == raw  # type: ignore[attr-defined]  # a file
    kept.path.unlink()
    assert client.get(f"/setup/letters/{kept.pk}/").status_code == 404


def test_the_list_asks_as_much_for_thirty_as_for_one(
    client: Client, settings: LazySettings, django_assert_max_num_queries: object
) -> None:
    counts = []
    for first, last in ((0, 1), (1, 30)):
        for nth in range(first, last):
            visited(mailbox(f"box{nth}@linden.example"))
            Letter.objects.create(
                digest=f"{nth}",
                size=1,
                via="smtp",
                outcome="ignored",
                mailbox=Mailbox.objects.last(),
            )
        with django_assert_max_num_queries(12) as asked:  # type: ignore[operator]  # a fixture
            assert client.get(PATH).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
