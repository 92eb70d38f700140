"""The panels beside a conversation."""

from __future__ import annotations

from django.urls import reverse

from tests.desk.cast import message_from, nadia, signed_in


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
