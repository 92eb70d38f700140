"""A teammate for tests that only need someone to be there."""

from __future__ import annotations

from evenhand.desk.people.models import Teammate

PASSWORD, EMAIL = "a long blue kettle", "nadia@linden.example"


def a_teammate(name: str = "Nadia Okafor", email: str = EMAIL) -> Teammate:
    """Someone who can sign in with PASSWORD."""
    teammate = Teammate(name=name, email=email)
    teammate.set_password(PASSWORD)
    teammate.save()
    return teammate
