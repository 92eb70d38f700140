"""Drafts, replies, notes: what leaves, what is held, and that no word is lost."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evenhand.desk.coaching.models import Finding, Outcome
from evenhand.desk.inbox import actions
from evenhand.desk.inbox.models import Closure, Conversation, Draft, Message, Mode, Note, Reply
from evenhand.desk.promises.models import Promise
from tests.desk import cast

PART = {"HX-Request": "true"}
GUIDE = "The colours on the site are just a guide, so could you send me a picture?"


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


@pytest.fixture
def penny() -> Message:
    return cast.message_from("Penny Marsh")


def post(client: Client, message: Message, what: str, **sent: object) -> str:
    """What the page is answered when it posts to `what` of the message's conversation."""
    path = f"/conversations/{message.conversation_id}/{what}"
    response = client.post(path, {"seen": message.pk, **sent}, headers=PART)
    assert response.status_code == 200
    return response.content.decode()


def draft(conversation: Conversation, mode: str = Mode.REPLY) -> str:
    return Draft.objects.get(conversation=conversation, by=cast.nadia(), mode=mode).text


def test_a_draft_is_kept_and_the_coach_answers_with_parts(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "draft/", text=GUIDE)
    assert draft(penny.conversation) == GUIDE
    for id_ in ("backdrop", "hints", "draft-state", "steps"):
        assert f'id="{id_}"' in parts
    assert '<span class="finding">The colours on the site are just a guide</span>' in parts
    assert "Draft saved" in parts


def test_offsets_hold_for_the_line_ends_that_browsers_send(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "draft/", text=f"Penny,\r\n\r\n{GUIDE}")
    assert draft(penny.conversation) == f"Penny,\n\n{GUIDE}"
    assert '<span class="finding">The colours on the site are just a guide</span>' in parts


def test_a_promise_is_underlined_and_said_back(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "draft/", text="I'll call you back tomorrow at 2 pm.")
    assert '<span class="said">' in parts
    assert "<em>Promise:</em> call back, tomorrow 14:00" in " ".join(parts.split())


def test_the_newest_draft_replaces_the_one_before(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text="Pen")
    post(nadia, penny, "draft/", text="Penny")
    assert draft(penny.conversation) == "Penny"
    assert Draft.objects.count() == 1


def test_a_note_keeps_a_draft_of_its_own(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text="Dear Penny")
    parts = post(nadia, penny, "draft/", text="Same as 20398", mode="note")
    assert draft(penny.conversation, Mode.NOTE) == "Same as 20398"
    assert draft(penny.conversation) == "Dear Penny"
    assert 'id="note-state"' in parts
    assert 'id="hints"' not in parts


def test_what_was_shown_is_remembered_as_findings(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text=GUIDE)
    post(nadia, penny, "draft/", text=GUIDE)
    rules = Finding.objects.filter(rule="defensive-turn")
    assert [finding.outcome for finding in rules] == [Outcome.SHOWN]


def test_without_scripts_a_draft_is_saved_and_the_page_comes_back(
    nadia: Client, penny: Message
) -> None:
    path = f"/conversations/{penny.conversation_id}/draft/"
    response = nadia.post(path, {"text": GUIDE}, follow=True)
    assert response.redirect_chain == [(f"/conversations/{penny.conversation_id}/", 303)]
    assert GUIDE[:30] in response.content.decode()


def test_a_reply_is_sent_with_its_promise(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text="Penny, I'll call you")
    parts = post(nadia, penny, "replies/", text="Penny, I'll call you back tomorrow at 2 pm.")
    reply = Reply.objects.get()
    assert (reply.by, reply.to.value) == (cast.nadia(), "penny.marsh@example.com")
    assert Promise.objects.get().reply == reply
    assert not Draft.objects.exists()
    assert f"/replies/{reply.pk}/withdrawal/" in parts
    assert not Closure.objects.exists()


def test_send_and_close_closes(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "replies/", text="Here is the picture.", and_close="1")
    assert Closure.objects.get().conversation == penny.conversation


def test_style_never_holds_a_reply(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "replies/", text=GUIDE)
    assert Reply.objects.count() == 1


def test_a_message_not_yet_seen_holds_the_reply_and_is_shown(nadia: Client, penny: Message) -> None:
    newer = cast.message_from("Penny Marsh", "Wait, I found them.", into=penny.conversation)
    parts = post(nadia, penny, "replies/", text="Penny, thank you.")
    assert not Reply.objects.exists()
    assert draft(penny.conversation) == "Penny, thank you."
    assert "Penny wrote again meanwhile." in parts
    assert f'id="message-{newer.pk}"' in parts
    post(nadia, newer, "replies/", text="Penny, thank you.")
    assert Reply.objects.get().in_reply_to == newer


def test_without_scripts_a_held_reply_says_why(nadia: Client, penny: Message) -> None:
    cast.message_from("Penny Marsh", "Wait.", into=penny.conversation)
    path = f"/conversations/{penny.conversation_id}/replies/"
    page = nadia.post(path, {"text": "Dear Penny", "seen": penny.pk}, follow=True)
    assert "Penny wrote again meanwhile." in page.content.decode()
    assert "Dear Penny" in page.content.decode()


@pytest.mark.parametrize("seen", ["", "x", "-3"])
def test_a_reply_that_saw_nothing_is_held(nadia: Client, penny: Message, seen: str) -> None:
    post(nadia, penny, "replies/", text="Dear Penny", seen=seen)
    assert not Reply.objects.exists()
    assert draft(penny.conversation) == "Dear Penny"


def test_an_empty_reply_is_not_sent(nadia: Client, penny: Message) -> None:
    assert "The reply is empty." in post(nadia, penny, "replies/", text=" \r\n")
    assert not Reply.objects.exists()


def test_copies_go_to_addresses_only(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "replies/", text="Hello", copies="ines@example.org, nobody")
    assert "“nobody” is no e-mail address." in parts
    assert draft(penny.conversation) == "Hello"
    post(nadia, penny, "replies/", text="Hello", copies="ines@example.org; a@example.org")
    assert Reply.objects.get().copies == ["ines@example.org", "a@example.org"]


def copies_shown(client: Client, message: Message) -> list[str]:
    page = client.get(f"/conversations/{message.conversation_id}/").content.decode()
    return re.findall(r'name="copies" value="([^"]*)"', page)


def test_copies_are_kept_as_typed(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text="Hello", copies="ines@example.org, to")
    assert copies_shown(nadia, penny) == ["ines@example.org, to"]
    post(nadia, penny, "replies/", text="Hello", copies="ines@example.org, tom\0")
    assert copies_shown(nadia, penny) == ["ines@example.org, tom"]
    post(nadia, penny, "draft/", text="same as before", mode="note")
    assert copies_shown(nadia, penny) == ["ines@example.org, tom"]


def test_copies_are_taken_back_with_the_reply(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "replies/", text="Hello", copies="ines@example.org, a@example.org")
    assert copies_shown(nadia, penny) == [""]
    nadia.post(f"/replies/{Reply.objects.get().pk}/withdrawal/", headers=PART)
    assert copies_shown(nadia, penny) == ["ines@example.org, a@example.org"]


def test_last_keystrokes_do_not_bring_a_sent_reply_back(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "replies/", text="Dear Penny")
    path = f"/conversations/{penny.conversation_id}/draft/"
    assert nadia.post(path, {"text": "Dear Penny"}, headers=PART).status_code == 204
    assert not Draft.objects.exists()


def test_a_reply_is_taken_back_into_the_composer(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "replies/", text="Dear Pemmy")
    response = nadia.post(f"/replies/{Reply.objects.get().pk}/withdrawal/", headers=PART)
    assert not Reply.objects.exists()
    assert draft(penny.conversation) == "Dear Pemmy"
    assert ">Dear Pemmy</textarea>" in response.content.decode()


def test_only_the_writer_takes_a_reply_back(penny: Message) -> None:
    reply = cast.reply(penny, "Dear Penny", by=cast.nadia())
    response = cast.signed_in(cast.tomas()).post(f"/replies/{reply.pk}/withdrawal/")
    assert response.status_code == 404
    assert Reply.objects.get() == reply


def test_a_reply_that_has_left_stays(nadia: Client, penny: Message) -> None:
    reply = cast.reply(penny, "Dear Penny", by=cast.nadia())
    actions.delivered(reply)
    response = nadia.post(f"/replies/{reply.pk}/withdrawal/", headers=PART)
    assert "has left already" in response.content.decode()
    assert Reply.objects.get() == reply


def test_a_reply_says_how_it_fares(nadia: Client, penny: Message) -> None:
    reply = cast.reply(penny, "Dear Penny", by=cast.nadia())
    flow = f"/conversations/{penny.conversation_id}/flow/"
    leaving = nadia.get(flow).content.decode()
    assert re.findall(r'data-seconds="(\d+)".*?Leaves in <b data-left>(\d+)<', leaving)
    Reply.objects.update(deliver_at=timezone.now() - timedelta(seconds=1))
    assert "on its way" in nadia.get(flow).content.decode()
    actions.take_in_hand(reply.pk)
    actions.failed(reply, "The server did not answer.", is_final=False)
    assert "it is tried again" in nadia.get(flow).content.decode()
    actions.failed(reply, "No such mailbox.", is_final=True)
    page = nadia.get(flow).content.decode()
    assert "Could not be delivered. No such mailbox." in " ".join(page.split())
    nadia.post(f"/replies/{reply.pk}/delivery/", headers=PART)
    assert "it is tried again" in nadia.get(flow).content.decode()
    actions.delivered(reply)
    page = nadia.get(flow).content.decode()
    assert "<span>sent <time" in page
    assert "Could not be delivered" not in page


def test_a_note_stays_among_the_team(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text="Same as", mode="note")
    parts = post(nadia, penny, "notes/", text="Same as 20398", mode="note")
    assert [note.text for note in Note.objects.all()] == ["Same as 20398"]
    assert not Reply.objects.exists()
    assert not Draft.objects.exists()
    assert 'data-mode="note"' in parts


def test_an_empty_note_is_not_written(nadia: Client, penny: Message) -> None:
    assert "The note is empty." in post(nadia, penny, "notes/", text=" ", mode="note")
    assert not Note.objects.exists()


def test_writing_needs_a_post_and_a_teammate(penny: Message) -> None:
    for what in ("draft/", "replies/", "notes/", "attachments/", "dismissals/", "amendments/"):
        path = f"/conversations/{penny.conversation_id}/{what}"
        assert cast.signed_in(cast.nadia()).get(path).status_code == 405
        assert Client().post(path, {"text": "x"}).status_code == 302
    assert not Draft.objects.exists()


def test_a_post_without_its_token_is_refused(penny: Message) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.nadia())
    path = f"/conversations/{penny.conversation_id}/replies/"
    assert client.post(path, {"text": "x", "seen": penny.pk}).status_code == 403
    assert not Reply.objects.exists()


def test_what_was_written_as_a_note_never_leaves_as_a_reply(nadia: Client, penny: Message) -> None:
    parts = post(nadia, penny, "replies/", text="She is right, we lost it.", mode="note")
    assert "This was written as a note, so it was not sent. It is kept under Note." in parts
    assert Reply.objects.count() == 0
    assert draft(penny.conversation, Mode.NOTE) == "She is right, we lost it."
    assert not Draft.objects.filter(mode=Mode.REPLY).exists()


def test_a_character_that_no_database_takes_costs_no_other(nadia: Client, penny: Message) -> None:
    post(nadia, penny, "draft/", text="Dear\0 Penny")
    assert draft(penny.conversation) == "Dear Penny"


def test_a_novel_is_kept_but_neither_read_nor_sent(nadia: Client, penny: Message) -> None:
    novel = "x " * 60_000 + GUIDE
    parts = post(nadia, penny, "draft/", text=novel)
    assert draft(penny.conversation) == novel
    assert '<span class="finding">' not in parts
    parts = post(nadia, penny, "replies/", text=novel)
    assert "The reply is too long for a letter. Attach the long part as a file." in parts
    assert (draft(penny.conversation), Reply.objects.count()) == (novel, 0)


def test_a_reply_is_no_circular(nadia: Client, penny: Message) -> None:
    copies = ", ".join(f"a{number}@example.com" for number in range(51))
    parts = post(nadia, penny, "replies/", text="Hello", copies=copies)
    assert "A reply goes to 50 more people at most. Take some addresses out." in parts
    assert Reply.objects.count() == 0
