"""Words, names, subjects, addresses and file names that would like to be more than that."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.test import Client

from evenhand.desk.channels.email import queries as mail
from evenhand.desk.channels.email.actions.mailboxes import Server, add_mailbox, troubled
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.inbox.models import Message, Mode
from evenhand.desk.people import actions as people
from evenhand.desk.promises import actions as promises
from tests.desk import cast
from tests.desk.channels.email.building import arrives, letter
from tests.desk.pages.test_doors import addresses
from tests.desk.ui.markup import Markup

HOSTILE = (
    "'\"></textarea></title></template><hostile onload=x {{ 7|add:7 }} {% now 'Y' %} %(x)s &amp; "
    "\u202eOlleh"
)
PART = {"HX-Request": "true"}


def strange(text: str) -> Iterator[str]:
    """What the hostile words have become that is not words."""
    page = Markup(text)
    yield from (tag for tag, _ in page.tags if tag == "hostile")
    yield from (name for _, given in page.tags for name in given if name.startswith("on"))
    yield from (one for one in page.values("href") if one.lower().startswith("javascript:"))
    yield from (one for one in page.values("hx-vals") if not set(json.loads(one)) <= KEYS)
    if "7|add:7" in page.words and "14" in page.words.split("7|add:7")[0][-4:]:
        yield "a template"


KEYS = {"mode", "of", "text", "to"}


@pytest.fixture
def nadia(settings: LazySettings) -> Client:
    settings.ORGANISATION = HOSTILE
    nadia = cast.nadia()
    people.settle(nadia, name=HOSTILE, time_zone="UTC", single_keys=True)
    people.change_role(nadia, "keeper", by=nadia)
    return cast.signed_in(nadia)


@pytest.fixture
def said(nadia: Client) -> Message:
    """A message whose every part is hostile, and all that came of it."""
    me = cast.nadia()
    by_mail = HOSTILE.replace("\u202e", "")
    box = add_mailbox(
        "help@linden-home.example", by=me, name=HOSTILE, server=Server(host="x", login=HOSTILE)
    )
    troubled(box, HOSTILE)
    arrives(
        letter(by_mail, Subject=by_mail, Message_ID=f"<{by_mail[:60].replace(' ', '')}@x.example>")
    )
    files = [IncomingFile(HOSTILE, "image/png", b"\x89PNG\r\n\x1a\n", "pic")]
    message = cast.message_from(
        HOSTILE, HOSTILE, subject=HOSTILE, html=HOSTILE, folded=HOSTILE, files=files
    )
    conversation = message.conversation
    cast.note(message, HOSTILE, by=me)
    sent = cast.reply(message, f"I will call you tomorrow at 2 pm. {HOSTILE}", by=me)
    inbox.failed(sent, HOSTILE, is_final=True)
    promises.make(conversation, what=HOSTILE, due=sent.at, due_date=None, owner=me, by=me)
    inbox.keep_draft(conversation, Mode.REPLY, f"I will call you by {HOSTILE}", by=me)
    inbox.keep_draft(conversation, Mode.NOTE, HOSTILE, by=me)
    people.invite(by=me, email="x@example.org")
    return message


@pytest.mark.thorough
def test_no_page_takes_them_for_more_than_words(nadia: Client, said: Message) -> None:
    paths = {path for path in addresses() if "/accounts/" not in path} - {"/live/"}
    found = {path: list(strange(read(nadia, path))) for path in sorted(paths)}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert "hostile onload" in read(nadia, f"/conversations/{said.conversation_id}/")


def read(client: Client, path: str) -> str:
    answer = client.get(path.replace("/1/", "/2/") if "conversations" in path else path)
    if answer.streaming or "html" not in answer.headers.get("Content-Type", ""):
        answer.close()
        return ""
    return answer.content.decode()


def test_no_part_of_a_page_does_either(nadia: Client, said: Message) -> None:
    path = f"/conversations/{said.conversation_id}/"
    tries = {
        "draft/": {"text": f"I will call you by 2 pm {HOSTILE}", "copies": HOSTILE},
        "replies/": {"text": HOSTILE, "copies": HOSTILE, "seen": said.pk},
        "notes/": {"text": HOSTILE},
        "dismissals/": {"rule": "x", "words": HOSTILE, "reason": HOSTILE},
        "amendments/": {"words": HOSTILE, "what": HOSTILE, "due": HOSTILE},
        "snooze/": {"until": HOSTILE},
        "assignment/": {"to": HOSTILE},
        "closure/": {"from": HOSTILE},
    }
    answers = {
        what: nadia.post(path + what, given, headers=PART).content.decode()
        for what, given in tries.items()
    }
    assert {what: list(strange(text)) for what, text in answers.items() if any(strange(text))} == {}


@pytest.mark.parametrize("asked", ["from", "write", "shown", "q", "page", "open", "here", "part"])
def test_nor_does_what_an_address_asks(nadia: Client, said: Message, asked: str) -> None:
    for path in (f"/conversations/{said.conversation_id}/", "/all/", "/nav/", "/promises/"):
        answer = nadia.get(path, {asked: HOSTILE})
        assert list(strange(answer.content.decode())) == []


def test_a_letter_of_theirs_keeps_to_its_frame(nadia: Client, said: Message) -> None:
    answer = nadia.get(f"/messages/{said.pk}/body/")
    assert list(strange(answer.content.decode())) == []
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "allow-scripts" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_a_file_of_theirs_has_a_name_that_ends_no_header(nadia: Client, said: Message) -> None:
    answer = nadia.get(f"/attachments/{said.attachments.get().pk}/")
    answer.close()
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert answer.headers["Content-Disposition"].isascii()


def test_a_letter_set_aside_is_only_ever_a_download(nadia: Client, said: Message) -> None:
    kept = mail.letters().latest("pk")
    answer = nadia.get(f"/setup/letters/{kept.pk}/")
    answer.close()
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{HOSTILE}</p>",
        '<p onclick="x">a</p>',
        '<a href="javascript:x">a</a>',
        """<b hx-vals='{"a": 1}'>a</b>""",
    ],
)
def test_what_is_more_than_words_is_seen(text: str) -> None:
    assert any(strange(text))
