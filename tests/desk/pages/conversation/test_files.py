"""Files and HTML letters: nothing in them runs, and nobody sees another's draft."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.inbox.models import Attachment, Draft, Message, Reply
from tests.desk import cast

PART = {"HX-Request": "true"}
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


def with_file(name: str, kind: str, content: bytes, content_id: str = "") -> Attachment:
    file = IncomingFile(name, kind, content, content_id)
    return cast.message_from("Penny Marsh", files=[file]).attachments.get()


def content(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def test_a_file_is_served_as_a_download(nadia: Client) -> None:
    file = with_file("a “b”.pdf", "application/pdf", b"%PDF")
    response = nadia.get(f"/attachments/{file.pk}/")
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert b"".join(response.streaming_content) == b"%PDF"


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xhtml+xml", "x"])
def test_what_could_run_has_no_type_of_its_own(nadia: Client, kind: str) -> None:
    file = with_file("page.html", kind, b"<script>x</script>")
    response = nadia.get(f"/attachments/{file.pk}/")
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment;")
    response.close()
    assert nadia.get(f"/attachments/{file.pk}/?preview=1").status_code == 404


def test_a_picture_is_shown_in_place(nadia: Client) -> None:
    file = with_file("picture.png", "image/png", PNG)
    response = nadia.get(f"/attachments/{file.pk}/?preview=1")
    assert response.headers["Content-Disposition"].startswith("inline;")
    assert b"".join(response.streaming_content) == PNG
    page = nadia.get(f"/conversations/{file.message.conversation_id}/").content.decode()
    assert f'src="/attachments/{file.pk}/?preview=1"' in page


def test_a_visitor_gets_no_file() -> None:
    file = with_file("a.pdf", "application/pdf", b"%PDF")
    assert Client().get(f"/attachments/{file.pk}/").status_code == 302


def test_a_file_that_is_gone_from_the_disk_is_not_found(nadia: Client) -> None:
    file = with_file("a.pdf", "application/pdf", b"%PDF")
    file.file.storage.delete(file.file.name)
    assert nadia.get(f"/attachments/{file.pk}/").status_code == 404


def upload(client: Client, message: Message, *files: SimpleUploadedFile) -> str:
    path = f"/conversations/{message.conversation_id}/attachments/"
    response = client.post(path, {"text": "Dear Penny", "files": files}, headers=PART)
    assert response.status_code == 200
    return response.content.decode()


def test_a_file_is_put_beside_the_draft_and_leaves_with_the_reply(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    parts = upload(nadia, message, SimpleUploadedFile("guide.txt", b"Wash at 30"))
    assert "guide.txt" in parts
    assert Draft.objects.get().text == "Dear Penny"
    path = f"/conversations/{message.conversation_id}/replies/"
    nadia.post(path, {"text": "Dear Penny", "seen": message.pk}, headers=PART)
    assert Reply.objects.get().attachments.get().name == "guide.txt"


def test_a_file_is_taken_away_again(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    upload(nadia, message, SimpleUploadedFile("guide.txt", b"Wash at 30"))
    file = Attachment.objects.get()
    assert (
        "guide.txt"
        not in nadia.post(f"/attachments/{file.pk}/delete/", headers=PART).content.decode()
    )
    assert not Attachment.objects.exists()
    assert Draft.objects.get().text == "Dear Penny"


def test_a_file_that_is_too_large_is_refused_in_one_sentence(
    nadia: Client, settings: pytest.FixtureRequest
) -> None:
    settings.ATTACHMENT_MEGABYTES = 0  # type: ignore[attr-defined]  # pytest-django's settings
    parts = upload(nadia, cast.message_from("Penny Marsh"), SimpleUploadedFile("film.mp4", b"x"))
    assert "“film.mp4” is larger than" in parts
    assert not Attachment.objects.exists()
    assert Draft.objects.get().text == "Dear Penny"


def test_nobody_sees_or_removes_the_file_of_anothers_draft() -> None:
    message = cast.message_from("Penny Marsh")
    cast.draft_with_file(message, "Dear Penny", by=cast.nadia())
    file, tomas = Attachment.objects.get(), cast.signed_in(cast.tomas())
    assert tomas.get(f"/attachments/{file.pk}/").status_code == 404
    assert tomas.post(f"/attachments/{file.pk}/delete/").status_code == 404
    assert Attachment.objects.count() == 1


def test_a_file_that_came_with_a_message_cannot_be_removed(nadia: Client) -> None:
    file = with_file("a.pdf", "application/pdf", b"%PDF")
    assert nadia.post(f"/attachments/{file.pk}/delete/").status_code == 404
    assert Attachment.objects.count() == 1


LETTER = (
    '<p onclick="x()">Hello</p><script>x()</script><img src="https://example.org/a.png" width="90">'
    '<img src="cid:photo@1"><form action="https://example.org"><input></form>'
)


def test_a_letter_is_shown_in_a_frame_in_which_nothing_runs(nadia: Client) -> None:
    photo = IncomingFile("photo.png", "image/png", PNG, "photo@1")
    message = cast.message_from("Penny Marsh", html=LETTER, files=[photo])
    page = nadia.get(f"/conversations/{message.conversation_id}/").content.decode()
    assert "Show as it was sent" in page
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in page
    response = nadia.get(f"/messages/{message.pk}/body/")
    body = response.content.decode()
    for bad in ("<script", "onclick", "<form", "<input"):
        assert bad not in body
    assert 'src="data:image/png;base64,' in body
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "https:" not in policy
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_pictures_from_elsewhere_load_only_when_asked_for(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh", html=LETTER)
    policy = nadia.get(f"/messages/{message.pk}/body/?pictures=1").headers[
        "Content-Security-Policy"
    ]
    assert "img-src 'self' data: https: http:" in policy
    assert "script-src" not in policy


def test_a_message_without_html_has_no_such_page(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    assert nadia.get(f"/messages/{message.pk}/body/").status_code == 404
    assert Client().get(f"/messages/{message.pk}/body/").status_code == 302


@pytest.mark.parametrize("kind", ["", "x", "multipart/mixed", "message/rfc822", "a/b/c"])
def test_a_kind_that_a_letter_could_not_carry_is_octets(nadia: Client, kind: str) -> None:
    message = cast.message_from("Penny Marsh")
    upload(nadia, message, SimpleUploadedFile("guide.txt", b"Wash at 30", content_type=kind))
    assert Attachment.objects.get().content_type == "application/octet-stream"


def test_a_name_is_kept_without_what_hides_or_turns_it(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    upload(nadia, message, SimpleUploadedFile("gu\u202eide\n.txt", b"Wash at 30"))
    file = Attachment.objects.get()
    assert file.name == "guide.txt"
    with_line_end = with_file("a\nb.pdf\n", "application/pdf", b"%PDF")
    for one in (file, with_line_end):
        response = nadia.get(f"/attachments/{one.pk}/")
        response.close()
        assert response.status_code == 200


def test_files_are_not_larger_together_than_a_letter_may_be(
    nadia: Client, settings: LazySettings
) -> None:
    settings.ATTACHMENT_MEGABYTES = 1
    message = cast.message_from("Penny Marsh")
    half = b"x" * 600_000
    parts = upload(
        nadia, message, SimpleUploadedFile("a.bin", half), SimpleUploadedFile("b.bin", half)
    )
    assert "With “b.bin” the files are larger than 1.0" in parts
    assert [file.name for file in Attachment.objects.all()] == ["a.bin"]


def test_a_colleague_gets_neither_a_draft_nor_its_file(nadia: Client) -> None:
    message = cast.message_from("Penny Marsh")
    upload(nadia, message, SimpleUploadedFile("guide.txt", b"Wash at 30"))
    tomas = cast.signed_in(cast.tomas())
    path = f"/attachments/{Attachment.objects.get().pk}/"
    assert [tomas.get(path).status_code, tomas.post(f"{path}delete/").status_code] == [404, 404]
    page = tomas.get(f"/conversations/{message.conversation_id}/").content.decode()
    assert "Dear Penny" not in page
    assert "guide.txt" not in page
