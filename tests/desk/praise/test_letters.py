"""Praise leaves for somebody outside by mail: the words, the line, and no address."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.http import Http404
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from evenhand.coach.spoken import Span
from evenhand.desk.channels import jobs
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.journal.models import Entry
from evenhand.desk.praise import access, actions, queries
from evenhand.desk.praise.models import Letter, PassedOn, Posting, Praise, Praised
from tests.desk import cast
from tests.desk.channels.email.receiving import free_port
from tests.desk.praise.saying import praised

ADDRESS = "samir@fitters.example"


@pytest.fixture(autouse=True)
def way_out(settings: LazySettings) -> None:
    """The desk's own, into a folder; Django's test runner would put another in its place."""
    settings.EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"
    settings.SMTP_URL = ""
    settings.MAIL_BACKEND = ""


def work() -> None:
    """The worker does what was queued."""
    for job in DBTaskResult.objects.filter(task_path__endswith="post_thanks").order_by(
        "enqueued_at"
    ):
        jobs.post_thanks.func(*job.args_kwargs["args"])


def left(home: Path) -> list[EmailMessage]:
    """The letters that left, oldest first."""
    files = sorted((home / "outgoing").glob("*.eml"))
    return [message_from_bytes(one.read_bytes(), policy=policy.default) for one in files]


def passed_to(address: str = ADDRESS, praise: Praise | None = None, line: str = "") -> PassedOn:
    to = actions.outsider("Samir Aziz", address)
    return actions.pass_on(praise or praised(), to, by=cast.nadia(), line=line)


def test_the_letter_holds_the_words_the_line_and_no_address(home: Path) -> None:
    praise = praised()
    customer = praise.message.address.value
    actions.pass_on(
        praise,
        actions.outsider("Samir Aziz", ADDRESS),
        by=cast.nadia(),
        spans=[Span(0, len(praise.message.text))],
        line=f"Thank you, Samir. They write from {customer}.",
    )
    work()
    work()
    (letter,) = left(home)
    assert (letter["To"], letter["Reply-To"]) == (f"Samir Aziz <{ADDRESS}>", None)
    text = letter.get_body(("plain",))
    assert text is not None
    body = text.get_content()
    assert "that's incredible. Your fitter Samir" in body
    assert "Thank you, Samir. They write from …" in body
    for part in letter.walk():
        shown = part.as_string() if part.is_multipart() else str(part.get_content())
        for secret in (customer, "0151", "/c/", "Tristan", praise.conversation.subject + "\n"):
            assert secret not in shown
    assert Posting.objects.get().failure == ""


def test_to_teammates_no_letter_leaves(home: Path) -> None:
    for to in (actions.for_teammate(cast.tomas()), actions.for_team()):
        actions.pass_on(praised(name=f"Penny {to.kind}"), to, by=cast.nadia())
    assert (left(home), Letter.objects.count()) == ([], 0)


def test_a_letter_that_cannot_leave_says_why_and_is_tried_again(home: Path) -> None:
    passed = passed_to("samir@fitters.invalid")
    work()
    letter = access.failed_letter(cast.tomas(), passed.pk)
    assert letter.posting.failure == (
        "samir@fitters.invalid is no e-mail address that can be written to."
    )
    assert Entry.objects.filter(kind="PraiseLetterFailed").count() == 1
    Praised.objects.update(address=ADDRESS)
    actions.try_again(letter, by=cast.tomas())
    work()
    actions.try_again(letter, by=cast.tomas())
    work()
    assert len(left(home)) == 1
    with pytest.raises(Http404):
        access.failed_letter(cast.tomas(), passed.pk)


def test_a_server_that_is_away_is_asked_again_and_at_last_given_up(settings: LazySettings) -> None:
    settings.SMTP_URL = f"smtp+plain://127.0.0.1:{free_port()}"
    passed_to()
    work()
    work()
    assert (Letter.objects.get().tries, Posting.objects.count()) == (1, 0)
    long_ago = timezone.now() - timedelta(days=1)
    Letter.objects.update(at=long_ago, tried_at=long_ago, tries=queries.MOST_TRIES - 1)
    jobs.send_the_other_praise()
    assert Posting.objects.get().failure == "The outgoing server cannot be reached just now."


def test_in_the_sample_story_nothing_leaves(home: Path) -> None:
    praise = praised()
    Conversation.objects.update(channel="sample")
    praise.conversation.refresh_from_db()
    passed_to(praise=praise)
    work()
    assert left(home) == []
    assert Posting.objects.get().failure == ""
