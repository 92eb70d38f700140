"""The panels beside a conversation."""

from __future__ import annotations

import re

from django.urls import reverse

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.remedies.actions import furnish
from tests.desk.cast import message_from, nadia, signed_in
from tests.desk.fairness.deciding import damaged, refused

INSULT = "You are a stupid cow and you have no idea what you are doing."


def test_panels_are_asked_for_by_the_page_and_stand_alone_without_scripts() -> None:
    conversation = message_from("Penny Marsh").conversation
    url = reverse("conversation:panels", args=[conversation.pk])
    browser = signed_in(nadia())
    page = browser.get(reverse("conversation:conversation", args=[conversation.pk]))
    assert page.content.decode().count(f'hx-get="{url}"') == 1
    alone = browser.get(url, headers={"HX-Request": "true"}).content.decode()
    assert alone.count('id="panels"') == 1
    assert "<html" not in alone
    whole = browser.get(url).content.decode()
    assert whole.count('id="panels"') == 1
    assert "<html" in whole


def test_panels_of_an_unknown_conversation_are_not_there() -> None:
    url = reverse("conversation:panels", args=[404])
    assert signed_in(nadia()).get(url).status_code == 404


def headings(conversation: Conversation) -> list[str]:
    url = reverse("conversation:panels", args=[conversation.pk])
    shown = signed_in(nadia()).get(url, headers={"HX-Request": "true"}).content.decode()
    return re.findall(r"<h2[^>]*>([^<]+)</h2>", shown.split('id="ways"')[0])


def test_what_waits_stands_above_what_is_to_be_decided_and_what_is_known() -> None:
    furnish()
    conversation = damaged("Mei Tanaka")
    refused(conversation)
    known = ["What you may offer", "On record"]
    assert headings(conversation) == ["A no that stands", *known]
    message_from("Mei Tanaka", INSULT, into=conversation)
    assert headings(conversation) == ["The ladder", "A no that stands", *known]


def test_what_only_leads_on_is_folded_away() -> None:
    plain = message_from("Jonas Weber", "Could you send me the invoice?", subject="Invoice")
    url = reverse("conversation:panels", args=[plain.conversation_id])
    shown = signed_in(nadia()).get(url, headers={"HX-Request": "true"}).content.decode()
    above, folded = shown.split('id="ways"')
    assert "Say no, with a way on" not in above
    assert "Say no, with a way on" in folded
