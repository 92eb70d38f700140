from __future__ import annotations

import io
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from evenhand.desk.channels.email.models import Letter, Outcome
from evenhand.desk.inbox.models import Listing, Message, Reply
from tests.desk.channels.email.building import MEI, SUPPORT, letter, mailbox


def ago(days: float) -> str:
    return format_datetime(timezone.now() - timedelta(days=days))


def bring_in(*paths: Path, **more: str) -> str:
    said = io.StringIO()
    call_command("desk_import", *map(str, paths), stdout=said, **more)
    return said.getvalue().strip()


def mbox(path: Path, *letters: bytes) -> Path:
    begins = b"From mei@example.com Mon Mar  2 10:00:00 2026\n"
    path.write_bytes(b"".join(begins + raw + b"\n" for raw in letters))
    return path


def test_an_mbox_comes_in_and_again_is_known(tmp_path: Path) -> None:
    file = mbox(tmp_path / "old", *(letter(f"Number {n}", Date=ago(n)) for n in range(5)))
    assert bring_in(file) == "5 brought in, 0 known already, 0 could not be read."
    assert bring_in(file) == "0 brought in, 5 known already, 0 could not be read."
    assert Message.objects.count() == 5


def test_a_maildir_and_a_single_letter_come_in(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "box" / name).mkdir(parents=True)
    (tmp_path / "box/cur/1:2,S").write_bytes(letter("One"))
    (tmp_path / "box/new/2").write_bytes(letter("Two"))
    (tmp_path / "three.eml").write_bytes(letter("Three"))
    said = bring_in(tmp_path / "box", tmp_path / "three.eml")
    assert said == "3 brought in, 0 known already, 0 could not be read."
    assert sorted(Message.objects.values_list("text", flat=True)) == ["One", "Three", "Two"]


def test_what_the_desk_has_by_another_way_is_known(tmp_path: Path) -> None:
    raw = letter("Once")
    bring_in(mbox(tmp_path / "a", raw))
    said = bring_in(mbox(tmp_path / "b", b"Received: from x by y\n" + raw))
    assert said == "0 brought in, 1 known already, 0 could not be read."
    assert Message.objects.count() == 1


@pytest.mark.parametrize(("days", "is_open"), [(13, True), (15, False)])
def test_old_mail_arrives_closed_and_keeps_its_date(
    days: int, is_open: bool, tmp_path: Path
) -> None:
    bring_in(mbox(tmp_path / "old", letter(Date=ago(days))))
    listing = Listing.objects.get()
    assert (listing.is_open, listing.waiting_since is not None) == (is_open, is_open)
    age = timezone.now() - Message.objects.get().at
    assert round(age / timedelta(days=1)) == days


def test_what_we_answered_before_there_was_a_desk_is_closed(tmp_path: Path) -> None:
    mailbox()
    ours = letter(
        "Here it is",
        From=f"Linden Home <{SUPPORT}>",
        To=MEI,
        Date=ago(2),
        Message_ID="<answer@linden-home.example>",
        In_Reply_To="<question@example.com>",
    )
    question = letter(Date=ago(3), Message_ID="<question@example.com>")
    thanks = letter("Thanks, it came", Date=ago(1), In_Reply_To="<answer@linden-home.example>")
    bring_in(mbox(tmp_path / "old", question, ours))
    assert Listing.objects.get().is_open is False
    bring_in(mbox(tmp_path / "new", thanks))
    assert Listing.objects.get().contacts == 2
    assert Reply.objects.count() == 0
    assert Letter.objects.get(outcome=Outcome.OURS).conversation is not None


def test_a_future_date_is_not_believed(tmp_path: Path) -> None:
    bring_in(mbox(tmp_path / "old", letter(Date=ago(-900))))
    assert Message.objects.get().at <= timezone.now()


def test_the_mailbox_can_be_named(tmp_path: Path) -> None:
    sales = mailbox("sales@linden-home.example")
    bring_in(mbox(tmp_path / "old", letter()), mailbox="Sales@linden-home.example")
    assert Letter.objects.get().mailbox == sales
    with pytest.raises(CommandError, match="There is no mailbox x@x; there are: sales@"):
        bring_in(mbox(tmp_path / "old", letter()), mailbox="x@x")


def test_a_file_without_mail_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(CommandError, match=r"picture\.png holds no mail"):
        bring_in(tmp_path / "picture.png")
    with pytest.raises(CommandError, match="cannot be read"):
        bring_in(tmp_path / "nothing")


def test_a_letter_without_anything_is_counted(tmp_path: Path) -> None:
    said = bring_in(mbox(tmp_path / "old", b"X: y\n", letter()))
    assert said == "1 brought in, 0 known already, 1 could not be read."
