"""A conversation page as a teammate meets it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.inbox import actions
from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.inbox.models import Conversation, MessageKind, Note, Reply
from evenhand.desk.promises import actions as promises
from tests.desk import cast

PICTURE = IncomingFile("picture.png", "image/png", b"\x89PNG\r\n\x1a\n")


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


def page_of(client: Client, conversation: Conversation, query: str = "") -> str:
    response = client.get(f"/conversations/{conversation.pk}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def said(page: str) -> list[str]:
    """What was said, as kind and id, from top to bottom."""
    return re.findall(r'<article class="msg (\w+)', page)


def test_a_visitor_is_asked_to_sign_in() -> None:
    conversation = cast.message_from("Penny Marsh").conversation
    for part in ("", "head/", "flow/", "coach/"):
        response = Client().get(f"/conversations/{conversation.pk}/{part}")
        assert response.status_code == 302


def test_a_conversation_that_is_none_is_not_found(nadia: Client) -> None:
    for pk in ("1", "99999999999999999999999"):
        assert nadia.get(f"/conversations/{pk}/").status_code == 404


def test_messages_replies_and_notes_stand_in_order(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    cast.note(message, "Same complaint as 20398.", by=cast.tomas())
    cast.reply(message, "Penny, thank you for telling me.", by=cast.nadia())
    assert said(page_of(nadia, message.conversation)) == ["message", "note", "reply"]


def test_cued_words_are_underlined_and_explained(nadia: Client) -> None:
    page = page_of(nadia, cast.message_from("Penny Marsh").conversation)
    cue = re.search(r'<span class="cue disappointed"[^>]*>(.*?)<span class="tip"[^>]*>(.*?)<', page)
    assert cue is not None
    assert cue[1].startswith("I was so excited to receive my new pajamas, but")
    assert "hoped for something" in cue[2]


def test_the_coach_speaks_in_the_pane(nadia: Client) -> None:
    page = page_of(nadia, cast.message_from("Penny Marsh").conversation)
    assert '<p class="glance disappointed"><b>Disappointed</b>' in page
    assert "Empathy 3 of 3" in page
    assert "Firmness 0 of 3" in page
    assert "What to avoid" in page
    assert "Why?" in page


def test_an_unsure_reading_says_so(nadia: Client) -> None:
    conversation = cast.message_from("Penny Marsh", "Hm. Blue.").conversation
    Reading.objects.update(confidence=0.3)
    assert "The coach is not sure" in page_of(nadia, conversation)


def test_only_the_newest_thirty_are_shown_until_asked(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh", at=timezone.now() - timedelta(hours=9))
    Note.objects.bulk_create(
        Note(conversation=message.conversation, by=cast.tomas(), text=f"note {n:02}")
        for n in range(40)
    )
    short = page_of(nadia, message.conversation)
    assert said(short) == ["note"] * 30
    assert "note 09" not in short
    more = re.search(r'href="(\?shown=\d+)"', short)
    assert more is not None
    whole = page_of(nadia, message.conversation, more[1])
    assert said(whole) == ["message", *["note"] * 40]
    assert "Show earlier" not in whole


def test_what_happened_is_told_in_small_lines_and_folded_when_much(nadia: Client) -> None:
    conversation = cast.message_from("Penny Marsh").conversation
    actions.assign(conversation, to=cast.nadia(), by=cast.tomas())
    page = page_of(nadia, conversation)
    assert "Tomás gave it to Nadia" in page
    assert '<details class="folded events">' not in page
    for _ in range(3):
        actions.close(conversation, by=cast.nadia())
        actions.reopen(conversation, by=cast.nadia())
    assert '<details class="folded events">' in page_of(nadia, conversation)


def test_quoted_history_is_folded(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh", folded="> On Monday you wrote: hello")
    page = page_of(nadia, message.conversation)
    folded = re.search(r'<details class="folded"><summary>.*?</details>', page, re.DOTALL)
    assert folded is not None
    assert "On Monday you wrote" in folded[0]


def test_a_message_that_could_not_be_read_offers_its_source(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh", "", kind=MessageKind.UNREADABLE)
    page = page_of(nadia, message.conversation)
    assert "could not be read" in page
    assert f'href="/messages/{message.pk}/raw/"' in page


def test_words_are_shown_as_text(nadia: Client) -> None:
    message = cast.message_from(
        "<b>Penny</b>", "<script>x</script>", subject="<i>s</i>", folded="<u>f</u>"
    )
    cast.note(message, "<script>y</script>", by=cast.tomas())
    page = page_of(nadia, message.conversation)
    for raw in ("<b>Penny", "<script>x", "<script>y", "<i>s</i>", "<u>f"):
        assert raw not in page


def test_the_list_beside_is_the_one_it_was_opened_from(nadia: Client) -> None:
    conversation = cast.message_from("Penny Marsh").conversation
    assert "<h1>All</h1>" in page_of(nadia, conversation, "?from=all")
    assert "<h1>Unassigned</h1>" in page_of(nadia, conversation)
    assert "<h1>Unassigned</h1>" in page_of(nadia, conversation, "?from=nowhere")
    actions.assign(conversation, to=cast.nadia(), by=None)
    assert "<h1>Mine</h1>" in page_of(nadia, conversation)


def test_the_customers_card_counts_promises_and_names_other_conversations(nadia: Client) -> None:
    earlier = cast.message_from("Penny Marsh", subject="The blue throw")
    for promise in cast.reply(earlier, "I'll call you tomorrow.", by=cast.nadia()).promises.all():
        promises.keep(promise, by=cast.nadia())
    page = page_of(nadia, cast.message_from("Penny Marsh").conversation)
    assert "1 of 1" in page
    assert f'<a href="/conversations/{earlier.conversation_id}/">The blue throw</a>' in page


def test_a_promise_stands_in_the_pane_until_it_has_ended(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    made = cast.reply(message, "I'll call you back tomorrow at 2 pm.", by=cast.nadia())
    promise = made.promises.get()
    assert f'action="/promises/{promise.pk}/ending/"' in page_of(nadia, message.conversation)
    promises.release(promise, by=cast.nadia(), reason="She called first")
    page = page_of(nadia, message.conversation)
    assert f'action="/promises/{promise.pk}/ending/"' not in page
    assert "She called first" in page


def test_a_promise_is_changed_from_the_pane(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    made = cast.reply(message, "I'll call you back tomorrow at 2 pm.", by=cast.nadia())
    promise = made.promises.get()
    page = page_of(nadia, message.conversation)
    fields = dict(re.findall(r'name="(what|day|hour)" value="([^"]*)"', page))
    assert sorted(fields) == ["day", "hour", "what"]
    assert fields["hour"] == "14:00"
    nadia.post(f"/promises/{promise.pk}/", {**fields, "what": "write to her"})
    due = promise.due
    promise.refresh_from_db()
    assert (promise.what, promise.due) == ("write to her", due)


def test_a_conversation_without_a_message_cannot_be_answered(nadia: Client) -> None:
    conversation = cast.message_from("Penny Marsh").conversation
    conversation.messages.get().delete()
    page = page_of(nadia, conversation)
    assert "There is no address to answer" in page
    assert 'id="reply-form"' not in page


@pytest.mark.parametrize("part", ["head", "flow", "coach"])
def test_a_part_answers_itself_alone(nadia: Client, part: str) -> None:
    conversation = cast.message_from("Penny Marsh").conversation
    fragment = nadia.get(f"/conversations/{conversation.pk}/{part}/").content.decode()
    assert "<html" not in fragment
    assert len(fragment) > 100


def test_the_flow_knows_its_newest_message(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    page = page_of(nadia, message.conversation)
    assert f'data-newest-message="{message.pk}"' in page
    assert f'name="seen" value="{message.pk}" form="reply-form"' in page


def statements(client: Client, conversation: Conversation) -> int:
    path = f"/conversations/{conversation.pk}/?from=all"
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def passed(conversation: Conversation, times: int) -> None:
    """Messages with files, replies with promises and notes, that many times."""
    for _ in range(times):
        message = cast.message_from("Penny Marsh", into=conversation, files=[PICTURE])
        cast.draft_with_file(message, "", by=cast.nadia())
        reply = cast.reply(message, "I'll call you back tomorrow at 2 pm.", by=cast.nadia())
        actions.failed(reply, "No such mailbox.", is_final=True)
        cast.note(message, "Same complaint as 20398.", by=cast.tomas())
        cast.message_from("Penny Marsh", "ok", subject="Another matter")


@pytest.mark.thorough
def test_a_page_takes_as_many_statements_for_thirty_messages_as_for_one(nadia: Client) -> None:
    conversation = cast.message_from("Penny Marsh", files=[PICTURE]).conversation
    passed(conversation, 1)
    words = "The colours on the site are just a guide. I'll call you back by 2 pm today."
    cast.draft_with_file(conversation.messages.latest("pk"), words, by=cast.nadia())
    statements(nadia, conversation)  # some of it is kept for a minute from here on
    one = statements(nadia, conversation)
    Reply.objects.update(deliver_at=timezone.now() - timedelta(hours=1))
    passed(conversation, 29)
    cast.draft_with_file(conversation.messages.latest("pk"), words, by=cast.nadia())
    assert statements(nadia, conversation) == one
    assert one <= 20
