"""A go is seen by nobody but the teammate who had it."""

from __future__ import annotations

import pytest
from django.http import Http404

from evenhand.desk.scenarios import access, actions, queries
from tests.coach.practice.building import SMALL
from tests.desk.cast import ines, nadia, tomas
from tests.desk.scenarios.going import SLUG, played


def test_nobody_else_gets_a_go() -> None:
    go = played(by=nadia())
    assert access.go(nadia(), go.pk) == go
    for other in (tomas(), ines()):
        with pytest.raises(Http404):
            access.go(other, go.pk)
        assert not queries.goes_of(other).exists()
        assert queries.newest_goes(other) == {}
        assert queries.go_before(played(by=other)) is None


def test_what_was_put_away_is_seen_by_leads_alone() -> None:
    actions.shelve(SLUG, by=tomas())
    assert access.scenario(tomas(), SLUG).is_shelved
    with pytest.raises(Http404):
        access.scenario(nadia(), SLUG)
    with pytest.raises(Http404):
        access.scenario(tomas(), "no-such-scenario")


def test_only_leads_write_and_see_versions() -> None:
    version = actions.write(SMALL, by=tomas())
    assert access.version(ines(), "small", version.pk) == version
    for get in (
        lambda: access.writer(nadia()),
        lambda: access.version(nadia(), "small", version.pk),
    ):
        with pytest.raises(Http404):
            get()
