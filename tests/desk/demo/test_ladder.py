"""The ladder in the sample story: a threat to which somebody came, and an appeal that waits."""

from __future__ import annotations

import pytest

from evenhand.desk.demo import actions as demo
from evenhand.desk.demo.story import ladder, morning
from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Fetch, Limit, Step
from tests.desk.cast import ines, tomas

pytestmark = pytest.mark.thorough  # each tells the whole story


def test_the_story_has_a_limit_with_an_appeal_and_a_threat_somebody_came_to() -> None:
    morning.stokes()
    ladder.tell()
    limit = Limit.objects.get(step=Step.LIMIT)
    assert queries.in_force(limit.conversation.customer) == limit
    assert [one.limit for one in queries.appeals_waiting()] == [limit]
    assert [one.rung for one in Limit.objects.order_by("pk")] == list(Step)[:3]
    assert Fetch.objects.get().taken.by == tomas()
    assert not queries.waiting_fetches(ines()).exists()


def test_the_ladder_goes_with_the_story() -> None:
    morning.stokes()
    ladder.tell()
    demo.remove_story()
    assert (Limit.objects.count(), Fetch.objects.count()) == (0, 0)
