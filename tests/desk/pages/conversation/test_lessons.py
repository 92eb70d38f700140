"""From a hint to the lesson about it."""

from __future__ import annotations

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Mode
from evenhand.desk.learning import actions
from tests.desk.cast import ines, message_from, nadia, signed_in
from tests.desk.learning.building import lesson, small

ABOUT = "about: defensive-turn, name-what-they-hoped-for\n"
EXCUSE = "We can't help that, the colours on the site are just a guide."
PRACTISE = 'href="/lessons/hope/"'


def test_step_and_finding_lead_to_the_lesson_about_them() -> None:
    conversation = message_from("Penny Marsh").conversation
    inbox.keep_draft(conversation, Mode.REPLY, EXCUSE, by=nadia())
    client, path = signed_in(nadia()), f"/conversations/{conversation.pk}/"
    assert "Practise this" not in client.get(path).content.decode()
    hope = lesson(small("hope", more=ABOUT))
    page = client.get(path).content.decode()
    assert page.count(f'<a class="practise" {PRACTISE}') == 1
    assert page.count(f'<a class="link" {PRACTISE}>Practise this, two minutes</a>') >= 1
    actions.retire(hope, by=ines())
    assert "Practise this" not in client.get(path).content.decode()
