"""What the team sees of the customer's page, and ending its link."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.passes import actions
from tests.desk import cast
from tests.desk.portal.holding import SAYS, arrived, held_by, over, path_of
from tests.desk.ui.markup import Markup


def panels(conversation: Conversation) -> str:
    url = reverse("conversation:panels", args=[conversation.pk])
    return cast.signed_in(cast.nadia()).get(url).content.decode()


def test_the_panel_says_until_when_the_link_works() -> None:
    message = cast.message_from("Penny Marsh")
    assert "See the page that the customer gets" in panels(message.conversation)
    held = held_by(message)
    shown = panels(message.conversation)
    until = date_format(timezone.localtime(held.ends_at), "j F Y")
    assert f"Their link works until {until}." in shown
    assert path_of(held) not in shown


def test_a_teammate_ends_the_link() -> None:
    message = cast.message_from("Penny Marsh")
    held = held_by(message)
    browser = cast.signed_in(cast.nadia())
    answer = browser.post(reverse("passes:end", args=[message.conversation_id]))
    assert answer.status_code == 303
    assert Client().get(path_of(held)).status_code == 410
    page = browser.get(reverse("conversation:conversation", args=[message.conversation_id]))
    assert "Nadia ended the link" in page.content.decode().replace("Nadia Okafor", "Nadia")


def test_the_team_reads_that_a_new_link_was_asked_for() -> None:
    message = cast.message_from("Penny Marsh")
    actions.ask_for_link(over(held_by(message)))
    page = cast.signed_in(cast.nadia()).get(
        reverse("conversation:conversation", args=[message.conversation_id])
    )
    assert "The customer asked for a new link to their page" in page.content.decode()


def test_a_teammate_sees_what_the_customer_sees_and_can_press_nothing() -> None:
    message = cast.message_from("Penny Marsh")
    arrived(message, SAYS)
    cast.note(message, "A note of ours.", by=cast.nadia())
    answer = cast.signed_in(cast.nadia()).get(
        reverse("portal:look", args=[message.conversation_id])
    )
    page = Markup(answer.content.decode())
    assert "Only they can answer here." in page.words
    assert "From you: a picture of the pajamas" in page.words
    assert "A note of ours." not in page.words
    assert [tag for tag, _ in page.tags if tag in {"form", "input", "textarea"}] == []
    assert message.conversation.passes.count() == 0


def test_only_the_team_may_look() -> None:
    message = cast.message_from("Penny Marsh")
    path = reverse("portal:look", args=[message.conversation_id])
    assert Client().get(path)["Location"].startswith("/accounts/login/")
    assert cast.signed_in(cast.nadia()).get("/c/look/404404/").status_code == 404
    assert Message.objects.count() == 1
