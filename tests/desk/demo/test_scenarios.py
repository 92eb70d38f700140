"""The story holds two goes at a hard customer; whoever comes first can look back at them."""

from __future__ import annotations

from evenhand.desk.demo import actions
from evenhand.desk.demo.cast import nadia
from evenhand.desk.demo.story import scenarios as story
from evenhand.desk.people.models import Role, Teammate
from evenhand.desk.scenarios import queries
from evenhand.desk.scenarios.models import Go


def endings(teammate: Teammate) -> list[str]:
    return [go.end.ending for go in queries.goes_of(teammate)]


def test_the_newcomer_finds_a_go_given_in_and_one_kept_and_both_go_with_the_story() -> None:
    story.tell()
    assert endings(nadia()) == ["kept-the-line", "gave-in"]
    rosa = Teammate.objects.create(email="rosa@example.org", name="Rosa Diaz", role=Role.KEEPER)
    actions.hand_over(rosa)
    assert endings(rosa) == ["kept-the-line", "gave-in"]
    actions.remove_story()
    assert not Go.objects.exists()
