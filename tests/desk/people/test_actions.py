from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as inbox_queries
from evenhand.desk.journal.models import Entry
from evenhand.desk.people import actions, queries
from evenhand.desk.people.models import Invitation, Role, Teammate
from evenhand.desk.promises import actions as promises

PASSWORD = "a long blue kettle"


def join(token: str, email: str = "nadia@linden.example", password: str = PASSWORD) -> Teammate:
    return actions.join(
        token, name="Nadia Okafor", email=email, password=password, time_zone="Europe/Berlin"
    )


def test_an_invitation_makes_a_teammate_with_its_role() -> None:
    teammate = join(actions.invite(by=None, role=Role.KEEPER))
    assert (teammate.role, teammate.check_password(PASSWORD)) == (Role.KEEPER, True)
    assert list(queries.joined()) == [teammate]


def test_an_invitation_counts_once() -> None:
    token = actions.invite(by=None)
    join(token)
    with pytest.raises(actions.AlreadyUsed):
        join(token, email="second@linden.example")


def test_an_invitation_ends() -> None:
    token = actions.invite(by=None)
    Invitation.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(actions.AlreadyUsed):
        join(token)


def test_the_token_itself_is_not_kept() -> None:
    token = actions.invite(by=None)
    assert token not in str(Invitation.objects.values().get())


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("nadia@linden.example", "short"),
        ("nadia@linden.example", "password123"),
        ("nadia", PASSWORD),
    ],
)
def test_joining_with_what_will_not_do_leaves_the_invitation_open(
    email: str, password: str
) -> None:
    token = actions.invite(by=None)
    with pytest.raises(ValidationError):
        join(token, email=email, password=password)
    assert queries.invitation_behind(actions.digest(token)) is not None


def test_two_teammates_cannot_share_an_address_in_other_letters() -> None:
    join(actions.invite(by=None))
    with pytest.raises(ValidationError):
        join(actions.invite(by=None), email="NADIA@linden.example")


@pytest.fixture
def keeper() -> Teammate:
    return join(actions.invite(by=None, role=Role.KEEPER))


@pytest.fixture
def colleague(keeper: Teammate) -> Teammate:
    return join(actions.invite(by=keeper), email="tomas@linden.example")


def test_an_invitation_can_be_withdrawn(keeper: Teammate) -> None:
    token = actions.invite(by=keeper)
    actions.withdraw_invitation(queries.open_invitations().get(), by=keeper)
    with pytest.raises(actions.AlreadyUsed):
        join(token, email="late@linden.example")


def test_a_teammate_gets_another_role(keeper: Teammate, colleague: Teammate) -> None:
    actions.change_role(colleague, Role.LEAD, by=keeper)
    assert list(queries.leads()) == [keeper, colleague]
    entry = Entry.objects.get(kind="RoleChanged")
    assert (entry.by, entry.values) == (keeper.pk, {"teammate": colleague.pk, "role": "lead"})


def test_the_same_role_again_changes_nothing(keeper: Teammate) -> None:
    actions.change_role(keeper, Role.KEEPER, by=keeper)
    assert not Entry.objects.filter(kind="RoleChanged").exists()


def test_the_last_keeper_stays(keeper: Teammate, colleague: Teammate) -> None:
    with pytest.raises(actions.LastKeeper):
        actions.change_role(keeper, Role.TEAMMATE, by=keeper)
    with pytest.raises(actions.LastKeeper):
        actions.let_go(keeper, by=keeper)
    actions.change_role(colleague, Role.KEEPER, by=keeper)
    actions.let_go(keeper, by=colleague)
    assert list(queries.teammates()) == [colleague]


def test_a_keeper_who_cannot_sign_in_does_not_count(keeper: Teammate) -> None:
    cast.ines()  # of the sample story, without a password
    with pytest.raises(actions.LastKeeper):
        actions.let_go(keeper, by=keeper)


def test_what_was_theirs_is_given_on(keeper: Teammate, colleague: Teammate) -> None:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp part is wrong again.")
    inbox.assign(told.conversation, to=colleague, by=keeper)
    promise = promises.make(told.conversation, what="call", due=None, owner=colleague, by=colleague)
    actions.let_go(colleague, by=keeper)
    assert [row.conversation for row in inbox_queries.unassigned()] == [told.conversation]
    promise.refresh_from_db()
    assert promise.owner == keeper


def test_one_who_was_let_go_can_be_taken_back(keeper: Teammate, colleague: Teammate) -> None:
    actions.let_go(colleague, by=keeper)
    assert (list(queries.let_go()), list(queries.teammates())) == ([colleague], [keeper])
    actions.take_back(colleague, by=keeper)
    assert (list(queries.let_go()), list(queries.teammates())) == ([], [keeper, colleague])
