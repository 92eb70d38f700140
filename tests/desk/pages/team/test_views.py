"""The team: everybody looks, a keeper invites, changes roles and lets go."""

import re
from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.test import Client

from evenhand.desk.demo import cast
from evenhand.desk.people import actions, queries
from evenhand.desk.people.models import Invitation, Role, Teammate
from tests.desk.channels.email.receiving import Sink, sink
from tests.desk.pages.teammates import a_teammate
from tests.desk.ui.markup import Markup


@pytest.fixture(autouse=True)
def keeper(client: Client, settings: LazySettings) -> Teammate:
    settings.EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"
    settings.SMTP_URL = settings.MAIL_BACKEND = ""
    settings.PUBLIC_URL = "https://care.linden.example"
    keeper = a_teammate("Ines Keller", "ines@linden.example")
    Teammate.objects.update(role=Role.KEEPER)
    client.force_login(keeper)
    return Teammate.objects.get(pk=keeper.pk)


@pytest.fixture
def tomas() -> Teammate:
    return a_teammate("Tomás Brandt", "tomas@linden.example")


def words(client: Client, status: int = 200, **given: str) -> str:
    answer = client.post("/team/invitations/", given) if given else client.get("/team/")
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return " ".join(markup.words.split())


def link(client: Client, **given: str) -> str:
    text = client.post("/team/invitations/", given).content.decode()
    [found] = re.findall(r'value="(https://care.linden.example/welcome/[^"]+/)"', text)
    return str(found)


def test_everybody_sees_the_team_and_only_a_keeper_can_change_it(
    client: Client, keeper: Teammate, tomas: Teammate
) -> None:
    actions.invite(by=keeper)
    assert "Invite somebody" in words(client)
    client.force_login(tomas)
    shown = words(client)
    assert ("Ines Keller" in shown, "Invite somebody" in shown, "Let them go" in shown) == (
        True,
        False,
        False,
    )
    for path in ("invitations/", "invitations/1/withdrawal/", f"{keeper.pk}/role/"):
        assert client.post(f"/team/{path}", {"role": "lead"}).status_code == 404
    for path in ("departure", "return"):
        assert client.post(f"/team/{keeper.pk}/{path}/").status_code == 404
    assert list(queries.teammates()) == [keeper, tomas]


def test_an_invitation_s_link_is_shown_this_once_and_works(client: Client) -> None:
    shown = link(client, role=Role.LEAD)
    assert shown not in client.get("/team/").content.decode()
    path = shown.removeprefix("https://care.linden.example")
    given = {"name": "Tomás", "email": "t@linden.example", "password": "a long blue kettle"}
    Client().post(path, given | {"time_zone": "UTC"})
    assert Teammate.objects.get(email="t@linden.example").role == Role.LEAD


def test_what_becomes_of_the_link_is_told(client: Client) -> None:
    assert "it is shown only this once" in words(client, role="teammate")
    told = words(client, role="teammate", email="tomas@linden.example")
    assert "No outgoing server is set, so it was not mailed" in told


@pytest.fixture
def server(settings: LazySettings) -> Iterator[Sink]:
    with sink() as opened:
        settings.SMTP_URL = f"smtp+plain://127.0.0.1:{opened.port}"
        yield opened


def test_an_invitation_is_mailed_when_mail_leaves(client: Client, server: Sink) -> None:
    shown = link(client, role="teammate", email="tomas@linden.example")
    [sent] = server.letters()
    assert sent["To"] == "tomas@linden.example"
    body = sent.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert shown in body.decode()


def test_an_invitation_that_cannot_be_mailed_is_told_with_its_link(
    client: Client, server: Sink
) -> None:
    server.refused = {"tomas@linden.example": "550 nobody here"}
    told = words(client, role="teammate", email="tomas@linden.example")
    assert "It could not be mailed." in told
    assert "nobody here" in told
    assert Invitation.objects.count() == 1


def test_an_address_that_is_none_is_told_so(client: Client) -> None:
    assert "This is no e-mail address." in words(client, 422, role="teammate", email="tomas")
    assert not Invitation.objects.exists()


def test_a_link_can_be_withdrawn(client: Client, keeper: Teammate) -> None:
    actions.invite(by=keeper, email="tomas@linden.example")
    assert "tomas@linden.example" in words(client)
    client.post(f"/team/invitations/{Invitation.objects.get().pk}/withdrawal/")
    assert not Invitation.objects.exists()
    assert "The link no longer works." in words(client)


def test_a_role_is_changed(client: Client, tomas: Teammate) -> None:
    client.post(f"/team/{tomas.pk}/role/", {"role": "lead"})
    assert Teammate.objects.get(pk=tomas.pk).role == Role.LEAD
    assert client.post(f"/team/{tomas.pk}/role/", {"role": "queen"}).status_code == 422


def test_one_who_was_let_go_is_signed_out_and_can_be_taken_back(
    client: Client, tomas: Teammate
) -> None:
    theirs = Client()
    theirs.force_login(tomas)
    client.post(f"/team/{tomas.pk}/departure/")
    assert theirs.get("/team/").status_code == 302
    assert "Tomás Brandt can no longer sign in." in words(client)
    assert "No longer here" in words(client)
    client.post(f"/team/{tomas.pk}/return/")
    assert tomas in queries.teammates()


@pytest.mark.parametrize(("path", "given"), [("departure", {}), ("role", {"role": "lead"})])
def test_the_last_keeper_is_told_to_find_another_first(
    client: Client, keeper: Teammate, path: str, given: dict[str, str]
) -> None:
    client.post(f"/team/{keeper.pk}/{path}/", given)
    assert "Make somebody else a keeper first" in words(client)
    assert list(queries.teammates()) == [keeper]


def test_the_cast_of_the_story_is_told_apart(client: Client) -> None:
    assert "cannot sign in" not in words(client)
    cast.nadia()
    assert "of the sample story, cannot sign in" in words(client)


def test_the_page_asks_as_much_for_thirty_as_for_one(
    client: Client, keeper: Teammate, django_assert_max_num_queries: object
) -> None:
    counts = []
    for first, last in ((0, 1), (1, 30)):
        for nth in range(first, last):
            actions.invite(by=keeper)
            gone = a_teammate(f"Gone {nth}", f"gone{nth}@linden.example")
            actions.let_go(gone, by=keeper)
            a_teammate(f"Here {nth}", f"here{nth}@linden.example")
        with django_assert_max_num_queries(12) as asked:  # type: ignore[operator]  # a fixture
            assert client.get("/team/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
