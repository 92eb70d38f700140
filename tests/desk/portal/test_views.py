"""The customer's page, opened and answered."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from evenhand.desk.inbox.actions import close
from evenhand.desk.inbox.models import Attachment, Message, Note, Reply
from evenhand.desk.passes.models import Pass, Renewal
from evenhand.desk.portal import forms
from tests.desk import cast
from tests.desk.portal.holding import (
    PICTURE,
    SAYS,
    arrived,
    form_value,
    held_by,
    over,
    path_of,
    seen,
    sends,
)
from tests.desk.ui.markup import Markup


@pytest.fixture
def held() -> Pass:
    """Penny's pass, after Nadia has answered her."""
    message = cast.message_from("Penny Marsh")
    arrived(message, SAYS)
    return held_by(message)


def test_the_page_says_what_happens_next_and_whose_turn_it_is(held: Pass) -> None:
    words = seen(held).words
    assert "Nadia will call you back" in words
    assert "tomorrow by 14:00" in words
    assert "From you: a picture of the pajamas" in words
    assert "tomorrow by 12:00" in words
    assert "Add a picture" in words


def test_the_page_is_whole(held: Pass) -> None:
    page = seen(held)
    assert (page.wrong, page.twice(), page.dangling(), page.unlabelled()) == ([], [], [], [])
    assert [tag for tag, _ in page.tags if tag in {"script", "iframe", "style"}] == []


def test_the_page_is_for_nobody_else_and_leaves_nothing_behind(held: Pass) -> None:
    browser = Client()
    answer = browser.get(path_of(held))
    has = answer.headers
    assert "frame-ancestors 'none'" in has["Content-Security-Policy"]
    assert "script-src" not in has["Content-Security-Policy"]
    assert has["Referrer-Policy"] == "no-referrer"
    assert has["X-Frame-Options"] == "DENY"
    assert has["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in has["Cache-Control"]
    assert not browser.cookies
    browser.post(path_of(held, "replies/"), {"form": form_value(seen(held)), "words": "Hello"})
    assert not browser.cookies


def test_a_mail_scanner_that_follows_every_link_changes_nothing(held: Pass) -> None:
    over(held)
    before = Pass.objects.values_list().get()
    for more in ("", "replies/", "renewal/", "choice/", "items/", "objections/"):
        for ask in (Client().get, Client().head, Client().options):
            ask(path_of(held, more))
    assert Pass.objects.values_list().get() == before
    assert (Message.objects.count(), Renewal.objects.count()) == (1, 0)


def test_a_reply_from_the_page_is_a_message_of_the_conversation(held: Pass) -> None:
    close(held.conversation, by=cast.nadia())
    answer = sends(held, "It is on its way.\r\nPenny")
    assert answer.status_code == 303
    assert answer["Location"] == path_of(held) + "?said=reply"
    message = Message.objects.latest("pk")
    assert (message.text, message.address) == ("It is on its way.\nPenny", held.address)
    assert message.conversation == held.conversation
    assert message.conversation.is_open
    assert message.reading.situation
    held.conversation.listing.refresh_from_db()
    assert held.conversation.listing.waiting_since == message.at


def test_what_was_done_is_told_in_words_of_ours_alone(held: Pass) -> None:
    page = Client().get(path_of(held) + "?said=reply").content.decode()
    assert "Thank you, it is here" in page
    assert "You+won" not in Client().get(path_of(held) + "?said=You+won").content.decode()


def test_the_same_form_sent_twice_is_one_message(held: Pass) -> None:
    form = form_value(seen(held))
    for _ in range(2):
        assert sends(held, "Hello", form=form).status_code == 303
    assert Message.objects.count() == 2


def test_other_words_in_the_same_form_are_not_lost(held: Pass) -> None:
    form = form_value(seen(held))
    for words in ("Hello", "Hello again"):
        assert sends(held, words, form=form).status_code == 303
    assert [one.text for one in Message.objects.order_by("pk")][1:] == ["Hello", "Hello again"]


def test_an_empty_reply_is_refused_in_one_sentence(held: Pass) -> None:
    answer = sends(held, "  \n")
    assert answer.status_code == 422
    assert "Write a line, or add a file." in answer.content.decode()
    assert Message.objects.count() == 1


def test_a_form_that_is_too_old_keeps_the_words(
    held: Pass, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as long_ago:
        long_ago.setattr(time, "time", lambda: datetime(2020, 1, 1, tzinfo=UTC).timestamp())
        form = forms.sealed(held, "reply")
    answer = sends(held, "A long story", form=form)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Please send it once more." in page
    assert "A long story</textarea>" in page


def test_a_form_of_another_page_or_another_kind_does_nothing(held: Pass) -> None:
    other = held_by(cast.message_from("Owen Jameson"))
    for form in (form_value(seen(other)), "nonsense", form_value(seen(held))[:-1] + "!"):
        assert sends(held, "Hello", form=form).status_code == 422
    assert Message.objects.count() == 2


def test_files_are_kept_as_mail_would_bring_them(held: Pass) -> None:
    page = SimpleUploadedFile("../x\u202egnp.html", b"<script>x</script>", "text/html")
    picture = SimpleUploadedFile("me.png", PICTURE, "image/png")
    assert sends(held, "", files=[picture, page]).status_code == 303
    kept = [(one.name, one.content_type) for one in Attachment.objects.order_by("pk")]
    assert kept == [("me.png", "image/png"), ("xgnp.html", "application/octet-stream")]
    assert "me.png" in seen(held).words


def test_too_much_at_once_is_refused(held: Pass, settings: LazySettings) -> None:
    settings.ATTACHMENT_MEGABYTES = 0
    file = SimpleUploadedFile("a.png", PICTURE, "image/png")
    assert "larger than" in sends(held, "x", files=[file]).content.decode()
    many = [SimpleUploadedFile(f"{one}.png", b"x", "image/png") for one in range(11)]
    assert "at most 10 files" in sends(held, "x", files=many).content.decode()
    assert sends(held, "x" * 20_001).status_code == 422
    assert Message.objects.count() == 1


def test_too_often_is_refused_with_429(held: Pass) -> None:
    for _ in range(10):
        assert sends(held, "again").status_code == 303
    answer = sends(held, "again")
    assert answer.status_code == 429
    assert "Please wait a while" in answer.content.decode()


def test_once_the_picture_is_here_the_page_no_longer_asks_for_it(held: Pass) -> None:
    sends(held, "Which one?")
    assert "From you" in seen(held).words
    sends(held, "", files=[SimpleUploadedFile("me.png", PICTURE, "image/png")])
    words = seen(held).words
    assert "From you" not in words
    assert "What you sent is here. Nadia will look at it." in words


def test_a_reply_is_shown_only_once_it_has_left() -> None:
    message = cast.message_from("Penny Marsh")
    cast.reply(message, "I will call you tomorrow by 4 pm. Sincerely.", by=cast.nadia())
    held = held_by(message)
    assert "Sincerely" not in seen(held).words
    assert "call you" not in seen(held).words
    assert "has your message" in seen(held).words


def test_how_things_stand_without_a_promise() -> None:
    message = cast.message_from("Penny Marsh")
    held = held_by(message)
    assert "We have your message." in seen(held).words
    arrived(message, "It is the blue one.")
    assert "We have answered you below." in seen(held).words
    close(message.conversation, by=cast.nadia())
    assert "This is settled." in seen(held).words


def test_files_of_the_conversation_can_be_fetched_and_no_others(held: Pass) -> None:
    sends(held, "", files=[SimpleUploadedFile("me.png", PICTURE, "image/png")])
    mine = Attachment.objects.get()
    other = held_by(cast.message_from("Owen Jameson"))
    answer = Client().get(path_of(held, f"files/{mine.pk}/"))
    assert b"".join(answer.streaming_content) == PICTURE
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    preview = Client().get(path_of(held, f"files/{mine.pk}/?preview=1"))
    preview.close()
    assert preview.headers["Content-Type"] == "image/png"
    assert Client().get(path_of(other, f"files/{mine.pk}/")).status_code == 404
    cast.draft_with_file(Message.objects.earliest("pk"), "x", by=cast.nadia())
    draft = Attachment.objects.latest("pk")
    assert Client().get(path_of(held, f"files/{draft.pk}/")).status_code == 404


def test_a_link_that_is_over_says_so_and_offers_a_new_one(held: Pass) -> None:
    answer = Client().get(path_of(over(held)))
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "This link is over" in page
    assert "Mail a new link to p•••@example.com" in page
    assert "penny" not in page.lower()
    assert "Pajamas" not in page
    assert Client().post(path_of(held, "replies/"), {"words": "x"}).status_code == 410


def test_a_wrong_link_is_no_page() -> None:
    for token in ("x", "a" * 42, "a" * 41 + "1"):
        assert Client().get(f"/c/{token}/").status_code == 404


def asks_anew(held: Pass) -> str:
    page = Markup(Client().get(path_of(held)).content.decode())
    given = {"form": form_value(page)}
    return Client().post(path_of(held, "renewal/"), given).content.decode()


def test_asking_anew_is_told_the_same_whether_a_mail_leaves_or_not(held: Pass) -> None:
    told = asks_anew(over(held))
    assert "a new link is on its way to p•••@example.com" in told
    assert Renewal.objects.count() == 1
    again = asks_anew(held)
    assert Renewal.objects.count() == 1
    strip = [text.partition("</main>")[0] for text in (told, again)]
    assert strip[0] == strip[1]


def test_asking_anew_too_often_is_refused(held: Pass) -> None:
    over(held)
    for _ in range(3):
        asks_anew(held)
    assert "Please wait a while" in asks_anew(held)


def test_a_link_that_works_needs_no_new_one(held: Pass) -> None:
    answer = Client().post(path_of(held, "renewal/"))
    assert answer["Location"] == path_of(held)
    assert Renewal.objects.count() == 0


def test_earlier_messages_are_a_click_away(held: Pass) -> None:
    for number in range(25):
        cast.message_from("Penny Marsh", f"Line {number}.", into=held.conversation)
    first = seen(held)
    assert "Line 4." not in first.words
    assert path_of(held) + "?shown=40" in first.values("href")
    assert "Line 4." in Client().get(path_of(held) + "?shown=40").content.decode()


def test_nothing_of_the_team_is_written_by_looking(held: Pass) -> None:
    seen(held)
    assert (Note.objects.count(), Reply.objects.count()) == (0, 1)
