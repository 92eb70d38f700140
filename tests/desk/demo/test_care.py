"""The story shows how colleagues stand by one another, to whoever comes first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.care import queries
from evenhand.desk.care.models import Nudge
from evenhand.desk.demo import actions
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.people.models import Role, Teammate

pytestmark = pytest.mark.thorough  # each tells the whole story


def test_the_newcomer_finds_back_up_a_word_owed_and_what_was_done_right() -> None:
    actions.tell_story()
    rosa = Teammate.objects.create(email="rosa@example.org", name="Rosa Diaz", role=Role.KEEPER)
    actions.hand_over(rosa)
    now = timezone.now()
    assert [one.conversation.customer.name for one in inbox.backed_up()] == ["Owen Jameson"]
    assert [one.to.first_name for one in queries.asked_by(rosa) if one.to] == ["Tomás"]
    owed = [(one.strain.teammate.first_name, one.is_late(now)) for one in queries.owed_by(rosa)]
    assert owed == [("Tomás", False)]
    assert [one.outcome for one in queries.done_right_for(rosa)] == ["left"]
    turned = queries.turned_round(now - timedelta(weeks=2), 9)
    assert "Vera Holt" in [one.customer.name for one, _ in turned]
    assert not Nudge.objects.filter(to=rosa, seen_at=None).exists()
