from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from evenhand.desk.people import actions, queries
from evenhand.desk.people.models import Invitation, Role, Teammate

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
