"""Linden Home's policies, and the no that stands on one of them."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.demo.story import rules
from evenhand.desk.pages.refusals.fitting import fitting
from evenhand.desk.policies import queries
from evenhand.desk.policies.markdown import exported
from evenhand.desk.policies.parsing import parsed
from evenhand.desk.refusals.models import Refusal
from tests.desk.cast import nadia, signed_in


def test_the_sample_policies_are_written_as_they_are_exported() -> None:
    for text in rules.written_policies():
        assert exported(parsed(text)) == text


def test_a_no_stands_and_was_asked_about_again() -> None:
    rules.decided()
    rules.greta()
    refusal = Refusal.objects.get()
    assert refusal.reply is not None
    path = f"/conversations/{refusal.conversation_id}/panels/"
    shown = signed_in(nadia()).get(path, headers={"HX-Request": "true"}).content.decode()
    assert "asked 2 times" in shown
    assert "The same answer, shorter" in shown
    assert Reading.objects.count() == 2


def test_the_rule_on_late_places_became_kinder_and_fits_the_class() -> None:
    rules.decided()
    today = timezone.localdate()
    now = queries.version("classes", "4.2", today)
    assert now is not None
    assert [one.rule[:24] for one in queries.versions_of(now.clause)] == [
        "In the last seven days b",
        "In the last fourteen day",
    ]
    asked = (
        "Refund of the sewing class Refund the class fee. I don't care that it says "
        "non-refundable, I can't come on that date any more. Could you make an exception?"
    )
    assert fitting(list(queries.in_force(today)), asked)[0] == now
