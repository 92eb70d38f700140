"""Where a customer stands on the ladder, on their page."""

from __future__ import annotations

from django.urls import reverse

from evenhand.desk.customers.actions import recognise
from evenhand.desk.limits.models import Step
from evenhand.desk.pages.limits.customer_panel import panel
from tests.desk.cast import message_from, nadia
from tests.desk.limits.steps import insulted, up_to


def test_it_is_a_small_link_until_a_step_was_taken() -> None:
    message = message_from("Penny Marsh")
    shown = panel(message.conversation.customer, nadia()).shown
    assert shown.steps == ()
    assert shown.href == reverse("limits:ladder", args=[message.conversation_id])


def test_it_shows_the_steps_that_count_the_furthest_first() -> None:
    message = insulted()
    up_to(message, Step.LIMIT)
    shown = panel(message.conversation.customer, nadia()).shown
    assert [one.title for one in shown.steps] == ["Limited", "Warned", "Behaviour named"]
    assert shown.steps[0].text.startswith("In force until")


def test_who_never_wrote_has_no_ladder() -> None:
    assert panel(recognise("email", "new@example.com").customer, nadia()) is None
