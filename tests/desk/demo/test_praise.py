"""Praise in the sample story: some has travelled, some waits, and all of it goes away again."""

from __future__ import annotations

from evenhand.desk.demo import actions, cast
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import PassedOn, Posting, Praised


def test_some_praise_was_passed_on_and_some_waits() -> None:
    actions.tell_story()
    waits = {str(one.conversation.customer) for one in queries.waiting()}
    assert "Tristan Bell" in waits
    passed = {str(one.praise.conversation.customer): str(one.to) for one in queries.passings()}
    assert passed == {
        "Penny Marsh": "Mirela",
        "Gabi Torres": "the whole team",
        "Vera Holt": "Tomás Brandt",
    }
    told = queries.passings().filter(told__isnull=False)
    assert {str(one.to) for one in told} == {"Mirela", "the whole team"}
    assert [one.failure for one in Posting.objects.all()] == [""]
    assert queries.said_of(cast.nadia()).count() == 1
    actions.remove_story()
    assert not PassedOn.objects.exists()
    assert not Praised.objects.exclude(kind="team").exists()
